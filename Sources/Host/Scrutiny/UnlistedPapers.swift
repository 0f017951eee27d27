import AssemblyCore

/// The papers of a secret ballot that have come and are not on the public list yet. Who casts is on record at once, so a
/// list that grew by one paper would say whose tracker that is: papers come onto it many together, and as many are always
/// kept back, so that those which the close adds are many as well.
struct UnlistedPapers: Sendable {
    /// So many papers come onto the list together; of fewer delegations nothing is told before the close.
    static let together = 10

    private let ballot: BallotID
    /// Whose they are, in the order in which they came.
    private var members: [MemberCode] = []

    /// A ballot that has just been opened.
    init(of ballot: BallotID) { self.ballot = ballot }

    /// Notes a paper; an earlier one of the same member is not counted any more.
    mutating func note(_ member: MemberCode, in ballot: BallotID) {
        guard ballot == self.ballot else { return }
        members.removeAll { $0 == member }
        members.append(member)
    }

    /// Takes out the papers that may be listed now, as many as possible. One whole batch always stays back: the papers that
    /// the close adds to the list must be as hard to tell apart as all others.
    /// - Returns: whose papers of the ballot are withheld; `nil` where nothing may be listed now.
    mutating func withheld(afterListing ballot: BallotID) -> Set<MemberCode>? {
        let batches = members.count / Self.together - 1
        guard ballot == self.ballot, batches > 0 else { return nil }
        members.removeFirst(batches * Self.together)
        return Set(members)
    }
}
