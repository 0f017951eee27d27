import CNcurses
import TerminalKit

/// The colour pairs of ncurses, made when a style first needs one.
///
/// A terminal has between none and 65,536 of them, so they are never taken for granted: where no more are to be had
/// the text appears in the terminal's own colours, with its attributes.
struct ColourPairs {
    /// How many colours the terminal has; zero means that no colour function of ncurses may be called at all.
    let colours: Int32
    /// How many pairs it has, pair 0 included.
    let capacity: Int32
    /// Whether -1 stands for the user's own colours.
    let hasStandardColours: Bool

    private struct Pair: Hashable {
        let foreground: Int32
        let background: Int32
    }
    /// What the numbers of the palette stand for where the terminal shows more colours than its description says.
    let directColours: DirectColours?
    private var numbers: [Pair: Int32] = [:]
    private var next: Int32 = 1

    /// Turns colour on when it is wanted and there is some.
    /// - Parameter showsDirectColours: whether the terminal shows 24 bits, whatever its description says.
    init(wanted: Bool, showsDirectColours: Bool = false) {
        // Without colour even `alloc_pair` of ncurses 6.4 reads memory that it never allocated.
        guard wanted, has_colors(), start_color() == OK else {
            (colours, capacity, hasStandardColours, directColours) = (0, 0, false, nil)
            return
        }
        hasStandardColours = use_default_colors() == OK
        colours = cn_colour_count()
        capacity = cn_colour_pair_count()
        directColours = showsDirectColours && (256..<0x100_0000).contains(colours) ? DirectColours() : nil
    }

    /// The depth that a theme should be made ready for.
    var depth: ColourDepth {
        if directColours != nil { return .truecolor }
        return switch colours {
        case ..<8: .none
        case ..<256: .console
        case ..<0x100_0000: .xterm256
        default: .truecolor
        }
    }

    /// The attributes and the pair that draw a style; pair 0 is the terminal's own.
    mutating func resolve(_ style: Style) -> (attributes: attr_t, pair: Int32) {
        var attributes = Self.attributes(style.attributes)
        guard colours >= 8 else { return (attributes, 0) }
        var foreground = number(style.foreground, standard: 7)
        var background = number(style.background, standard: 0)
        if colours < 16 {
            // The old way to the eight bright colours, and on the Linux console the only one; so there bold text in a
            // dark colour would turn bright: black on white would become grey.
            attributes &= ~cn_attribute_bold()
            if foreground >= 8 { attributes |= cn_attribute_bold() }
            foreground = foreground >= 8 ? foreground % 8 : foreground
            background = background >= 8 ? background % 8 : background
        }
        return (attributes, pair(Pair(foreground: foreground, background: background)))
    }

    /// Forgets all pairs; their numbers are given out again.
    mutating func removeAll() {
        numbers = [:]
        next = 1
        directColours?.removeAll()
    }

    private func number(_ colour: TerminalColour, standard: Int32) -> Int32 {
        switch colour {
        case .standard: hasStandardColours ? -1 : standard
        // The bright eight are kept where there are only eight: `resolve` says them by bold.
        case .indexed(let index) where index >= 16 && directColours != nil: direct(TerminalColour.xterm(index))
        case .indexed(let index): Int32(index) < max(colours, 16) ? Int32(index) : Int32(index) % 16
        case .direct(let rgb): direct(rgb)
        }
    }

    /// On `xterm-direct` and its like the numbers 0 to 7 still mean the palette, so these very dark blues move to 8.
    private func direct(_ rgb: RGB) -> Int32 {
        if let directColours { return directColours.number(of: rgb) }
        guard depth == .truecolor else { return hasStandardColours ? -1 : 7 }
        return max(8, Int32(rgb.packed))
    }

    private mutating func pair(_ pair: Pair) -> Int32 {
        if pair == Pair(foreground: -1, background: -1) { return 0 }
        if let known = numbers[pair] { return known }
        guard next < capacity, init_extended_pair(next, pair.foreground, pair.background) == OK else { return 0 }
        numbers[pair] = next
        next += 1
        return next - 1
    }

    private static func attributes(_ attributes: Attributes) -> attr_t {
        var result = cn_attribute_normal()
        if attributes.contains(.bold) { result |= cn_attribute_bold() }
        if attributes.contains(.underline) { result |= cn_attribute_underline() }
        if attributes.contains(.reverse) { result |= cn_attribute_reverse() }
        return result
    }
}
