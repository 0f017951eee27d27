import Foundation
import Testing

/// The codes of requirements (`R21`, `A27`) are told on the contributors' page, and nowhere else by heart.
@Suite("Requirements have codes that are explained")
struct RequirementCodeTests {
    /// What the page says of one code.
    struct Row {
        let code: String
        let tests: [String]
    }

    /// The rows of the page's table: code, what must hold, tests.
    static func rows() throws -> [Row] {
        try PackageTree.text(".github/CONTRIBUTING.md").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, let code = cells.first, code.wholeMatch(of: /[RA][0-9]{1,2}/) != nil else {
                return nil
            }
            return Row(code: code, tests: cells[2].matches(of: /`([A-Za-z]+)`/).map { String($0.output.1) })
        }
    }

    /// A code in a comment or a title: alone in its brackets or first in its sentence, as in "(R6, R21)" and "A1: …". What
    /// is quoted as a name on a ballot paper or as a sheet of paper is none.
    static func codes(in line: String) -> [String] {
        guard
            line.contains("///") || line.contains("//") || line.contains("@Suite(") || line.contains("@Test(")
                || line.wholeMatch(of: /\s*"[^"]*\([RA][0-9]{1,2}\)",?/) != nil
        else { return [] }
        let inBrackets = line.matches(of: /\(((?:interface\.md )?[RA][0-9]{1,2}(?:, [RA][0-9]{1,2})*)\)/).flatMap {
            $0.output.1.matches(of: /[RA][0-9]{1,2}/).map { String($0.output) }
        }
        let first = line.matches(of: /(?:\/\/\/ |Suite\("|Test\(")([RA][0-9]{1,2}(?:, [RA][0-9]{1,2})*)[ :]/).flatMap {
            $0.output.1.matches(of: /[RA][0-9]{1,2}/).map { String($0.output) }
        }
        return inBrackets + first
    }

    /// Whether an R or A stands before a digit at all: expressions are slow, and nearly no line has one.
    static func mayName(_ line: some Sequence<UInt8>) -> Bool {
        var isLetter = false
        for byte in line {
            if isLetter, (0x30...0x39).contains(byte) { return true }
            isLetter = byte == UInt8(ascii: "R") || byte == UInt8(ascii: "A")
        }
        return false
    }

    @Test("every code that the sources name stands on the page")
    func explained() throws {
        let known = Set(try Self.rows().map(\.code))
        var found = 0
        for source in try TidyTests.written() {
            for line in source.lines where Self.mayName(line.utf8) {
                for code in Self.codes(in: String(line)) {
                    found += 1
                    #expect(known.contains(code), "\(source.path) names \(code), which no page explains")
                }
            }
        }
        #expect(found > 50, "codes are found in comments and titles: the search itself is broken")
    }

    @Test("every test that the page names is there, in a file of its name")
    func tested() throws {
        let rows = try Self.rows()
        #expect(rows.count > 30)
        let names = Set(
            try PackageTree.sources(in: "Tests", endings: ["swift"]).compactMap { source in
                source.path.split(separator: "/").last.map { String($0.dropLast(".swift".count)) }
            })
        for row in rows {
            #expect(!row.tests.isEmpty, "\(row.code) has no test")
            for test in row.tests { #expect(names.contains(test), "\(row.code) names \(test), which is not there") }
        }
    }

    @Test("a code is found where it stands as one, and not in a name on a paper")
    func recognition() {
        #expect(Self.codes(in: "/// R27: whatever a client sends") == ["R27"])
        #expect(Self.codes(in: "    /// Shown as CHECKING (R6, R21).") == ["R6", "R21"])
        #expect(Self.codes(in: #"@Suite("A16-A27: a delegate's time")"#) == [])
        #expect(Self.codes(in: #"        #expect(step.elected == ["A1", "A2"])"#) == [])
        #expect(Self.codes(in: "/// four to a sheet of A4 or Letter paper") == [])
    }
}
