import AssemblyCore
package import Language

/// What a member's vote was, as the record tells it.
package enum RecordedVote: Hashable, Sendable, Encodable {
    case yes, no, abstain
    /// The names that it marked.
    case names([String])
    /// It was entitled to vote and did not.
    case notCast

    /// How programs are told: `yes`, `no`, `abstain`, as `plenary count --votes` reads them; names with semicolons.
    package var code: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .abstain: "abstain"
        case .names(let names): names.joined(separator: ";")
        case .notCast: "did-not-vote"
        }
    }

    /// What it is ordered by among lists of one length.
    fileprivate var order: String {
        if case .names(let names) = self { names.sideBySide } else { code }
    }

    /// Its place among the lists; names stand where a vote for a motion would.
    var rank: Int {
        switch self {
        case .yes, .names: 0
        case .no: 1
        case .abstain: 2
        case .notCast: 3
        }
    }

    /// Writes the code.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}

/// One member's recorded vote.
package struct MemberVote: Hashable, Sendable, Encodable {
    /// The member's code.
    package let member: String
    /// Its name.
    package let name: String
    /// The votes that it bears; 1 for one member, one vote.
    package let weight: DecimalFigure
    /// What it voted.
    package let vote: RecordedVote
    /// The member that cast it as its proxy; `nil` where it voted itself.
    package let castBy: ProxyMinutes?

    /// The name, with its votes where they are not one, and with who cast them where it was another.
    package var weightedName: Message {
        switch (weight == 1, castBy) {
        case (true, nil): .verbatim(name)
        case (false, nil): "\(name) (\(weight))"
        case (true, let proxy?): "\(name) (by proxy \(proxy.name))"
        case (false, let proxy?): "\(name) (\(weight), by proxy \(proxy.name))"
        }
    }
}

/// Who cast the vote of another member.
package struct ProxyMinutes: Hashable, Sendable, Encodable {
    /// The member's code.
    package let member: String
    /// Its name.
    package let name: String
}

/// A proxy in a ballot, secret or not: whose paper it is and who cast it, never what was on it.
package struct ProxyInBallot: Hashable, Sendable, Encodable {
    /// The code of the member that was represented.
    package let member: String
    /// Its name.
    package let name: String
    /// Who held its proxy.
    package let heldBy: ProxyMinutes
}

/// Members that voted alike.
package struct VoteGroup: Hashable {
    /// What they voted.
    package let vote: RecordedVote
    /// Who, in the order of names.
    package let members: [MemberVote]
}

extension BallotMinutes {
    /// Members by what they voted: for, against, abstaining, did not vote; names by how many marked them.
    package var voteGroups: [VoteGroup] {
        guard let votes else { return [] }
        var order: [RecordedVote] = []
        var groups: [RecordedVote: [MemberVote]] = [:]
        for vote in votes {
            if groups[vote.vote] == nil { order.append(vote.vote) }
            groups[vote.vote, default: []].append(vote)
        }
        return order.map { VoteGroup(vote: $0, members: groups[$0] ?? []) }.sorted { left, right in
            (left.vote.rank, -left.members.count, left.vote.order) < (
                right.vote.rank, -right.members.count, right.vote.order
            )
        }
    }
}
