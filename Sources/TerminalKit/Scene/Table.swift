public import Language

/// Rows and columns with a header.
public struct Table: Sendable, Hashable, Part {
    /// One column.
    public struct Column: Sendable, Hashable {
        /// Its heading.
        public var title: Message
        /// Where its cells stand; numbers at the end.
        public var alignment: Alignment
        /// Which columns go first when the table is too narrow; what they hold moves to a line of its own.
        public var priority: Priority
        /// Its part of the width that is left over.
        public var share: Int
        /// The fewest columns it takes, so that several tables can be aligned with each other.
        public var minimumWidth: Int

        /// A column; where no column of a table has a title, no line is spent on titles.
        public init(
            _ title: Message = .empty, alignment: Alignment = .leading, priority: Priority = .normal, share: Int = 0,
            minimumWidth: Int = 0
        ) {
            self.title = title
            self.alignment = alignment
            self.priority = priority
            self.share = share
            self.minimumWidth = minimumWidth
        }
    }

    /// One row.
    public struct Row: Sendable, Hashable {
        /// Its name, if it can have the focus.
        public var id: NodeID?
        /// A sign before the row that repeats what a cell says in words.
        public var mark: Character?
        /// One cell a column.
        public var cells: [Text]

        /// A row.
        public init(_ id: NodeID? = nil, _ cells: [Text], mark: Character? = nil) {
            self.id = id
            self.cells = cells
            self.mark = mark
        }
    }

    /// The columns.
    public var columns: [Column]
    /// The rows.
    public var rows: [Row]
    /// The row to keep in view when none has the focus.
    public var anchor: NodeID?
    /// What is said when there are none.
    public var whenEmpty: Message?
    /// The page to show where no keyboard scrolls, counted round and round.
    public var page: Int?
    /// Whether all rows are painted and the page scrolls, instead of the table within it.
    public var isWhole = false
    /// The blank lines between two rows.
    var air = 0

    /// A table.
    ///
    /// - Parameters:
    ///   - columns: the columns.
    ///   - rows: the rows, each with one cell a column.
    ///   - anchor: the row to keep in view when none has the focus.
    ///   - whenEmpty: what is said when there are none.
    ///   - page: the page to show where no keyboard scrolls.
    public init(
        _ columns: [Column], rows: [Row], anchor: NodeID? = nil, whenEmpty: Message? = nil, page: Int? = nil
    ) {
        precondition(rows.allSatisfy { $0.cells.count == columns.count }, "Every row has one cell a column.")
        self.columns = columns
        self.rows = rows
        self.anchor = anchor
        self.whenEmpty = whenEmpty
        self.page = page
    }

    /// The part; it takes the space that is left over.
    public var node: Node { Node(.table(self), layout: LayoutWish(share: 1)) }
}
