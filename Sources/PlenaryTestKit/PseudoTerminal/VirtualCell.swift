import CVterm

/// A colour as the program asked for it.
package enum VirtualColour: Sendable, Hashable {
    /// The terminal's own foreground or background.
    case standard
    /// An entry of the palette of 256 colours.
    case indexed(UInt8)
    /// A direct colour.
    case rgb(red: UInt8, green: UInt8, blue: UInt8)

    init(_ colour: CVtermColour) {
        switch colour.kind {
        case CVTERM_COLOUR_INDEXED: self = .indexed(colour.index)
        case CVTERM_COLOUR_RGB: self = .rgb(red: colour.red, green: colour.green, blue: colour.blue)
        default: self = .standard
        }
    }
}

/// One cell of a virtual screen: a character and how it is shown.
package struct VirtualCell: Sendable, Hashable {
    /// The character with its combining marks; a space where nothing was written; empty in the second half of a wide
    /// character.
    package var text: String
    /// How many columns the character takes: 1 or 2.
    package var width: Int
    /// Whether foreground and background are exchanged.
    package var isReversed: Bool
    /// Whether the character is bold.
    package var isBold: Bool
    /// Whether the character is underlined.
    package var isUnderlined: Bool
    /// Whether the character is italic.
    package var isItalic: Bool
    /// Whether the character blinks.
    package var isBlinking: Bool
    /// The colour of the character.
    package var foreground: VirtualColour
    /// The colour behind the character.
    package var background: VirtualColour

    init(_ cell: CVtermCell) {
        text = cell.continuation ? "" : Self.text(of: cell)
        width = Int(cell.width)
        isReversed = cell.reversed
        isBold = cell.bold
        isUnderlined = cell.underlined
        isItalic = cell.italic
        isBlinking = cell.blinking
        foreground = VirtualColour(cell.foreground)
        background = VirtualColour(cell.background)
    }

    private static func text(of cell: CVtermCell) -> String {
        var scalars = String.UnicodeScalarView()
        withUnsafeBytes(of: cell.scalars) { bytes in
            for value in bytes.bindMemory(to: UInt32.self) {
                guard value != 0, let scalar = Unicode.Scalar(value) else { break }
                scalars.append(scalar)
            }
        }
        return scalars.isEmpty ? " " : String(scalars)
    }
}
