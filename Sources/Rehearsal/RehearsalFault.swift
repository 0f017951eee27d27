import AssemblyCore
import Language

/// Why a rehearsal could not go on.
package struct RehearsalFault: Error, Hashable, Sendable {
    /// What happened, in one sentence.
    package let sentence: String

    /// A failure.
    package init(_ sentence: String) { self.sentence = sentence }

    /// A failure that a host has named.
    init(_ sentence: Message) { self.sentence = sentence.english }
}
