import AssemblyCore
import EditedFiles
import Language

extension DecimalFigure {
    /// Reads a number from a file.
    /// - Parameter separator: what separates the fields of the file: where it is not the comma, the comma marks decimals,
    ///   and `1.750` is not certain either.
    init?(_ text: String, in separator: CSVSeparator) {
        self.init(text.trimmed, unsure: separator == .comma ? [","] : [",", "."])
    }

    /// What the units are called: `hundredths`.
    static func unit(of decimals: Int) -> String {
        let names = ["whole votes", "tenths", "hundredths", "thousandths"]
        return decimals < names.count
            ? names[decimals] : "units of 0." + String(repeating: "0", count: decimals - 1) + "1"
    }
}
