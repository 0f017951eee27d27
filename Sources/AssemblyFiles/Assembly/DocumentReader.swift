import AssemblyCore
import EditedFiles
import Language

/// What makes the text of a question a document.
struct DocumentPart {
    var symbol: String?
    var preamble = 0
    var alters: Alteration?
}

/// Reads what makes the text of a question a document: its symbol, its preamble, and which paragraph of another text it
/// changes.
struct DocumentReader {
    static let keys = ["symbol", "preamble"] + changes.map(\.key)
    private static let changes: [(key: String, change: Alteration.Change)] = [
        ("replaces", .replaces), ("adds-after", .adds), ("deletes", .deletes),
    ]
    static let mostParagraphs = 1_000

    /// What is said of a text that has been read.
    func document(_ mapping: YAMLMapping, _ text: LocalizedText?) -> DocumentPart {
        if let text, let value = mapping["text"] { compareLanguages(of: text, at: value) }
        return DocumentPart(
            symbol: mapping["symbol"]?.text(limit: TextRule.longestSymbol),
            preamble: mapping["preamble"].flatMap { preamble($0, text) } ?? 0, alters: alteration(mapping, text))
    }

    /// Paragraphs are told by their numbers, so they are the same in every language.
    private func compareLanguages(of text: LocalizedText, at value: YAMLValue) {
        let english = text.english.writtenLines.count
        for language in WorkingLanguage.allCases {
            guard let count = text.texts[language]?.writtenLines.count, count != english else { continue }
            value.report(
                "the text has \(count) paragraphs in \(language.rawValue) and \(english) in en",
                hint: "a line is a paragraph; write '|' before the lines, or '>-' for one paragraph")
        }
    }

    private func preamble(_ value: YAMLValue, _ text: LocalizedText?) -> Int? {
        guard let count = value.integer(in: 0...Self.mostParagraphs) else { return nil }
        let paragraphs = text?.english.writtenLines.count ?? 0
        guard count <= paragraphs else {
            value.report(
                "the preamble would have \(count) paragraphs, and the text has \(paragraphs)",
                hint: "a line of the text is a paragraph; write '|' before the lines")
            return nil
        }
        return count
    }

    private func alteration(_ mapping: YAMLMapping, _ text: LocalizedText?) -> Alteration? {
        let given = Self.changes.compactMap { change in mapping[change.key].map { (change, $0) } }
        guard let (change, value) = given.first else { return nil }
        guard mapping.has("amends") else {
            value.report(
                "only an amendment \(Self.does(change.change)) a paragraph", hint: "add 'amends' with the id of a draft"
            )
            return nil
        }
        if let (other, second) = given.dropFirst().first {
            second.report(
                "an amendment does one thing to one paragraph: '\(change.key)' or '\(other.key)'",
                hint: "make two amendments of it")
        }
        let least = change.change == .adds ? 0 : 1
        guard let paragraph = value.integer(in: least...Self.mostParagraphs) else { return nil }
        if text == nil, change.change != .deletes {
            value.report(
                "an amendment that \(Self.does(change.change)) a paragraph needs the key 'text' with its words")
        } else if text != nil, change.change == .deletes {
            value.report("a paragraph that is left out has no words", hint: "leave 'text' out, or say 'replaces'")
        }
        return Alteration(change.change, paragraph)
    }

    private static func does(_ change: Alteration.Change) -> String {
        switch change {
        case .replaces: "replaces"
        case .adds: "adds"
        case .deletes: "deletes"
        }
    }
}

extension YAMLMapping {
    /// The value that says which paragraph an amendment changes.
    var altered: YAMLValue? { self["replaces"] ?? self["adds-after"] ?? self["deletes"] }
}
