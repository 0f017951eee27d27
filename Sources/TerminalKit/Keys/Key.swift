import Language

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
