import Foundation
import PlenaryTestKit
import Language
import Testing

@Suite("The catalogues say everything, and nothing that nobody says any more")
struct CatalogueTests {
    static let languages: [WorkingLanguage] = [.french, .spanish, .arabic]
    static let root = URL(filePath: #filePath).deletingLastPathComponent().resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// How to make a catalogue follow the sources; said by every test that fails.
    static let advice =
        "PLENARY_UPDATE_CATALOGUES=1 swift test --filter CatalogueTests brings the files in "
        + "Sources/CCatalogues/Translations up to date; then fill in every empty msgstr."

    /// Collected once for all languages.
    static let phrases = Result { try MessageHarvest.phrases(at: root) }

    static func file(_ language: WorkingLanguage) -> URL {
        root.appending(path: "Sources/CCatalogues/Translations/\(language.rawValue).po")
    }

    @Test("every phrase of the sources has a translation, and every entry is still said", arguments: languages)
    func complete(language: WorkingLanguage) throws {
        let phrases = try Self.phrases.get()
        #expect(phrases.count > 100, "no phrases were found: the search itself is broken")
        let text = try String(contentsOf: Self.file(language), encoding: .utf8)
        let catalogue = try PortableObject(text)
        if ProcessInfo.processInfo.environment["PLENARY_UPDATE_CATALOGUES"] == "1" {
            let header = text.prefix(upTo: text.range(of: "\n\n")?.lowerBound ?? text.endIndex) + "\n"
            try CatalogueText.text(phrases, keeping: catalogue, header: header)
                .write(to: Self.file(language), atomically: true, encoding: .utf8)
            return
        }
        let said = Set(phrases.map(\.key))
        let translated = Set(catalogue.entries.filter { $0.isTranslated && !$0.isFuzzy }.map(\.key))
        let missing = phrases.filter { !translated.contains($0.key) }.map { "\($0.place) \($0.key.words)" }
        let stale = catalogue.entries.filter { !said.contains($0.key) && !$0.isObsolete }.map(\.key.words)
        #expect(missing.isEmpty, "not in \(language.rawValue).po: \(missing.prefix(20))\n\(Self.advice)")
        #expect(stale.isEmpty, "nobody says any more in \(language.rawValue).po: \(stale.prefix(20))\n\(Self.advice)")
    }

    @Test("a phrase with a context stands beside it in the sources, where the search for phrases finds it")
    func contexts() throws {
        for file in try MessageHarvest.files(at: Self.root) {
            let source = try String(contentsOf: Self.root.appending(path: "Sources/\(file)"), encoding: .utf8)
            let hidden = source.split(separator: "\n").filter { $0.contains(/\bMessage\(\w[\w.]*, context: "/) }
            #expect(hidden.isEmpty, "\(file): \(hidden)")
        }
    }

    @Test("a translation fills in what its phrase fills in, and nothing else", arguments: languages)
    func placeholders(language: WorkingLanguage) throws {
        let catalogue = try PortableObject(String(contentsOf: Self.file(language), encoding: .utf8))
        for entry in catalogue.entries where entry.isTranslated {
            let wanted = Self.arguments(of: entry.plural ?? entry.key.words)
            let single = Self.arguments(of: entry.key.words)
            for (form, words) in entry.translations.enumerated() {
                let given = Self.arguments(of: words)
                // A form that is only for one or two may say the figure in words.
                let isFree = entry.plural != nil && form < entry.translations.count - 1
                let isFine = isFree ? given.isSubset(of: wanted) : given == wanted || given == single && form == 0
                #expect(isFine, "\(language.rawValue).po, line \(entry.line): '\(words)' does not fill in the same")
            }
        }
    }

    @Test("what is built in is what lies in the sources", arguments: languages)
    func embedded(language: WorkingLanguage) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.file(language)))
        guard ProcessInfo.processInfo.environment["PLENARY_UPDATE_CATALOGUES"] != "1" else { return }
        // Said in one word: nobody reads two hundred thousand bytes of a failure.
        let isSame = Catalogue.source(of: language) == bytes
        #expect(isSame, "build again after a change of the catalogues")
        #expect(Catalogue.of(language).count > 0)
    }

    @Test("msgfmt finds no fault in a catalogue", .enabled(if: OutsideTool.msgfmt.isExpected), arguments: languages)
    func secondOpinion(language: WorkingLanguage) throws {
        let process = Process()
        process.executableURL = URL(filePath: OutsideTool.msgfmt.path)
        let path = Self.file(language).path(percentEncoded: false)
        process.arguments = ["--check-format", "--check-domain", "-o", "/dev/null", path]
        let complaint = Pipe()
        process.standardError = complaint
        try process.run()
        let said = try complaint.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
    }

    static func arguments(of format: String) -> Set<Int> {
        Set(Placeholder.pieces(of: format).compactMap { if case .argument(let place) = $0 { place } else { nil } })
    }
}
