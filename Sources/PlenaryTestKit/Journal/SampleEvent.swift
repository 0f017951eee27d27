/// An event for tests of journals and buses, which know nothing of assemblies.
package enum SampleEvent: Codable, Hashable, Sendable {
    /// A vote was opened.
    case opened(question: String)
    /// A ballot was cast.
    case cast(delegation: Int, choice: String)
}
