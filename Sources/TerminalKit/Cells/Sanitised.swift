/// Text made harmless: what other people typed must never steer a terminal.
public enum Sanitised {
    /// One line without control characters: line ends and tabs become one blank, everything else that steers
    /// (C0, DEL, C1, line and paragraph separators, bidirectional overrides and isolates) is dropped.
    ///
    /// Complexity: linear; text without such characters is returned as it is.
    public static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { !isHarmless($0) }) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isHarmless(scalar) {
                scalars.append(scalar)
            } else if scalar == "\n" || scalar == "\t" || scalar == "\u{2028}" || scalar == "\u{2029}" {
                scalars.append(" ")
            }
        }
        return String(scalars)
    }

    /// Whether a scalar may reach a terminal.
    public static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: true
        case 0..<0x20, 0x7F...0x9F: false
        case 0x200E, 0x200F, 0x061C, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: false
        case 0xE0000...0xE0FFF: false
        default: true
        }
    }
}
