/// How many columns text takes: the one rule for everything that is painted.
///
/// A cluster takes the columns of its first scalar when all others take none and there are at most five: so ncurses
/// and terminals agree. Anything else (flags, skin tones, joined emoji, variation selectors, controls, soft hyphens,
/// unassigned scalars) is replaced by one substitute cell *before* layout, so that nothing shifts.
public enum TextWidth {
    /// The columns of some text as it will be painted. Complexity: linear.
    public static func columns(of text: some StringProtocol) -> Int {
        var columns = 0
        for character in text { columns += Int(cell(for: character).width) }
        return columns
    }

    /// The columns of a message that has been put into its language.
    static func columns(of message: Message) -> Int { columns(of: message.words) }

    /// What is painted for a character: the glyph and its columns, 1 or 2.
    public static func cell(for character: Character) -> (glyph: Glyph, width: UInt8) {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return (.space, 1) }
        if first.value >= 0x20, first.value < 0x7F, scalars.count == 1 { return (Glyph(first), 1) }
        let width = columns(of: first)
        let rest = scalars.dropFirst()
        guard width > 0, rest.count < 5, rest.allSatisfy({ columns(of: $0) == 0 && !isSelector($0) }) else {
            return (.substitute, 1)
        }
        return (Glyph(character), UInt8(width))
    }

    /// The columns of one scalar: 0, 1 or 2; -1 for one that must not reach a terminal.
    public static func columns(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 {
            return scalar.value >= 0x20 && scalar.value < 0x7F || scalar.value >= 0xA0 && scalar.value != 0xAD ? 1 : -1
        }
        if WideScalars.contains(scalar) { return 2 }
        if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value) { return 0 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        case .format: return Sanitised.isHarmless(scalar) ? 0 : -1
        case .control, .unassigned, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator: return -1
        default: return 1
        }
    }

    private static func isSelector(_ scalar: Unicode.Scalar) -> Bool {
        (0xFE00...0xFE0F).contains(scalar.value) || scalar.value == 0x200D
    }
}
