extension TestResult {
    /// The arithmetic of a required number: `more than 1/2 of 151 votes expressed is 76`.
    public var arithmetic: String {
        guard let majority = test.majority, let required else {
            return "most votes win among \(base) \(test.base.noun)"
        }
        return "\(majority.words) of \(base) \(test.base.noun) is \(required)"
    }
}

extension Figures {
    func motionSentence(
        _ votesFor: Int, _ against: Int, _ carried: Bool, _ result: TestResult, _ citation: String?
    ) -> String {
        let rule = result.arithmetic + (citation.map { " (\($0))" } ?? "")
        let outcome = carried ? "it is carried" : "it is not carried"
        guard let required = result.required else {
            return "\(votesFor) for and \(against) against; \(rule): \(outcome)."
        }
        let distance =
            votesFor >= required
            ? (votesFor == required ? "exactly the number required" : "\(votesFor - required) more than required")
            : "\(required - votesFor) short"
        let equal = votesFor == against && !carried ? ", and an equal vote is no majority" : ""
        return "\(votesFor) for and \(against) against; \(rule); \(votesFor) for is \(distance)\(equal): \(outcome)."
    }

    func electionSentence(
        _ ranking: [Score], _ elected: [String], _ outcome: Outcome, _ result: TestResult, _ citation: String?
    ) -> String {
        let rule = result.arithmetic + (citation.map { " (\($0))" } ?? "")
        let leader = ranking.first.map { "\($0.name) has \($0.votes)" } ?? "there is no name"
        let list = elected.joined(separator: ", ")
        switch outcome {
        case .elected:
            return "\(rule); \(electedFigures(ranking, elected)): \(list) \(elected.count == 1 ? "is" : "are") elected."
        case .tied:
            let partly = elected.isEmpty ? "" : "; \(list) \(elected.count == 1 ? "is" : "are") elected above the tie"
            return "\(rule); equal votes decide the last seat\(partly)."
        case .carried, .notCarried, .noneElected, .noResult:
            return "\(rule); the highest, \(leader), so nobody is elected."
        }
    }

    private func electedFigures(_ ranking: [Score], _ elected: [String]) -> String {
        ranking.filter { elected.contains($0.name) }.map { "\($0.name) has \($0.votes)" }.joined(separator: ", ")
    }
}
