/// The stable name of something on a screen that can have the focus or be spoken of (`agenda.item.4`).
public struct NodeID: Sendable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
    /// The name.
    public let name: String

    /// A name.
    public init(_ name: String) { self.name = name }

    /// A name written in the source.
    public init(stringLiteral value: String) { name = value }

    /// The name.
    public var description: String { name }
}
