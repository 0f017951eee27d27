import AssemblyCore

/// How each member voted in the recorded votes of the session, in the order of names: the annex of the minutes.
struct VotingRecord {
    /// The ballots of the columns.
    let ballots: [BallotMinutes]
    /// One row per member that could vote in any of them.
    let rows: [Row]

    /// One member's votes.
    struct Row {
        let name: String
        /// Its vote in each ballot; `nil` where it had none.
        let votes: [RecordedVote?]
    }

    /// The voting records of minutes: as many as there are sets of columns that fit a page.
    /// - Parameter columns: how many ballots fit beside each other, at least one.
    static func pages(of minutes: Minutes, columns: Int) -> [VotingRecord] {
        let recorded = minutes.ballots.filter { $0.votes != nil }
        return stride(from: 0, to: recorded.count, by: max(1, columns)).map { start in
            VotingRecord(Array(recorded[start..<min(start + max(1, columns), recorded.count)]), minutes.members)
        }
    }

    private init(_ ballots: [BallotMinutes], _ members: [MemberMinutes]) {
        self.ballots = ballots
        let columns = ballots.map { ballot in
            Dictionary((ballot.votes ?? []).map { ($0.member, $0.vote) }, uniquingKeysWith: { first, _ in first })
        }
        rows = members.compactMap { member in
            let votes = columns.map { $0[member.member] }
            return votes.allSatisfy { $0 == nil } ? nil : Row(name: member.name, votes: votes)
        }
    }

    /// The mark of a vote in a column.
    func mark(_ vote: RecordedVote?, in ballot: BallotMinutes) -> String {
        switch vote {
        case .yes?: "Y"
        case .no?: "N"
        case .abstain?: "A"
        case .notCast?: "-"
        case .names(let names)?: names.map { "\(ballot.place(of: $0))" }.joined(separator: "+")
        case nil: ""
        }
    }
}

extension BallotMinutes {
    /// The number under which a name stands in the falling order of its votes, from 1.
    func place(of name: String) -> Int { (sums.scores?.firstIndex { $0.name == name } ?? -1) + 1 }
}
