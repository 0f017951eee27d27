/// A page that is read from afar: it fills its room, and one thing on it is the largest.
///
/// Its parts grow with the room, each in proportion to its share, as long as none is as large as the largest; what is
/// left is air between them. Where it is wide enough, what stands beside has a column of its own.
public struct Poster: Sendable, Hashable, Part {
    /// What stands above: what it is about.
    public var above: [Node]
    /// What the room wants to know.
    public var largest: Node?
    /// The words that belong to it, right below it.
    public var caption: [Node]
    /// What stands below it: figures, bars.
    public var below: [Node]
    /// What stands beside the figures where there is room, otherwise below them.
    public var beside: Node?
    /// What stands at the foot: what comes next, what is required.
    public var foot: [Node]

    /// A page to be read from afar.
    ///
    /// - Parameters:
    ///   - largest: what the room wants to know; `nil` where the parts below are the page.
    ///   - above: what it is about.
    ///   - caption: the words that belong to the largest.
    ///   - beside: what stands beside the figures.
    ///   - foot: what stands at the foot.
    ///   - below: what stands below the largest.
    public init(
        _ largest: (some Part)?, above: [Node] = [], caption: [Node] = [], beside: Node? = nil, foot: [Node] = [],
        @NodeBuilder below: () -> [Node] = { [] }
    ) {
        self.above = above
        self.largest = largest?.node
        self.caption = caption
        self.below = below()
        self.beside = beside
        self.foot = foot
    }

    /// A page without anything that is larger than all the rest: its parts are the page.
    public init(above: [Node] = [], beside: Node? = nil, foot: [Node] = [], @NodeBuilder below: () -> [Node]) {
        self.init(Node?.none, above: above, beside: beside, foot: foot, below: below)
    }

    /// The part; it takes the space that is left over.
    public var node: Node { Node(.poster(self), layout: LayoutWish(share: 1)) }

    /// All parts in reading order.
    public var parts: [Node] {
        above + (largest.map { [$0] } ?? []) + caption + below + (beside.map { [$0] } ?? []) + foot
    }
}
