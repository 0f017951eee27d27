package import AssemblyCore
package import EditedFiles
import Language

/// The members of an assembly as their file gives them.
package struct MembersList: Hashable, Sendable {
    /// The members in the order of names.
    package let members: [Member]
    /// Members whose region stands in the file as unsure.
    package let unsureRegions: [MemberCode]
    /// The decimals of the weights: with 2, a member's weight is a number of hundredths.
    package let weightDecimals: Int
}

/// The file that lists the members of an assembly: a table, as spreadsheets save it as CSV,
/// with the names of the columns first.
package enum MembersFile {
    /// The most members an assembly may have.
    package static let mostMembers = 250_000

    /// Reads a members file.
    /// - Throws: everything that is wrong with it.
    package static func load(_ path: String) throws(EditedFileFault) -> MembersList {
        try read(try SourceFile.read(path))
    }

    /// Reads a members file that is in memory.
    /// - Throws: everything that is wrong with it.
    /// - Complexity: O(bytes + members × log members).
    package static func read(_ source: SourceFile) throws(EditedFileFault) -> MembersList {
        let findings = Findings()
        return try findings.close(MembersReader.list(from: source, reportingTo: findings))
    }

    /// The members that are compiled in: the 196 of November 2024.
    package static func builtIn() -> MembersList {
        BuiltIn.sound { () throws(EditedFileFault) in try read(BuiltIn.members) }
    }
}

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
