import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

/// A `String` in a sentence is a name, and the same in every language: words of ours that go in as one stay English.
@Suite("No words of ours stand in a sentence as if they were a name")
struct WordsAsNamesTests {
    @Test("nothing on any page that is the same in every language is a phrase that has a translation")
    func pages() throws {
        var scenes = try EveryPage.all().map(\.scene)
        scenes += try Self.others()
        for language in [.french, .spanish, .arabic] as [WorkingLanguage] {
            let phrases = try TranslatedPhrases(language)
            var found: Set<String> = []
            for scene in scenes {
                for words in Self.names(in: scene) where phrases.contain(words) { found.insert(words) }
            }
            #expect(found.isEmpty, "\(language): \(found.sorted())")
        }
    }

    @Test("the phrases that are looked for are found: whole ones, and those with figures in them")
    func found() throws {
        let phrases = try TranslatedPhrases(.french)
        #expect(phrases.contain("to open") && phrases.contain("0 of 2") && !phrases.contain("Namibia"))
        #expect(Self.names(in: Message("a", context: "b")).isEmpty)
        #expect(Self.names(in: Text("\("to open" as String), \(2)")) == ["to open", "2"])
    }

    /// Pages that no picture shows: with a quorum before and in a sitting, and while a box is opened.
    private static func others() throws -> [Scene] {
        let question = Question(id: "motion", item: SmallAssembly.item, title: "A motion", decision: "resolution")
        var meeting = try HeardMeeting.eleven(under: "un-general-assembly", question)
        let open = OfficeStory.chair(meeting)
        try meeting.carryOut(.sitting(.suspend))
        let chair = OfficeStory.chair(meeting)
        var boxes = try ScrutinyPictureTests.chair()
        let list = boxes.scene
        boxes.press(.enter)
        return [open.scene, chair.scene, list, boxes.scene, try ScrutinyPictureTests.board().scene()]
    }

    /// What is the same in every language in whatever a scene is made of.
    private static func names(in part: Any) -> Set<String> {
        let mirror = Mirror(reflecting: part)
        return mirror.children.reduce(into: []) { names, child in
            if mirror.displayStyle == .enum, child.label == "verbatim", let words = child.value as? String {
                names.insert(words)
            } else {
                names.formUnion(Self.names(in: child.value))
            }
        }
    }
}

/// The English phrases of a catalogue whose translation is another.
private struct TranslatedPhrases {
    private var whole: Set<String> = []
    private var withFigures: Set<String> = []

    init(_ language: WorkingLanguage) throws {
        let file = try PortableObject(String(decoding: Catalogue.source(of: language), as: UTF8.self))
        for entry in file.entries where !entry.isObsolete && entry.isTranslated {
            guard entry.translations.first != entry.key.words else { continue }
            let words = Self.generalised(entry.key.words.replacing(/%[0-9]\$@/, with: "0"))
            // A single word may be somebody's login or the name of a thing.
            guard words.contains(" "), words.contains(where: \.isLetter) else { continue }
            if words.contains("0") { withFigures.insert(words) } else { whole.insert(words) }
        }
    }

    func contain(_ words: String) -> Bool { whole.contains(words) || withFigures.contains(Self.generalised(words)) }

    private static func generalised(_ words: String) -> String { words.replacing(/[0-9]+/, with: "0") }
}
