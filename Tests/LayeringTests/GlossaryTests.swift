import Foundation
import Testing

/// Whoever meets a word twice must meet the same thing twice.
@Suite("One word for one thing")
struct GlossaryTests {
    /// The rooms whose types are of the hall's display.
    private static let displays = [
        "Sources/Screens/Board/", "Sources/Host/Hosting/BoardDirection.swift",
        "Sources/plenary/Consoles/KioskCommand.swift",
    ]

    /// A word that no type is named by, what is said instead, and the types that are meant by it.
    private struct Banned {
        let word: String
        let instead: String
        let meant: Set<String>
    }

    /// The rows of a table of the page, each by its cells.
    private static func rows(below title: String) throws -> [[Substring]] {
        let page = try PackageTree.text(".github/GLOSSARY.md")
        let lines = page[try #require(page.range(of: "## \(title)\n")).upperBound...].split(separator: "\n")
        return lines.prefix { !$0.hasPrefix("## ") }.filter { $0.hasPrefix("| ") }.dropFirst().map { row in
            row.split(separator: "|").map { $0.trimmingPrefix(" ") }
        }
    }

    /// The page's table of words that name nothing.
    private static func banned() throws -> [Banned] {
        let banned = try rows(below: "Words that name nothing here").map { cells in
            let meant = cells[1].matches(of: /`(\w+)`/).map { String($0.1) }
            return Banned(
                word: String(cells[0].prefix { $0 != " " }), instead: String(cells[1]), meant: Set(meant))
        }
        #expect(banned.count > 10, "the table was not found")
        return banned
    }

    @Test("a board is the hall's display; the public list of a secret ballot is its bulletin board")
    func boards() throws {
        let types = try Self.types()
        #expect(types.contains { $0.name == "BulletinBoardVerifier" } && types.contains { $0.name == "BoardProgram" })
        for (name, path) in types where name.contains("Board") && !name.contains("BulletinBoard") {
            let isKeyboard = name.contains("Keyboard")
            #expect(isKeyboard || Self.displays.contains(where: path.hasPrefix), "\(path): \(name) is no display")
        }
        for (name, path) in types where name.contains("BulletinBoard") {
            #expect(!path.hasPrefix("Sources/Screens/Board/"), "\(path): \(name) is a display")
        }
    }

    @Test("a trustee is a scrutineer only in the files of the Belenios format")
    func trustees() throws {
        for (name, path) in try Self.types() where name.contains("Trustee") {
            #expect(path.hasPrefix("Sources/SealedBallot/"), "\(path): \(name) is called scrutineer here")
        }
    }

    @Test("no type is named by a word that the page replaces, and every type that it makes an exception of is there")
    func words() throws {
        let types = try Self.types()
        for banned in try Self.banned() {
            for (name, path) in types where name.hasPrefix(banned.word) || name.hasSuffix(banned.word) {
                #expect(banned.meant.contains(name), "\(path): \(name) says \(banned.word), not \(banned.instead)")
            }
            #expect(banned.meant.isSubset(of: types.map(\.name)), "\(banned.word): \(banned.meant)")
        }
    }

    @Test("no function is called by a verb alone that the page replaces: its name says what it does")
    func verbs() throws {
        let verbs = try Self.rows(below: "Verbs that say nothing here").map { cells in
            String(cells[0].prefix { $0 != " " })
        }
        #expect(verbs.contains("take"), "the table was not found")
        var count = 0
        for source in try PackageTree.sources(in: "Sources") + PackageTree.sources(in: "Tests") {
            for (index, line) in source.lines.enumerated() {
                guard let name = line.firstMatch(of: /\bfunc (\w+)/).map({ String($0.1) }) else { continue }
                count += 1
                #expect(!verbs.contains(name), "\(source.path):\(index + 1): \(name) does not say what it does")
            }
        }
        #expect(count > 2_000, "the search itself is broken")
    }

    @Test("a session is that of the assembly; what a person or a device has at the host is a login")
    func logins() throws {
        let types = try Self.types()
        #expect(types.contains { $0.name == "OpenLogin" } && types.contains { $0.name == "RecordedSession" })
        let rooms = ["Sources/plenary/", "Sources/AssemblyFiles/", "Sources/PlenaryBenchmark/"]
        for (name, path) in types where name.contains("Session") {
            #expect(rooms.contains(where: path.hasPrefix), "\(path): \(name) is a login")
        }
    }

    @Test("the page tells each word once, and the words that the program cannot do without")
    func page() throws {
        let words = try PackageTree.text(".github/GLOSSARY.md").split(separator: "\n")
            .prefix { !$0.hasPrefix("## ") }.filter { $0.hasPrefix("| ") && !$0.hasPrefix("| word") }
            .map { $0.split(separator: "|")[0].trimmingPrefix(" ") }
        #expect(Set(words).count == words.count)
        for word in ["board", "bulletin board", "ballot", "paper", "question", "login", "journal", "refusal", "fault"] {
            #expect(words.contains { $0.hasPrefix(word) }, "\(word) is not told")
        }
    }

    /// Every type that the sources declare, with its file.
    private static func types() throws -> [(name: String, path: String)] {
        let declared = /\b(?:struct|class|enum|actor|protocol) ([A-Z]\w*)/
        let types = try PackageTree.sources(in: "Sources").flatMap { source in
            source.lines.filter { !$0.trimmingPrefix(/\s+/).hasPrefix("//") }.compactMap { line in
                line.firstMatch(of: declared).map { (name: String($0.1), path: source.path) }
            }
        }
        #expect(types.count > 800, "the search itself is broken")
        return types
    }
}
