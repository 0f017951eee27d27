import CVterm

/// A key that a test presses; libvterm turns it into the bytes that the terminal would send in its present mode.
package enum VirtualKey: Sendable, Hashable {
    /// Enter.
    case enter
    /// Tab, which usually leads forwards.
    case tab
    /// Shift and Tab, which usually lead backwards.
    case backTab
    /// Backspace.
    case backspace
    /// Escape, alone.
    case escape
    /// The arrow up.
    case up
    /// The arrow down.
    case down
    /// The arrow to the left.
    case left
    /// The arrow to the right.
    case right
    /// Home.
    case home
    /// End.
    case end
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// Insert.
    case insert
    /// Delete.
    case delete
    /// A function key, from 1.
    case function(Int)
    /// A letter together with Control.
    case control(Character)
    /// A character together with Alt.
    case alt(Character)

    /// Presses the key on a libvterm terminal, which puts the bytes into its output.
    func press(on terminal: OpaquePointer) {
        switch self {
        case .backTab: vterm_keyboard_key(terminal, VTERM_KEY_TAB, VTERM_MOD_SHIFT)
        case .control(let character): Self.press(character, with: VTERM_MOD_CTRL, on: terminal)
        case .alt(let character): Self.press(character, with: VTERM_MOD_ALT, on: terminal)
        default: vterm_keyboard_key(terminal, named, VTERM_MOD_NONE)
        }
    }

    private static func press(_ character: Character, with modifier: VTermModifier, on terminal: OpaquePointer) {
        for scalar in character.unicodeScalars { vterm_keyboard_unichar(terminal, scalar.value, modifier) }
    }

    private var named: VTermKey {
        switch self {
        case .enter: VTERM_KEY_ENTER
        case .tab, .backTab: VTERM_KEY_TAB
        case .backspace: VTERM_KEY_BACKSPACE
        case .escape: VTERM_KEY_ESCAPE
        case .up: VTERM_KEY_UP
        case .down: VTERM_KEY_DOWN
        case .left: VTERM_KEY_LEFT
        case .right: VTERM_KEY_RIGHT
        case .home: VTERM_KEY_HOME
        case .end: VTERM_KEY_END
        case .pageUp: VTERM_KEY_PAGEUP
        case .pageDown: VTERM_KEY_PAGEDOWN
        case .insert: VTERM_KEY_INS
        case .delete: VTERM_KEY_DEL
        case .function(let number): VTermKey(VTERM_KEY_FUNCTION_0.rawValue + UInt32(number))
        case .control, .alt: VTERM_KEY_NONE
        }
    }
}
