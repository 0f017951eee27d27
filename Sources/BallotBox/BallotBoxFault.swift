import AssemblyCore
public import Language

/// A ballot box does not do what it should.
public struct BallotBoxFault: Error, Hashable, Sendable {
    /// What happened, in one sentence.
    public let message: Message

    /// A fault.
    public init(_ message: Message) { self.message = message }

    /// The sentence in English, for logs.
    public var sentence: String { message.english }
}
