import Foundation
import Language
import Testing

/// Words that a conference translator would not write for a thing, because they mean another thing of the same hall.
@Suite("One thing has one name in every language, and no other thing has it")
struct TermTests {
    /// A thing, by a word of the English phrase, and what it must not be called.
    struct Term: Sendable, CustomTestStringConvertible {
        let language: WorkingLanguage
        let english: String
        let never: [String]
        /// Where the word is right.
        var except: [String] = []
        var testDescription: String { "\(english) in \(language.rawValue)" }
    }

    static let terms = [
        Term(language: .spanish, english: "kiosk", never: ["puesto", "cabina"]),
        Term(language: .spanish, english: "badge", never: ["credencial"]),
        Term(language: .spanish, english: "host", never: ["anfitri"], except: ["país anfitrión"]),
        Term(language: .spanish, english: "officer", never: ["funcionari", "oficial"]),
        Term(language: .spanish, english: "expressed", never: ["votos emitidos válidos", "votos expresados"]),
        Term(language: .spanish, english: "logged", never: ["sesión"]),
        Term(language: .french, english: "kiosk", never: ["poste", "kiosque"]),
        Term(language: .french, english: "host", never: ["hôte"], except: ["pays hôte"]),
        Term(language: .french, english: "officer", never: ["officier"]),
        Term(language: .french, english: "expressed", never: ["voix exprim"]),
        Term(language: .french, english: "logged", never: ["session", "séance"]),
        Term(language: .arabic, english: "kiosk", never: ["كشك", "أكشاك", "محطة"]),
        Term(language: .arabic, english: "host", never: ["مضيف"], except: ["البلد المضيف"]),
        Term(language: .arabic, english: "expressed", never: ["الأصوات المدلى بها"]),
        Term(language: .arabic, english: "logged", never: ["جلس"]),
        Term(language: .arabic, english: "scrutineer", never: ["فاحص"]),
    ]

    @Test("French has one form of the apostrophe, so that no word is found in one sentence and missed in another")
    func apostrophes() throws {
        let translations = try Self.entries(.french).flatMap(\.translations)
        #expect(translations.contains { $0.contains("'") })
        for translation in translations { #expect(!translation.contains("’"), "\(translation)") }
    }

    @Test("no translation takes the word of another thing", arguments: terms)
    func words(term: Term) throws {
        let entries = try Self.entries(term.language).filter {
            ($0.key.words + " " + ($0.plural ?? "")).lowercased().contains(term.english)
        }
        #expect(!entries.isEmpty)
        for entry in entries {
            for translation in entry.translations {
                let said = term.except.reduce(translation) { $0.replacingOccurrences(of: $1, with: "") }.lowercased()
                for word in term.never {
                    #expect(!said.contains(word), "'\(entry.key.words)': \(translation)")
                }
            }
        }
    }

    @Test("Arabic gives no order to one person alone, and glues no preposition to the word for a delegation")
    func arabic() throws {
        for translation in try Self.entries(.arabic).flatMap(\.translations) {
            for word in ["أعطِ ", "قارن ", "أدخل ", "اضغط ", "اختر ", "لـ وفد", "لـوفد"] {
                #expect(!translation.hasPrefix(word) && !translation.contains(" \(word)"), "\(translation)")
            }
        }
    }

    private static func entries(_ language: WorkingLanguage) throws -> [PortableObject.Entry] {
        try #require(catalogues[language]).get()
    }

    /// Read once for all terms.
    private static let catalogues = [WorkingLanguage.french, .spanish, .arabic].reduce(
        into: [WorkingLanguage: Result<[PortableObject.Entry], any Error>]()
    ) { read, language in
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "Sources/CCatalogues/Translations/\(language.rawValue).po")
        read[language] = Result { try PortableObject(String(contentsOf: file, encoding: .utf8)).entries }
    }
}
