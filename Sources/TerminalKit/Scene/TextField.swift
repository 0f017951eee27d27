public import Language

/// A field that takes text.
public struct TextField: Sendable, Hashable, Part {
    /// Its name; the field has the focus when the scene says so.
    public var id: NodeID
    /// What it asks for.
    public var label: Message
    /// What it holds.
    public var value: String
    /// How many characters stand before the caret; at the end when left out.
    public var caret: Int?
    /// Whether what it holds must not be shown or said.
    public var isMasked: Bool
    /// What is asked, in few words, while it is empty.
    public var hint: Message?
    /// What what it holds stands for, or what it may hold: shown below it.
    public var note: Message?
    /// Whether it is a text of several lines, which stands below its label as wide as there is room.
    public var isLong: Bool
    /// The columns of the widest label of its form, so that values stand below one another.
    var labelWidth = 0
    /// What is wrong with what it holds.
    public var complaint: Message?

    /// A field.
    ///
    /// - Parameters:
    ///   - id: its name.
    ///   - label: what it asks for.
    ///   - value: what it holds.
    ///   - caret: how many characters stand before the caret.
    ///   - isMasked: whether what it holds must not be shown or said.
    ///   - hint: what is asked, while it is empty.
    ///   - note: what it stands for, or may be.
    ///   - complaint: what is wrong.
    ///   - isLong: whether it is a text of several lines.
    public init(
        _ id: NodeID, label: Message, value: String, caret: Int? = nil, isMasked: Bool = false, hint: Message? = nil,
        note: Message? = nil, complaint: Message? = nil, isLong: Bool = false
    ) {
        self.id = id
        self.label = label
        self.value = value
        self.caret = caret
        self.isMasked = isMasked
        self.hint = hint
        self.note = note
        self.isLong = isLong
        self.complaint = complaint
    }

    /// The part; it gets its room before others.
    public var node: Node { Node(.field(self), layout: LayoutWish(priority: .essential)) }
}

/// The text of a field while it is edited: a pure value that takes keys.
public struct TextEntry: Sendable, Hashable {
    /// What was typed.
    public private(set) var text: String
    /// How many characters stand before the caret.
    public private(set) var caret: Int
    /// How many characters fit.
    public let limit: Int
    /// Whether it is a number or a code and no words: digits of any script are digits, and spaces are left out.
    public let isCode: Bool
    /// Whether the line ends of what is pasted are kept.
    public let keepsLines: Bool

    /// Text ready to be edited, the caret at its end.
    public init(_ text: String = "", limit: Int = 200) {
        self.init(text, limit: limit, isCode: false, keepsLines: false)
    }

    private init(_ text: String, limit: Int, isCode: Bool, keepsLines: Bool) {
        self.text = String((isCode ? Self.bare(text) : text).prefix(limit))
        self.limit = limit
        self.isCode = isCode
        self.keepsLines = keepsLines
        caret = self.text.count
    }

    /// A badge, a PIN or a code ready to be edited: what is pasted or dictated brings spaces and line ends with it.
    public static func code(_ text: String = "", limit: Int) -> TextEntry {
        TextEntry(text, limit: limit, isCode: true, keepsLines: false)
    }

    /// A text of several lines ready to be edited, the caret at its end.
    public static func text(_ text: String = "", limit: Int) -> TextEntry {
        TextEntry(text, limit: limit, isCode: false, keepsLines: true)
    }

    /// Its lines made harmless, their ends kept as one kind.
    private static func lines(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { Sanitised.line(String($0)) }
            .joined(separator: "\n")
    }

    private static func bare(_ text: String) -> String {
        Sanitised.line(text).inASCIIDigits.filter {
            !$0.isWhitespace && $0.unicodeScalars.contains { $0.cellWidth > 0 }
        }
    }

    /// Accepts a key; says whether it meant anything here. Control characters in a paste are dropped.
    public mutating func accept(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .pasted(let pasted): insert(pasted)
        case .backspace: erase(before: true)
        case .delete: erase(before: false)
        case .left: caret = max(0, caret - 1)
        case .right: caret = min(text.count, caret + 1)
        case .home: caret = 0
        case .end: caret = text.count
        default: return false
        }
        return true
    }

    private mutating func insert(_ new: String) {
        let harmless = isCode ? Self.bare(new) : keepsLines ? Self.lines(new) : Sanitised.line(new)
        let allowed = harmless.prefix(max(0, limit - text.count))
        let place = text.index(text.startIndex, offsetBy: caret)
        let end = text[..<place].utf8.count + allowed.utf8.count
        text.insert(contentsOf: allowed, at: place)
        // A mark joins the letter before it, and is no character of its own.
        caret = String(decoding: text.utf8.prefix(end), as: UTF8.self).count
        // What stood apart may also have been joined otherwise, and be more than it was.
        text = String(text.prefix(limit))
        caret = min(caret, text.count)
    }

    private mutating func erase(before: Bool) {
        let place = before ? caret - 1 : caret
        guard place >= 0, place < text.count else { return }
        text.remove(at: text.index(text.startIndex, offsetBy: place))
        caret = place
    }
}
