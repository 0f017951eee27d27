import CNcurses
import TerminalKit

/// The key codes of ncurses, and the sequences that terminfo entries leave out.
enum CursesKeys {
    /// Where our own codes begin: above all that ncurses gives to the keys of terminfo.
    private static let ownCodes: Int32 = 0x4000

    /// The key of a code; `nil` for those that nothing is bound to.
    static func key(_ code: Int32) -> Key? {
        if let key = named[code] { return key }
        if code > KEY_F0, code <= KEY_F0 + 63 { return .function(Int(code - KEY_F0)) }
        guard code >= ownCodes, keypad.indices.contains(Int(code - ownCodes)) else { return nil }
        return keypad[Int(code - ownCodes)].key
    }

    /// Tells ncurses what the terminals really send.
    static func define() {
        for (sequence, code) in sequences { define_key("\u{1B}" + sequence, code) }
        for (index, entry) in keypad.enumerated() { define_key("\u{1B}O" + entry.letter, ownCodes + Int32(index)) }
        // Never asked for, so any report is a stray one: as a plain sequence it is swallowed whole.
        keyok(KEY_MOUSE, false)
    }

    private static let named: [Int32: Key] = [
        KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end,
        KEY_FIND: .home, KEY_SELECT: .end, KEY_A1: .home, KEY_C1: .end, KEY_A3: .pageUp, KEY_C3: .pageDown,
        KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_BTAB: .backTab, KEY_BACKSPACE: .backspace, KEY_DC: .delete,
        KEY_ENTER: .enter,
    ]

    /// Arrows and their like in both cursor modes. Terminfo knows one; terminals are found in the other, and then
    /// `ESC [ A` would arrive as three keys, of which `A` could be somebody's ABSTAIN.
    private static let sequences: [(String, Int32)] = [
        ("[A", KEY_UP), ("[B", KEY_DOWN), ("[C", KEY_RIGHT), ("[D", KEY_LEFT), ("[H", KEY_HOME), ("[F", KEY_END),
        ("OA", KEY_UP), ("OB", KEY_DOWN), ("OC", KEY_RIGHT), ("OD", KEY_LEFT), ("OH", KEY_HOME), ("OF", KEY_END),
        ("[1~", KEY_HOME), ("[4~", KEY_END), ("[7~", KEY_HOME), ("[8~", KEY_END), ("[3~", KEY_DC),
        ("[5~", KEY_PPAGE), ("[6~", KEY_NPAGE), ("[Z", KEY_BTAB),
    ]

    /// The number pad in application mode, as PuTTY and real VT terminals send it after `keypad`: a delegate's digits.
    private static let keypad: [(letter: String, key: Key)] = [
        ("p", .character("0")), ("q", .character("1")), ("r", .character("2")), ("s", .character("3")),
        ("t", .character("4")), ("u", .character("5")), ("v", .character("6")), ("w", .character("7")),
        ("x", .character("8")), ("y", .character("9")), ("n", .character(".")), ("l", .character(",")),
        ("k", .character("+")), ("m", .character("-")), ("j", .character("*")), ("o", .character("/")), ("M", .enter),
    ]
}
