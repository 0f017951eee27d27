import AssemblyCore
import Language

/// Why a rehearsal could not go on.
public struct RehearsalFault: Error, Hashable, Sendable {
    /// What happened, in one sentence.
    public let sentence: String

    /// A failure.
    public init(_ sentence: String) { self.sentence = sentence }

    /// A failure that a host has named.
    init(_ sentence: Message) { self.sentence = sentence.english }
}
