/// One mistake in a theme file.
public struct ThemeProblem: Sendable, Hashable, CustomStringConvertible {
    /// The file.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column, from 1.
    public let column: Int
    /// What is wrong, in one sentence without its point.
    public let sentence: String
    /// What to write instead.
    public let hint: String?

    /// `file:line:column: error: sentence (hint)`.
    public var description: String {
        "\(file):\(line):\(column): error: \(sentence)" + (hint.map { " (\($0))" } ?? "")
    }
}

/// All mistakes of a theme file at once.
public struct ThemeProblems: Error, Sendable, Hashable, CustomStringConvertible {
    /// The mistakes in the order of the file.
    public let problems: [ThemeProblem]

    /// One mistake a line.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
