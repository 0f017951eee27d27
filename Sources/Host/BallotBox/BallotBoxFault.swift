/// A ballot box does not do what it should.
public struct BallotBoxFault: Error, Hashable, Sendable {
    /// What happened, in one sentence.
    public let sentence: String

    /// A fault.
    public init(_ sentence: String) { self.sentence = sentence }
}
