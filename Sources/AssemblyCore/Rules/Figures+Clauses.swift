extension Figures {
    /// What is told of a vote on a motion.
    func clauses(
        on votesFor: Int, _ against: Int, _ carried: Bool, _ results: [TestResult], _ citation: Citation?
    ) -> [Clause] {
        let votes = Clause.votes(for: votesFor, against: against, sections: sectionVotes(results))
        if results.count == 1, results[0].required == nil {
            return [votes, .required(results[0], citation), .decided(carried: carried)]
        }
        let tests = results.enumerated().flatMap { place, result in
            [Clause.required(result, place == 0 ? citation : nil), .distance(result)]
        }
        let isTie = votesFor == against && !carried && Self.equalityMatters(results)
        return [votes] + tests + (isTie ? [.equalVote] : []) + [.decided(carried: carried)]
    }

    /// Whether more than half is all that is asked for, of votes that are compared with one another: of other shares, and
    /// beside another test, equal votes say nothing.
    private static func equalityMatters(_ results: [TestResult]) -> Bool {
        guard results.count == 1, let test = results.first?.test else { return false }
        return test.majority == .simple && test.base.countsPapers && test.metric != .sectionShare
    }

    /// The votes section by section, where a test counts shares of sections.
    private func sectionVotes(_ results: [TestResult]) -> [SectionVotes] {
        guard let sections, results.contains(where: { $0.test.metric == .sectionShare }) else { return [] }
        return sections.keys.sorted().compactMap { name in
            guard let section = sections[name], case .motion(let votesFor, let against) = section.votes else {
                return nil
            }
            return SectionVotes(name, for: votesFor, against: against, decimals: section.decimals)
        }
    }

    /// What is told of an election.
    static func clauses(
        on ranking: [Score], _ reaching: [Score], _ allocation: Allocation, _ results: [TestResult],
        _ citation: Citation?
    ) -> [Clause] {
        let rule = results.enumerated().map { Clause.required($1, $0 == 0 ? citation : nil) }
        let elected = ranking.filter { allocation.elected.contains($0.name) }
        var parts: [Clause] = []
        if !elected.isEmpty {
            parts.append(
                .elected(elected.map { Winner($0.name, votes: $0.votes, group: allocation.group(of: $0.name)) }))
        }
        parts += allocation.ties.map { tie in
            let equal = ranking.filter { tie.names.contains($0.name) }
            return .equal(equal.map(\.name), votes: equal[0].votes, seats: tie.places)
        }
        if parts.isEmpty { parts.append(nobody(ranking, results)) }
        let late = reaching.filter { score in
            !allocation.elected.contains(score.name) && !allocation.ties.contains { $0.names.contains(score.name) }
        }
        // Where most votes win there is nothing that the others would have reached.
        let isAsked = results.contains { $0.required != nil }
        return rule + parts + (late.isEmpty || !isAsked ? [] : [.seatsTaken(late)])
    }

    private static func nobody(_ ranking: [Score], _ results: [TestResult]) -> Clause {
        guard let first = ranking.first else { return .noName }
        let leaders = ranking.filter { $0.votes == first.votes }.map(\.name)
        // How far a name is from weights or shares is not said of its votes, which are heads.
        let missed = results.first { !$0.reached }.flatMap { $0.test.metric == .heads ? $0 : nil }
        return .leaders(leaders, votes: first.votes, missed: missed)
    }
}
