/// Something that is wrong at one place of a file that a person edits.
public struct Diagnostic: Hashable, Codable, Sendable, CustomStringConvertible {
    /// How bad it is.
    public enum Severity: String, Hashable, Codable, Sendable {
        /// The file cannot be used.
        case error
        /// The file can be used; somebody should look.
        case warning
    }

    /// The file as the person named it.
    public let file: String
    /// Where in the file.
    public let place: Place
    /// How bad it is.
    public let severity: Severity
    /// What is wrong, in one sentence without a full stop.
    public let sentence: String
    /// What to do about it.
    public let hint: String?

    /// A diagnostic.
    /// - Parameters:
    ///   - file: the file as the person named it; control characters in it are not shown.
    ///   - place: where in the file; its beginning where nothing narrower is known.
    public init(
        file: String, at place: Place = .start, severity: Severity = .error, sentence: String, hint: String? = nil
    ) {
        (self.file, self.place, self.severity) = (file, place, severity)
        (self.sentence, self.hint) = (sentence, hint)
    }

    /// `file:line:column: error: sentence (hint)`.
    public var description: String {
        "\(Shown.path(file)):\(place.line):\(place.column): \(severity.rawValue): \(sentence)"
            + (hint.map { " (\($0))" } ?? "")
    }
}

extension Diagnostic {
    private enum CodingKeys: CodingKey {
        case file, line, column, severity, sentence, hint
    }

    /// Reads line and column beside the rest.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            file: try fields.decode(String.self, forKey: .file),
            at: Place(
                line: try fields.decode(Int.self, forKey: .line), column: try fields.decode(Int.self, forKey: .column)),
            severity: try fields.decode(Severity.self, forKey: .severity),
            sentence: try fields.decode(String.self, forKey: .sentence),
            hint: try fields.decodeIfPresent(String.self, forKey: .hint))
    }

    /// Writes line and column beside the rest: programs that ask for JSON want no more levels.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(file, forKey: .file)
        try fields.encode(place.line, forKey: .line)
        try fields.encode(place.column, forKey: .column)
        try fields.encode(severity, forKey: .severity)
        try fields.encode(sentence, forKey: .sentence)
        try fields.encodeIfPresent(hint, forKey: .hint)
    }
}

/// A place in a file.
public struct Place: Hashable, Comparable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// The column in Unicode scalars, from 1.
    public var column: Int

    /// A place.
    public init(line: Int, column: Int) { (self.line, self.column) = (line, column) }

    /// The beginning of a file.
    public static let start = Place(line: 1, column: 1)

    /// The order in the file.
    public static func < (left: Place, right: Place) -> Bool { (left.line, left.column) < (right.line, right.column) }
}

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
