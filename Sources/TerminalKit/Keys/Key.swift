public import Language

/// One stroke on the keyboard, whatever the terminal sent for it.
public enum Key: Sendable, Hashable {
    /// A key that gives text.
    case character(Character)
    /// The Enter key.
    case enter
    /// The one back key, Esc.
    case back
    /// Arrow up.
    case up
    /// Arrow down.
    case down
    /// Arrow left.
    case left
    /// Arrow right.
    case right
    /// Tab.
    case tab
    /// Shift and Tab.
    case backTab
    /// Home.
    case home
    /// End.
    case end
    /// One page up.
    case pageUp
    /// One page down.
    case pageDown
    /// Backspace.
    case backspace
    /// Delete.
    case delete
    /// Ctrl with a lower-case letter.
    case control(Character)
    /// A function key, from 1.
    case function(Int)
    /// A bracketed paste, whole; it is text for a field and never a row of key strokes.
    case pasted(String)
}

extension Key {
    /// The same key with a digit of any script as that of ASCII.
    var inASCIIDigits: Key {
        guard case .character(let character) = self, !character.isASCII else { return self }
        return String(character).inASCIIDigits.first.map { .character($0) } ?? self
    }
}

extension Key {
    /// The name for help, key files and the linear interface: `a`, `Enter`, `Esc`, `Ctrl-L`, `F1`.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let letter): "Ctrl-\(letter.uppercased())"
        case .function(let number): "F\(number)"
        case .pasted: "Paste"
        default: Key.named.first { $0.key == self }?.name ?? "?"
        }
    }

    /// The name as it stands on the keyboards of a language: `Enter`, `Entrée`.
    public var label: Message {
        switch self {
        case .character(" "): "Space"
        case .control(let letter): "Ctrl-\(letter.uppercased())"
        case .character, .function: .verbatim(name)
        default: Message(key: name)
        }
    }

    /// The shortest sign for the key line: arrows as signs where the glyphs allow.
    public func sign(_ glyphs: GlyphSet) -> Message {
        guard glyphs == .unicode else { return label }
        switch self {
        case .up: return .verbatim("↑")
        case .down: return .verbatim("↓")
        case .left: return .verbatim("←")
        case .right: return .verbatim("→")
        default: return label
        }
    }

    /// The key of a name, whatever its case; a single character is itself.
    public init?(named text: String) {
        let lower = text.lowercased()
        if text.count == 1, let character = text.first {
            self = .character(character)
        } else if let known = Key.named.first(where: { $0.name.lowercased() == lower }) {
            self = known.key
        } else if lower == "space" {
            self = .character(" ")
        } else if lower.hasPrefix("ctrl-"), lower.count == 6, let letter = lower.last {
            self = .control(letter)
        } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...24).contains(number) {
            self = .function(number)
        } else {
            return nil
        }
    }

    /// Whether the key gives text when a field has the focus.
    public var isTyped: Bool {
        switch self {
        case .character, .pasted: true
        default: false
        }
    }

    /// Whether the key edits text when a field has the focus.
    public var isEditing: Bool {
        switch self {
        case .backspace, .delete, .left, .right, .home, .end: true
        default: false
        }
    }

    private static let named: [(key: Key, name: String)] = [
        (.enter, "Enter"), (.back, "Esc"), (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
        (.tab, "Tab"), (.backTab, "Shift-Tab"), (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"),
        (.pageDown, "PgDn"), (.backspace, "Backspace"), (.delete, "Del"),
    ]
}
