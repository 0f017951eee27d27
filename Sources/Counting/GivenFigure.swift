import Answers
import AssemblyCore
import Language

/// A whole number from the command line. One that is too large for any count is a number all the same: it is refused
/// with a sentence, and not as a wrong use of the command.
package struct GivenFigure: Sendable {
    private let known: Int?
    private let isNegative: Bool

    /// A number as it was typed; `nil` for anything else.
    package init?(_ argument: String) {
        known = Int(argument)
        isNegative = argument.hasPrefix("-")
        let digits = argument.drop { $0 == "-" || $0 == "+" }
        let isNumber = argument.count - digits.count <= 1 && !digits.isEmpty && digits.allSatisfy(\.isASCIIDigit)
        guard known != nil || isNumber else { return nil }
    }

    /// The number.
    /// - Throws: that it is too large.
    var number: Int {
        get throws {
            guard let known else {
                throw CommandLineFault(
                    isNegative ? "A count is never negative." : FiguresRefusal.tooLarge.sentence.english)
            }
            return known
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
