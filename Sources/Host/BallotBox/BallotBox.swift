public import AssemblyCore

/// What makes a secret ballot secret: it seals, keeps and opens the papers of one ballot at a time.
public protocol BallotBox: Sendable {
    /// Makes the box of a ballot ready; what is needed to open it later is durable when this returns.
    /// - Parameter ballot: a ballot that has not been opened; a box left over from an attempt that failed is replaced.
    /// - Returns: what seals the papers, for the event that opens the ballot.
    func prepare(_ ballot: BallotID) async throws(BallotBoxFault) -> BallotSeal

    /// Opens the papers of a closed ballot together; only their sum comes out.
    /// - Returns: the sum, in which unreadable papers count as invalid.
    func open(_ ballot: Ballot) async throws(BallotBoxFault) -> Tally

    /// Destroys what could open the box of a ballot; doing it twice is allowed.
    func destroy(_ ballot: BallotID) async throws(BallotBoxFault)

    /// Destroys what could open any other box than those of the given ballots.
    func destroyAll(except ballots: [BallotID]) async throws(BallotBoxFault)
}

/// A ballot box does not do what it should.
public struct BallotBoxFault: Error, Hashable, Sendable {
    /// What happened, in one sentence.
    public let sentence: String

    /// A fault.
    public init(_ sentence: String) { self.sentence = sentence }
}
