/// Everything that is wrong with the files that were read, sorted by place.
public struct EditedFileFault: Error, Hashable, Codable, Sendable, CustomStringConvertible {
    /// At least one diagnostic.
    public let diagnostics: [Diagnostic]

    /// A fault made of what was found.
    /// - Precondition: something was found.
    public init(_ diagnostics: [Diagnostic]) {
        precondition(!diagnostics.isEmpty, "a fault without a diagnostic tells nothing")
        self.diagnostics = diagnostics
    }

    /// One diagnostic a line.
    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
