package import TerminalKit

/// Makes keys of the characters that ncurses could not name: text, Esc, pastes; and swallows whole every sequence
/// that nobody knows, mouse reports among them, so that its tail is never taken for key strokes.
///
/// A pure value: time is told to it, as a duration since any fixed point. A gap is one only when the terminal was looked
/// at and had nothing: whoever reads late, because the machine was busy, reads what was there in time.
package struct KeySequenceDecoder {
    /// How long the rest of a sequence may take on a slow line. No hand follows Esc with another key within it.
    package static let patience = Duration.milliseconds(100)
    /// How long what has begun as a sequence may take to end: its tail would be taken for keys that mean something else, and
    /// nobody types its beginning.
    package static let sequencePatience = Duration.seconds(1)
    /// How long a paste may be silent before its lost end is given up.
    package static let pastePatience = Duration.seconds(1)
    /// What a paste keeps at most, in scalars; no field needs more, and memory must have an end.
    package static let pasteLimit = 65_536

    private enum State: Equatable {
        /// Between keys.
        case ground
        /// Esc came, and what follows decides what it was.
        case escape
        /// Esc was delivered as a key, but over a slow line it may have begun a sequence.
        case late
        /// `ESC [`: parameters, then one final byte.
        case control(parameters: String)
        /// `ESC O`: one more.
        case single
        /// The three bytes of the oldest kind of mouse report.
        case mouse(left: Int)
        /// `ESC ]`, `ESC P` and the like: an answer of the terminal, up to its end mark.
        case string(isEnding: Bool)
        /// Between the marks of a paste.
        case paste
    }

    private var state = State.ground
    private var lastArrival = Duration.zero
    private var paste: [Unicode.Scalar] = []

    /// A decoder between keys.
    package init() {}

    /// When to call `pause` even if nothing arrives; `nil` when nothing is open.
    package var deadline: Duration? {
        switch state {
        case .ground: nil
        case .paste: lastArrival + Self.pastePatience
        case .control, .single, .mouse, .string: lastArrival + Self.sequencePatience
        case .escape, .late: lastArrival + Self.patience
        }
    }

    /// Whether a paste is under way, in which no key is a key.
    var isPasting: Bool { state == .paste }

    /// Receives one scalar.
    package mutating func receive(_ scalar: Unicode.Scalar, at now: Duration) -> [Key] {
        lastArrival = now
        switch state {
        case .ground: return begin(scalar)
        case .escape: return follow(scalar)
        case .late: return followLate(scalar)
        case .control(let parameters): control(scalar, parameters)
        case .single: state = .ground
        case .mouse(let left): state = left > 1 ? .mouse(left: left - 1) : .ground
        case .string(let isEnding): string(scalar, isEnding: isEnding)
        case .paste: return collect(scalar)
        }
        return []
    }

    /// Nothing more is there for now: an Esc that stands alone is the key, and what stays open too long is dropped.
    package mutating func pause(at now: Duration) -> [Key] {
        switch state {
        case .ground: return []
        // ncurses has already waited its 25 ms for the rest.
        case .escape:
            state = .late
            return [.back]
        case .paste:
            guard now - lastArrival >= Self.pastePatience else { return [] }
            return endPaste(dropping: 0)
        case .late:
            if now - lastArrival >= Self.patience { state = .ground }
            return []
        case .control, .single, .mouse, .string:
            if now - lastArrival >= Self.sequencePatience { state = .ground }
            return []
        }
    }

    private mutating func begin(_ scalar: Unicode.Scalar) -> [Key] {
        if scalar == "\u{1B}" {
            state = .escape
            return []
        }
        state = .ground
        return Self.key(scalar).map { [$0] } ?? []
    }

    private mutating func follow(_ scalar: Unicode.Scalar) -> [Key] {
        switch scalar {
        case "[": state = .control(parameters: "")
        case "O": state = .single
        case "]", "P", "^", "_": state = .string(isEnding: false)
        // Two keys in one packet, or Alt with a key, which nothing is bound to: Esc is harmless, so both count.
        default: return [.back] + begin(scalar)
        }
        return []
    }

    private mutating func followLate(_ scalar: Unicode.Scalar) -> [Key] {
        switch scalar {
        case "[": state = .control(parameters: "")
        case "O": state = .single
        default: return begin(scalar)
        }
        return []
    }

    private mutating func control(_ scalar: Unicode.Scalar, _ parameters: String) {
        switch scalar.value {
        // Esc breaks a sequence off and begins another.
        case 0x1B: state = .escape
        case 0x20..<0x40 where parameters.utf8.count < 64:
            state = .control(parameters: parameters + String(scalar))
        case 0x40..<0x7F: finish(parameters, final: scalar)
        default: state = .ground
        }
    }

    private mutating func finish(_ parameters: String, final: Unicode.Scalar) {
        switch (parameters, final) {
        case ("200", "~"):
            state = .paste
            paste = []
        case ("", "M"): state = .mouse(left: 3)
        // The Linux console's function keys: ESC [ [ A.
        case ("", "["): state = .single
        default: state = .ground
        }
    }

    private mutating func string(_ scalar: Unicode.Scalar, isEnding: Bool) {
        if scalar == "\u{07}" || scalar == "\u{9C}" || isEnding && scalar == "\\" {
            state = .ground
        } else {
            state = .string(isEnding: scalar == "\u{1B}")
        }
    }
}

extension KeySequenceDecoder {
    private static let pasteEnd: [Unicode.Scalar] = Array("\u{1B}[201~".unicodeScalars)

    private mutating func collect(_ scalar: Unicode.Scalar) -> [Key] {
        // The end mark is looked for also where nothing more is kept.
        if paste.count >= Self.pasteLimit + Self.pasteEnd.count { paste.remove(at: Self.pasteLimit) }
        paste.append(scalar)
        guard scalar == "~", paste.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) else { return [] }
        return endPaste(dropping: Self.pasteEnd.count)
    }

    private mutating func endPaste(dropping marks: Int) -> [Key] {
        var text = String.UnicodeScalarView()
        for scalar in paste.dropLast(marks).prefix(Self.pasteLimit) {
            switch scalar.value {
            // A terminal sends Enter for every end of line.
            case 0x0D, 0x0A: text.append("\n")
            case 0x09: text.append("\t")
            case 0..<0x20, 0x7F..<0xA0: break
            default: text.append(scalar)
            }
        }
        paste = []
        state = .ground
        return [.pasted(String(text))]
    }

    /// The key of one plain scalar.
    private static func key(_ scalar: Unicode.Scalar) -> Key? {
        switch scalar.value {
        case 0x0D, 0x0A: .enter
        case 0x09: .tab
        case 0x08, 0x7F: .backspace
        case 0x01...0x1A: Unicode.Scalar(scalar.value + 0x60).map { .control(Character($0)) }
        case 0..<0x20, 0x80..<0xA0: nil
        default: .character(Character(scalar))
        }
    }
}
