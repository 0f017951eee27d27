public import Language

/// Items one below the other; those with a name can have the focus and be chosen.
public struct ItemList: Sendable, Hashable, Part {
    /// The items.
    public var items: [Item]
    /// The item to keep in view when none has the focus: the one in hand.
    public var anchor: NodeID?
    /// What is said when there are none.
    public var whenEmpty: Message?
    /// The page to show where no keyboard scrolls: a board turns it with the clock; counted round and round.
    public var page: Int?
    /// The blank lines between two items, where all have room with them.
    public var air = 0

    /// A list.
    ///
    /// - Parameters:
    ///   - items: the items.
    ///   - anchor: the item to keep in view when none has the focus.
    ///   - whenEmpty: what is said when there are none.
    ///   - page: the page to show where no keyboard scrolls.
    public init(_ items: [Item], anchor: NodeID? = nil, whenEmpty: Message? = nil, page: Int? = nil) {
        self.items = items
        self.anchor = anchor
        self.whenEmpty = whenEmpty
        self.page = page
    }

    /// The part; it takes the space that is left over.
    public var node: Node { Node(.list(self), layout: LayoutWish(share: 1)) }
}

/// One item of a list. Painted on one line in reading order: key, label, state; then the detail at the right end.
public struct Item: Sendable, Hashable {
    /// Its name, if it can have the focus.
    public var id: NodeID?
    /// The key that chooses it directly, shown before it: `1`.
    public var key: Key?
    /// What that key is called in the language of the screen, once it has been put into it.
    var keyName: Message?
    /// How deep it stands in a tree; 0 at the top.
    public var depth: Int
    /// A sign before the label that repeats what `state` says in words.
    public var mark: Character?
    /// What it is.
    public var label: Text
    /// Its state in words, shown in parentheses: "selected", "running".
    public var state: Text?
    /// A figure or time for the right end of the line.
    public var detail: Text?
    /// Further lines below the label, indented.
    public var notes: [Text]

    /// An item.
    ///
    /// - Parameters:
    ///   - id: its name, if it can have the focus.
    ///   - label: what it is.
    ///   - key: the key that chooses it directly.
    ///   - state: its state in words.
    ///   - detail: a figure or time for the right end.
    ///   - mark: a sign that repeats the state.
    ///   - depth: how deep it stands in a tree.
    ///   - notes: further lines below the label.
    public init(
        _ id: NodeID? = nil, _ label: Text, key: Key? = nil, state: Text? = nil, detail: Text? = nil,
        mark: Character? = nil, depth: Int = 0, notes: [Text] = []
    ) {
        self.id = id
        self.label = label
        self.key = key
        self.state = state
        self.detail = detail
        self.mark = mark
        self.depth = depth
        self.notes = notes
    }
}

extension Item {
    /// Whether a digit of its own chooses it.
    var hasDigit: Bool {
        if id != nil, case .character(let digit)? = key { digit.isWholeNumber } else { false }
    }
}
