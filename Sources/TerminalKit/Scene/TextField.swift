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
    ///   - complaint: what is wrong.
    public init(
        _ id: NodeID, label: Message, value: String, caret: Int? = nil, isMasked: Bool = false, hint: Message? = nil,
        complaint: Message? = nil
    ) {
        self.id = id
        self.label = label
        self.value = value
        self.caret = caret
        self.isMasked = isMasked
        self.hint = hint
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

    /// Text ready to be edited, the caret at its end.
    public init(_ text: String = "", limit: Int = 200) { self.init(text, limit: limit, isCode: false) }

    private init(_ text: String, limit: Int, isCode: Bool) {
        self.text = String((isCode ? Self.bare(text) : text).prefix(limit))
        self.limit = limit
        self.isCode = isCode
        caret = self.text.count
    }

    /// A badge, a PIN or a code ready to be edited: what is pasted or dictated brings spaces and line ends with it.
    public static func code(_ text: String = "", limit: Int) -> TextEntry {
        TextEntry(text, limit: limit, isCode: true)
    }

    private static func bare(_ text: String) -> String {
        Sanitised.line(text).inASCIIDigits.filter {
            !$0.isWhitespace && $0.unicodeScalars.contains { $0.cellWidth > 0 }
        }
    }

    /// Takes a key; says whether it meant anything here. Control characters in a paste are dropped.
    public mutating func take(_ key: Key) -> Bool {
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
        let allowed = (isCode ? Self.bare(new) : Sanitised.line(new)).prefix(limit - text.count)
        text.insert(contentsOf: allowed, at: text.index(text.startIndex, offsetBy: caret))
        caret += allowed.count
    }

    private mutating func erase(before: Bool) {
        let place = before ? caret - 1 : caret
        guard place >= 0, place < text.count else { return }
        text.remove(at: text.index(text.startIndex, offsetBy: place))
        caret = place
    }
}
