/// One part of a screen: what it is, and what it asks of the layout. It never knows where it stands.
public struct Node: Sendable, Hashable {
    /// What it is.
    public var content: Content
    /// What it asks of the layout.
    public var layout: LayoutWish

    /// A part of a screen.
    public init(_ content: Content, layout: LayoutWish = LayoutWish()) {
        self.content = content
        self.layout = layout
    }
}

/// What a part of a screen is.
public indirect enum Content: Sendable, Hashable {
    /// Parts one below the other.
    case column([Node])
    /// Parts side by side where they fit, otherwise one below the other.
    case row([Node])
    /// Parts under a title.
    case pane(Pane)
    /// A heading.
    case heading(Text)
    /// Running text.
    case paragraph(Paragraph)
    /// Names with their values, aligned.
    case facts([Fact])
    /// Items of which one can have the focus.
    case list(ItemList)
    /// Rows and columns.
    case table(Table)
    /// Bars with a common scale of labels.
    case meters([Meter])
    /// Letters and digits to be read from afar.
    case banner(Banner)
    /// Many small cells: a grid or a hemicycle of members.
    case mosaic(Mosaic)
    /// A page to be read from afar.
    case poster(Poster)
    /// A field that takes text.
    case field(TextField)
    /// A blank line.
    case gap
}

/// What a part asks of the layout.
public struct LayoutWish: Sendable, Hashable {
    /// Its part of the space that is left over; 0 takes no more than it needs.
    public var share: Int
    /// The fewest columns in which it makes sense; a row folds when its parts do not have them.
    public var minimumWidth: Int
    /// Exactly this many columns in a row, when set.
    public var fixedWidth: Int?
    /// Exactly this many rows in a column, when set.
    public var fixedRows: Int?
    /// What is folded away first when there is too little room.
    public var priority: Priority
    /// Whether the linear interface keeps silent when it changes: clocks, running tallies.
    public var isQuiet: Bool
    /// Whether it says what keys do that are pressed: line by line none is, and it is not read.
    public var isForKeys = false
    /// What of it never leaves the screen, however far the page is scrolled.
    public var sight = Sight.ordinary

    /// A wish; by default no more space than needed.
    public init(
        share: Int = 0, minimumWidth: Int = 0, fixedWidth: Int? = nil, priority: Priority = .normal,
        isQuiet: Bool = false
    ) {
        self.share = share
        self.minimumWidth = minimumWidth
        self.fixedWidth = fixedWidth
        self.priority = priority
        self.isQuiet = isQuiet
    }
}

/// What of a part never leaves the screen: whoever decides has before the eyes what is decided.
public enum Sight: Sendable, Hashable {
    /// It is scrolled away like everything else.
    case ordinary
    /// The title of a region stays, its parts do not.
    case heading
    /// All of it stays, as long as that leaves room for what has the focus.
    case whole
}

/// What goes first when there is too little room.
public enum Priority: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// Says nothing that is not said elsewhere too: left out when there is no room.
    case ornament
    /// Moved behind everything else, reached by scrolling.
    case secondary
    /// Keeps its place; shrinks where it can.
    case normal
    /// Gets its room first.
    case essential

    /// Whether the left one goes first.
    public static func < (left: Priority, right: Priority) -> Bool { left.rawValue < right.rawValue }
}

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
