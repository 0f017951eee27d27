public import Language

/// Why an officer does something out of the ordinary, in that officer's words, and in which language they are.
public struct StatedReason: Hashable, Sendable {
    /// The words.
    public let text: String
    /// Their language, which the record keeps with them.
    public let language: WorkingLanguage

    /// A reason; `nil` where none was given.
    public init?(_ text: String?, in language: WorkingLanguage?) {
        guard let text else { return nil }
        (self.text, self.language) = (text, language ?? .english)
    }
}
