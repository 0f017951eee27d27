import Answers
import AssemblyCore
import Language

/// A number from the command line; votes by weight may have decimals. One that is too large for any count is a number all
/// the same: it is refused with a sentence, and not as a wrong use of the command.
package struct GivenFigure: Sendable {
    private let known: DecimalFigure?
    private let typed: String

    /// A number as it was typed; `nil` for anything else.
    package init?(_ argument: String) {
        // A comma may stand between thousands: three digits behind it are no decimals.
        known = Int(argument).map { DecimalFigure($0) } ?? DecimalFigure(argument, unsure: [","])
        typed = argument
        let digits = argument.drop { $0 == "-" || $0 == "+" }
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isNumber =
            argument.count - digits.count <= 1 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
        guard known != nil || isNumber else { return nil }
    }

    /// How many decimals it has.
    var decimals: Int { known?.decimals ?? 0 }

    /// The number, with its decimals.
    /// - Throws: that it is too large, or finer than any weight.
    var figure: DecimalFigure {
        get throws {
            if let known { return known }
            if typed.hasPrefix("-") { throw CommandLineFault("A count is never negative.") }
            if let mark = typed.firstIndex(of: "."), typed[mark...].count > DecimalFigure.mostDecimals + 1 {
                throw CommandLineFault(
                    "'\(CommandLineFault.quoted(typed))' has more decimals than a weight may have; write at most \(DecimalFigure.mostDecimals)."
                )
            }
            throw Self.tooLarge
        }
    }

    /// The number where people or papers are counted.
    /// - Throws: that it is too large, or not whole.
    var number: Int {
        get throws {
            let figure = try figure
            guard figure.decimals == 0 else {
                throw CommandLineFault(
                    "'\(CommandLineFault.quoted(typed))' is not a whole number; only votes have decimals.")
            }
            return figure.digits
        }
    }

    /// The number in the unit of the last of so many decimals.
    /// - Throws: that it is too large.
    func units(of decimals: Int) throws -> Int { try figure.counted(in: decimals) }

    fileprivate static var tooLarge: CommandLineFault {
        CommandLineFault(FiguresRefusal.tooLarge.sentence.english)
    }
}

extension DecimalFigure {
    /// The number in the unit of the last of so many decimals.
    /// - Throws: that it is too large, or finer than that.
    func counted(in decimals: Int) throws -> Int {
        guard decimals >= self.decimals else {
            throw CommandLineFault("\(self) has more decimals than the weights of the votes; round it to theirs.")
        }
        guard let units = units(of: decimals) else { throw GivenFigure.tooLarge }
        return units
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
