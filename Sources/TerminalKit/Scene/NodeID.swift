/// The stable name of something on a screen that can have the focus or be spoken of (`agenda.item.4`), with the thing that it
/// stands for. Whoever is given it asks for the thing and reads no name.
public struct NodeID: Sendable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
    /// The name.
    public let name: String
    private let thing: (any Hashable & Sendable)?

    /// A name.
    public init(_ name: String) { (self.name, thing) = (name, nil) }

    /// The name of a thing.
    public init(_ name: String, of thing: some Hashable & Sendable) { (self.name, self.thing) = (name, thing) }

    /// A name written in the source.
    public init(stringLiteral value: String) { self.init(value) }

    /// The thing that it stands for, where it is of this kind.
    public func thing<Thing>(_ kind: Thing.Type = Thing.self) -> Thing? { thing as? Thing }

    /// Whether two names are the same.
    public static func == (left: NodeID, right: NodeID) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// The name.
    public var description: String { name }
}
