/// One mistake in a file that a person has written for the console: a theme, or keys of their own.
public struct FileProblem: Sendable, Hashable, CustomStringConvertible {
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

/// All mistakes of such a file at once.
public struct FileProblems: Error, Sendable, Hashable, CustomStringConvertible {
    /// The mistakes in the order of the file.
    public let problems: [FileProblem]

    /// All mistakes of such files.
    public init(problems: [FileProblem]) { self.problems = problems }

    /// One mistake a line.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// One mistake in a theme file.
public typealias ThemeProblem = FileProblem
/// All mistakes of a theme file at once.
public typealias ThemeProblems = FileProblems
