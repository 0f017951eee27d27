import Glibc
import TerminalKit

/// Colours of 24 bits on a terminal whose description knows only 256, as nearly all say who can show more: COLORTERM tells.
///
/// ncurses paints with numbers of a palette; on their way to the terminal the numbers given out here become the colours that
/// they stand for. Only the thread that owns the terminal uses it.
final class DirectColours {
    /// The first number that is given out: those below are the user's own colours.
    private static let first = 16
    private static let last = 255

    private var numbers: [RGB: Int] = [:]
    private var colours: [RGB] = []

    /// Whether a terminal shows colours of 24 bits though its description does not say so.
    static func areShown(_ environment: (String) -> String?) -> Bool {
        let claim = environment("COLORTERM")?.lowercased() ?? ""
        guard claim == "truecolor" || claim == "24bit" else { return false }
        // GNU screen hands on what the terminal around it has said, and cannot show it.
        return !(environment("TERM") ?? "").hasPrefix("screen") || environment("TMUX") != nil
    }

    /// The number for a colour; the nearest of those known when no number is left.
    func number(of colour: RGB) -> Int32 {
        if let known = numbers[colour] { return Int32(known) }
        guard colours.count <= Self.last - Self.first else { return Int32(Self.first) }
        let number = Self.first + colours.count
        colours.append(colour)
        numbers[colour] = number
        return Int32(number)
    }

    /// The parameters that say the colour of a number; `nil` for one that was not given out.
    func parameters(of number: Int) -> String? {
        let index = number - Self.first
        guard colours.indices.contains(index) else { return nil }
        let colour = colours[index]
        return "2;\(colour.red);\(colour.green);\(colour.blue)"
    }

    /// Gives all numbers out anew, for another theme.
    func removeAll() { (numbers, colours) = ([:], []) }
}
