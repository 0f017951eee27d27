import Language

extension Figures {
    /// The largest number that any figure may have: sums of a thousand such figures cannot overflow.
    static let largest = Int.max / 4_096

    /// Tells whether the figures can belong to one ballot.
    /// - Throws: what contradicts what.
    public func validate() throws(FiguresRefusal) {
        try validateRange()
        try validateMarks()
        try validateBounds()
        for metric in Metric.allCases {
            guard let measure = measures?[metric] else { continue }
            guard measure.votes.isSameKind(as: votes) else {
                throw .contradiction(
                    "The figures by \(metric.noun) are for a different kind of question from the others.")
            }
            try figures(in: measure).validate()
        }
    }

    private func validateBounds() throws(FiguresRefusal) {
        let cast = fewestPapers
        if let present, cast > present { throw .contradiction(beyondPresent(cast, present)) }
        if let entitled, cast > entitled { throw .contradiction(beyondEntitled(cast, entitled)) }
        if let members, cast > members { throw .contradiction(beyondMembers(cast, members)) }
        if let weight, weight != members, cast > weight, present == nil, entitled == nil, members == nil {
            throw .contradiction("Votes cast: \(figure(cast)), but only \(figure(weight)) are outstanding.")
        }
        guard let members else { return }
        if let present, present > members { throw .contradiction(morePresent(present, members)) }
        if let entitled, entitled > members { throw .contradiction(moreEntitled(entitled, members)) }
    }

    private func beyondPresent(_ cast: Int, _ present: Int) -> Message {
        "Votes cast: \(figure(cast)), but only \(figure(present)) are present."
    }

    private func beyondEntitled(_ cast: Int, _ entitled: Int) -> Message {
        "Votes cast: \(figure(cast)), but only \(figure(entitled)) are entitled to vote."
    }

    private func beyondMembers(_ cast: Int, _ members: Int) -> Message {
        "Votes cast: \(figure(cast)), but the members number only \(figure(members))."
    }

    private func morePresent(_ present: Int, _ members: Int) -> Message {
        "\(figure(present)) are present, more than there are members (\(figure(members)))."
    }

    private func moreEntitled(_ entitled: Int, _ members: Int) -> Message {
        "\(figure(entitled)) are entitled to vote, more than there are members (\(figure(members)))."
    }

    /// How many papers there were at least: where several names may be marked and papers were not counted, marks are no
    /// papers, and only the highest name tells.
    private var fewestPapers: Int {
        guard case .names(let scores) = votes, papers == nil, max(seats, marks ?? 1) > 1 else { return cast }
        return (scores.map(\.votes).max() ?? 0) + abstentions + invalid
    }

    private func validateRange() throws(FiguresRefusal) {
        var named: [(Message, Int)] = [("abstentions", abstentions), ("invalid papers", invalid)]
        switch votes {
        case .motion(let votesFor, let against): named += [("votes for", votesFor), ("votes against", against)]
        case .names(let scores): named += scores.map { ("votes for \($0.name)", $0.votes) }
        }
        named += [
            ("papers", papers), ("members present", present), ("members entitled", entitled), ("members", members),
            ("votes outstanding", weight),
        ].compactMap { name, value in value.map { (name, $0) } }
        for (name, value) in named {
            guard value >= 0 else { throw .negative(name, value) }
            guard value <= Figures.largest else { throw .tooLarge }
        }
        guard named.count < 4_000 else {
            throw .contradiction("There are too many names to count: \(named.count). No ballot paper holds so many.")
        }
        guard seats >= 1 else { throw .contradiction("There must be at least one seat to fill.") }
        guard (marks ?? 1) >= 1 else { throw .contradiction("A ballot paper must allow at least one mark.") }
    }

    private func validateMarks() throws(FiguresRefusal) {
        guard case .names(let scores) = votes else {
            if papers != nil {
                throw .contradiction("Ballot papers count votes for names; a motion has votes for and against.")
            }
            return
        }
        guard !scores.isEmpty else { throw .contradiction("There are no candidates to count votes for.") }
        var seen: Set<String> = []
        for score in scores where !seen.insert(score.name).inserted {
            throw .contradiction("The candidate '\(score.name)' appears twice.")
        }
        guard let papers else { return }
        if let high = scores.first(where: { $0.votes > papers }) {
            throw .contradiction("Votes for '\(high.name)': \(figure(high.votes)), but papers: only \(figure(papers)).")
        }
        let total = scores.reduce(0) { $0 + $1.votes }
        let each = marks ?? seats
        let (most, overflow) = papers.multipliedReportingOverflow(by: each)
        if !overflow, total > most {
            throw .contradiction(
                "The marks do not match the papers. Marks: \(figure(total)); papers: \(figure(papers)); marks on each paper: \(each)."
            )
        }
        if total < papers {
            throw .contradiction(
                "Papers with a valid mark: \(figure(papers)), but marks given: only \(figure(total)).")
        }
    }
}

extension Votes {
    func isSameKind(as other: Votes) -> Bool {
        switch (self, other) {
        case (.motion, .motion), (.names, .names): true
        case (.motion, .names), (.names, .motion): false
        }
    }
}
