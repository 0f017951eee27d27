extension TestResult {
    /// What the base counts, to be said after its number: `votes expressed`, `people of all members`.
    var noun: Message {
        switch test.metric {
        case .heads: test.base.noun
        case .weight: test.base == .weight ? test.base.noun : "\(test.base.noun) by weight"
        case .population:
            switch test.base {
            case .members, .weight: "people of all members"
            case .fixed: test.base.noun
            default: "people of the \(test.base.noun)"
            }
        case .sectionShare: "parts, of which each section has as many,"
        }
    }

    /// The arithmetic of a required number: `more than 1/2 of 151 votes expressed is 76`.
    public var arithmetic: Message {
        guard let majority = test.majority, let required else { return "most votes win among \(base) \(noun)" }
        return "\(majority.words) of \(base) \(noun) is \(required)"
    }

    /// The votes for: `75 for`, or `1000 parts for` where sections count alike.
    var votesFor: Message { test.metric == .sectionShare ? "\(votes) parts for" : "\(votes) for" }

    /// How far the votes for are from the number required.
    var distance: Message {
        guard let required else { return reached ? "more than against" : "not more than against" }
        if votes == required { return "exactly the number required" }
        return votes > required ? "\(votes - required) more than required" : "\(required - votes) short"
    }
}

extension Figures {
    func motionSentence(
        _ votesFor: Int, _ against: Int, _ carried: Bool, _ results: [TestResult], _ citation: String?
    ) -> Message {
        let article = citation.map { Message.verbatim(" (\($0))") } ?? .empty
        let outcome: Message = carried ? ": it is carried." : ": it is not carried."
        let figures: Message = "\(votesFor) for and \(against) against\(sectionFigures(results))"
        if results.count == 1, results[0].required == nil {
            return "\(figures); \(results[0].arithmetic)\(article)" + outcome
        }
        let clauses = results.enumerated().map { place, result -> Message in
            "\(result.arithmetic)\(place == 0 ? article : .empty); \(result.votesFor) is \(result.distance)"
        }
        let equal: Message = votesFor == against && !carried ? ", and an equal vote is no majority" : .empty
        return "\(figures); \(clauses.joined(separator: "; "))" + equal + outcome
    }

    /// The votes section by section, where a test counts shares of sections.
    private func sectionFigures(_ results: [TestResult]) -> Message {
        guard let sections, results.contains(where: { $0.test.metric == .sectionShare }) else { return .empty }
        let parts = sections.keys.sorted().compactMap { name -> Message? in
            guard case .motion(let votesFor, let against)? = sections[name]?.votes else { return nil }
            return "\(name) \(votesFor) to \(against)"
        }
        return " (\(parts.joined(separator: ", ")))"
    }

    func electionSentence(
        _ ranking: [Score], _ reaching: [Score], _ allocation: Allocation, _ results: [TestResult], _ citation: String?
    ) -> Message {
        let article = citation.map { Message.verbatim(" (\($0))") } ?? .empty
        let rule = results.enumerated().map { $1.arithmetic + ($0 == 0 ? article : .empty) }.joined(separator: "; ")
            .capitalised
        let elected = ranking.filter { allocation.elected.contains($0.name) }
        var parts: [Message] = []
        if !elected.isEmpty { parts.append(electedClause(elected, allocation)) }
        parts += allocation.ties.map { tie in
            let names = ranking.filter { tie.names.contains($0.name) }
            return plural(
                tie.places,
                "\(names.map(\.name).listed) are equal with \(names[0].votes) votes each, and one seat is left for them",
                "\(names.map(\.name).listed) are equal with \(names[0].votes) votes each, and \(tie.places) seats are left for them"
            )
        }
        if parts.isEmpty { parts.append(nobodyClause(ranking, results)) }
        let late = reaching.filter { score in
            !allocation.elected.contains(score.name) && !allocation.ties.contains { $0.names.contains(score.name) }
        }
        if !late.isEmpty {
            let figures = late.map { score -> Message in "\(score.name) with \(score.votes)" }.listed
            parts.append(
                plural(
                    late.count, "\(figures) reaches it too, but the seats are taken",
                    "\(figures) reach it too, but the seats are taken"))
        }
        return "\(rule); \(parts.joined(separator: "; "))."
    }

    /// `Ada has 90: Ada is elected`, with the group whose seat it is.
    private func electedClause(_ elected: [Score], _ allocation: Allocation) -> Message {
        let figures = elected.map { score -> Message in
            let group = allocation.group(of: score.name).map { " (a seat of \($0))" as Message } ?? .empty
            return "\(score.name) has \(score.votes)\(group)"
        }
        let names = elected.map(\.name).listed
        return plural(
            elected.count, "\(figures.listed): \(names) is elected", "\(figures.listed): \(names) are elected")
    }

    private func nobodyClause(_ ranking: [Score], _ results: [TestResult]) -> Message {
        guard let first = ranking.first else { return "there is no name that could be elected" }
        let leaders = ranking.filter { $0.votes == first.votes }
        let short = results.first { !$0.reached }
        let distance =
            short.map { $0.test.metric == .heads ? ", which is \($0.distance)" as Message : .empty } ?? .empty
        if leaders.count == 1 {
            return "\(first.name) has the most votes, \(first.votes)\(distance), so nobody is elected"
        }
        return "\(leaders.map(\.name).listed) have the most votes, \(first.votes) each\(distance), so nobody is elected"
    }
}

extension [String] {
    /// `A`, `A and B`, `A, B and C`.
    var listed: Message {
        map { Message.verbatim($0) }.listed
    }
}
