/// The stable name of a command: what key files, the palette and the linear interface call it (`vote.close`). Whoever obeys it
/// asks for the command of its own table, or for its place in a row, and reads no name.
public struct CommandID: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name.
    public let name: String
    private let row: CommandRow?
    private let place: Int

    /// A name, as a key file gives it.
    public init(_ name: String) { (self.name, row, place) = (name, nil, 0) }

    /// A name written in the source.
    public init(stringLiteral value: String) { self.init(value) }

    /// A command of a table.
    public init(_ command: some RawRepresentable<String>) { self.init(command.rawValue) }

    /// A command of a row, by its place from 1.
    public init(_ row: CommandRow, _ place: Int) {
        (name, self.row, self.place) = ("\(row.name).\(place)", row, place)
    }

    /// Its place in a row, from 1; `nil` where it is none of that row.
    public func place(in row: CommandRow) -> Int? { self.row == row ? place : nil }

    /// Whether two names are the same, wherever they come from.
    public static func == (left: CommandID, right: CommandID) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// The name.
    public var description: String { name }
}

/// Commands that do the same with one of several: the digits of a list.
public struct CommandRow: Sendable, Hashable {
    /// The name that their names begin with.
    public let name: String

    /// A row.
    public init(_ name: String) { self.name = name }
}

extension RawRepresentable<String> {
    /// The command of a table that a name stands for; `nil` where the table has none.
    public init?(_ command: CommandID) { self.init(rawValue: command.name) }
}
