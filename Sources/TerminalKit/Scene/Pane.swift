/// Parts under a title with a thin rule: a region of the screen.
public struct Pane: Sendable, Hashable, Part {
    /// What it shows.
    public var title: Text
    /// A word at the right end of the title's rule: a count, a state.
    public var note: Text?
    /// Its parts, one below the other.
    public var parts: [Node]

    /// A region.
    public init(_ title: Text, note: Text? = nil, @NodeBuilder _ parts: () -> [Node]) {
        self.title = title
        self.note = note
        self.parts = parts()
    }

    /// The part; it takes the space that is left over.
    public var node: Node { Node(.pane(self), layout: LayoutWish(share: 1)) }
}
