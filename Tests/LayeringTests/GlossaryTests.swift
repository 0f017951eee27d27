import Testing

/// Whoever meets a word twice must meet the same thing twice.
@Suite("One word for one thing")
struct GlossaryTests {
    /// The rooms whose types are of the hall's display.
    private static let displays = ["Sources/Screens/Board/", "Sources/plenary/Consoles/KioskCommand.swift"]

    /// Parts of names that the glossary gives another word for.
    private static let replaced = [
        "Organisation": "assembly", "Participant": "member", "Admin": "officer", "Backend": "host",
        "Utils": "the name of what it holds", "Manager": "the name of what it does",
        "Helper": "the name of what it does",
        "Exception": "refusal or fault", "Error": "refusal or fault",
    ]

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

    @Test("no type is named by a word that the glossary replaces")
    func words() throws {
        for (name, path) in try Self.types() {
            for (word, right) in Self.replaced where name.hasPrefix(word) || name.hasSuffix(word) {
                #expect(name == "ErrorForm", "\(path): \(name) says \(word), which is called \(right)")
            }
        }
    }

    @Test("the page tells each word once, and the words that the program cannot do without")
    func page() throws {
        let words = try PackageTree.text(".github/GLOSSARY.md").split(separator: "\n")
            .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| word") }
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
