/// Something that is wrong at one place of a file that a person edits.
public struct Diagnostic: Error, Hashable, Codable, Sendable, CustomStringConvertible {
    /// How bad it is.
    public enum Severity: String, Hashable, Codable, Sendable {
        /// The file cannot be used.
        case error
        /// The file can be used; somebody should look.
        case warning
    }

    /// The file as the person named it.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int
    /// How bad it is.
    public let severity: Severity
    /// What is wrong, in one sentence without a full stop.
    public let sentence: String
    /// What to do about it.
    public let hint: String?

    /// A diagnostic.
    /// - Parameters:
    ///   - file: the file as the person named it; control characters in it are not shown.
    ///   - line: from 1.
    ///   - column: in Unicode scalars, from 1.
    public init(
        file: String, line: Int = 1, column: Int = 1, severity: Severity = .error, sentence: String, hint: String? = nil
    ) {
        (self.file, self.line, self.column) = (file, line, column)
        (self.severity, self.sentence, self.hint) = (severity, sentence, hint)
    }

    /// `file:line:column: error: sentence (hint)`.
    public var description: String {
        "\(Shown.path(file)):\(line):\(column): \(severity.rawValue): \(sentence)" + (hint.map { " (\($0))" } ?? "")
    }
}

/// Everything that is wrong with the files that were read, sorted by place.
public struct FileTrouble: Error, Hashable, Codable, Sendable, CustomStringConvertible {
    /// At least one diagnostic.
    public let diagnostics: [Diagnostic]

    /// Trouble made of what was found.
    /// - Precondition: something was found.
    public init(_ diagnostics: [Diagnostic]) {
        precondition(!diagnostics.isEmpty, "trouble without a diagnostic tells nothing")
        self.diagnostics = diagnostics
    }

    /// One diagnostic a line.
    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
