/// The stable name of a command: what key files, the palette and the linear interface call it (`vote.close`).
public struct CommandID: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name.
    public let name: String

    /// A name.
    public init(_ name: String) { self.name = name }

    /// A name written in the source.
    public init(stringLiteral value: String) { name = value }

    /// The name.
    public var description: String { name }
}
