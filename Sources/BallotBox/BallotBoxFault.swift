import AssemblyCore
package import Language

/// A ballot box does not do what it should.
package struct BallotBoxFault: Error, Hashable, Sendable {
    /// What happened, in one sentence.
    package let message: Message

    /// A fault.
    package init(_ message: Message) { self.message = message }

    /// The sentence in English, for logs.
    package var sentence: String { message.english }
}
