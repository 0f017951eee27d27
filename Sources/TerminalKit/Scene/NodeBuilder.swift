/// What can be written as a part of a screen.
public protocol Part {
    /// The part.
    var node: Node { get }
}

extension Node: Part {
    /// Itself.
    public var node: Node { self }
}

extension Part {
    /// Takes this part of the space that is left over, in proportion to its neighbours.
    public func share(_ share: Int = 1) -> Node { adjusted { $0.share = share } }

    /// Needs at least this many columns; a row folds into a column when it cannot give them.
    public func minimum(width: Int) -> Node { adjusted { $0.minimumWidth = width } }

    /// Takes exactly this many columns in a row.
    public func fixed(width: Int) -> Node { adjusted { $0.fixedWidth = width } }

    /// Takes exactly this many rows in a column, so that what stands below it never moves.
    public func fixed(rows: Int) -> Node { adjusted { $0.fixedRows = rows } }

    /// Goes earlier or later when there is too little room.
    public func priority(_ priority: Priority) -> Node { adjusted { $0.priority = priority } }

    /// The linear interface keeps silent when it changes, and reads it only when asked.
    public func quiet() -> Node { adjusted { $0.isQuiet = true } }

    /// What is said of keys that are pressed, which line by line would be wrong.
    public func forKeys() -> Node { adjusted { $0.isForKeys = true } }

    /// Never leaves the screen: it says what is about to be decided.
    public func inSight(_ sight: Sight = .whole) -> Node { adjusted { $0.sight = sight } }

    private func adjusted(_ change: (inout LayoutWish) -> Void) -> Node {
        var node = node
        change(&node.layout)
        return node
    }
}

/// Lets screens be written as a block of parts with `if`, `switch` and `for`.
@resultBuilder
public enum NodeBuilder {
    /// One part.
    public static func buildExpression(_ part: some Part) -> [Node] { [part.node] }
    /// Several parts at once.
    public static func buildExpression(_ nodes: [Node]) -> [Node] { nodes }
    /// Parts one after the other.
    public static func buildBlock(_ parts: [Node]...) -> [Node] { parts.flatMap { $0 } }
    /// Parts that may be absent.
    public static func buildOptional(_ parts: [Node]?) -> [Node] { parts ?? [] }
    /// The first of two.
    public static func buildEither(first: [Node]) -> [Node] { first }
    /// The second of two.
    public static func buildEither(second: [Node]) -> [Node] { second }
    /// Parts from a loop.
    public static func buildArray(_ parts: [[Node]]) -> [Node] { parts.flatMap { $0 } }
}

/// Parts one below the other.
public struct Column: Part {
    /// The part.
    public let node: Node
    /// A column of parts.
    public init(@NodeBuilder _ parts: () -> [Node]) { node = Node(.column(parts())) }
}

/// Parts side by side where they fit, otherwise one below the other.
public struct Row: Part {
    /// The part.
    public let node: Node
    /// A row of parts; each takes an equal share unless it says otherwise.
    public init(@NodeBuilder _ parts: () -> [Node]) {
        node = Node(.row(parts()), layout: LayoutWish(share: 1))
    }
}
