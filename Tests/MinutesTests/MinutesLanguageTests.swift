import AssemblyCore
import Foundation
import Language
import Minutes
import PlenaryTestKit
import Testing

/// The same record told in the four languages.
@Suite("Minutes in a language")
struct MinutesLanguageTests {
    private static func minutes(in language: WorkingLanguage) throws -> Minutes {
        let story = try AssemblyStory.wholeSession()
        return Minutes(of: story.events.enumerated().map { (position: $0 + 1, event: $1) }, in: language)
    }

    @Test("what the minutes say is said in the language that is asked for")
    func words() throws {
        let french = try Self.minutes(in: .french).text
        for words in ["Procès-verbal", "DÉCISIONS", "Suffrages exprimés", "a eu la parole (3 min 20 s)", "La séance a"]
        {
            #expect(french.contains(words), "\(words)")
        }
        let spanish = try Self.minutes(in: .spanish).text
        for words in [
            "Acta", "DECISIONES", "Votos válidos emitidos", "hizo uso de la palabra", "Se suspendió la sesión",
        ] {
            #expect(spanish.contains(words), "\(words)")
        }
        let arabic = try Self.minutes(in: .arabic).text
        for words in ["المحضر", "القرارات", "أُعطيت الكلمة", "عُلِّقت الجلسة"] {
            #expect(arabic.contains(words), "\(words)")
        }
    }

    @Test(
        "what somebody wrote in another language than that of the minutes is marked, at its place and where it corrects"
    )
    func writtenInAnother() throws {
        var story = try AssemblyStory.recordedVote()
        story.when(
            .record(.correct(position: 2, note: "Le Brésil est arrivé à midi.")), by: AssemblyFixture.twoOfficers,
            in: .french)
        func minutes(_ language: WorkingLanguage) -> Minutes {
            Minutes(of: story.events.enumerated().map { (position: $0 + 1, event: $1) }, in: language)
        }
        // Brackets of a text are escaped in Markdown.
        for language in WorkingLanguage.allCases {
            let minutes = minutes(language)
            let pages = [minutes.text.replacing(/\s+/, with: " "), minutes.markdown.replacing("\\", with: "")]
            for page in pages + [minutes.html] {
                #expect(page.contains("Le Brésil est arrivé à midi."))
                #expect(page.contains("midi. [Français]") == (language != .french))
                #expect(!page.contains("[English]"))
            }
            #expect(minutes.corrections.map(\.language) == [nil, .french])
        }
    }

    @Test(
        "no sentence of the product's own stays English", arguments: [WorkingLanguage.french, .spanish, .arabic])
    func nothingEnglish(language: WorkingLanguage) throws {
        let minutes = try Self.minutes(in: language)
        let pages = [minutes.text, minutes.markdown, minutes.html]
        let english = [
            " was ", " were ", " had ", "the floor", "opened ", "closed ", "declared ", "Record ", " expressed",
            "elected", "carried", "resumed", "Majority", "Decisions", "Members",
        ]
        // What people wrote stays in their words; identifiers of the page are no words of it.
        for page in pages.map({ $0.replacing(/(?:id|href|class|aria-labelledby)="[^"]*"/, with: "") }) {
            let body = page.replacing(/<style>(?s:.*)<\/style>/, with: "")
                .replacing(/kiosk\s+was not watched/, with: "")
            for words in english { #expect(!body.contains(words), "\(language): \(words)") }
        }
    }

    @Test("a page says its language, and Arabic is written from right to left")
    func direction() throws {
        #expect(try Self.minutes(in: .english).html.contains("<html lang=\"en\">"))
        #expect(try Self.minutes(in: .french).html.contains("<html lang=\"fr\">"))
        #expect(try Self.minutes(in: .arabic).html.contains("<html lang=\"ar\" dir=\"rtl\">"))
    }

    @Test("programs find the same columns and keys in every language")
    func stable() throws {
        let english = try Self.minutes(in: .english)
        for language in [WorkingLanguage.french, .spanish, .arabic] {
            let minutes = try Self.minutes(in: language)
            #expect(minutes.csvVotes.prefix { $0 != "\r\n" } == english.csvVotes.prefix { $0 != "\r\n" })
            #expect(minutes.csvBallots.prefix { $0 != "\r\n" } == english.csvBallots.prefix { $0 != "\r\n" })
            #expect(try Self.keys(of: minutes) == Self.keys(of: english))
        }
    }

    @Test("two days of one month, of two months and of two years")
    func days() {
        let range = { (from: Int, to: Int) in
            MinutesDay.range(
                from: MinutesDay(CivilDate(daysSince1970: from)), to: MinutesDay(CivilDate(daysSince1970: to)))
        }
        #expect(range(20_031, 20_034) == "4 to 7 November 2024")
        #expect(range(20_031, 20_034).text(in: .french) == "du 4 au 7 novembre 2024")
        #expect(range(20_031, 20_034).text(in: .spanish) == "del 4 al 7 de noviembre de 2024")
        #expect(range(20_031, 20_058) == "4 November to 1 December 2024")
        #expect(range(20_031, 20_058).text(in: .french) == "du 4 novembre au 1er décembre 2024")
        #expect(range(20_031, 20_031) == "4 November 2024")
        #expect(range(20_031, 20_089) == "4 November 2024 to 1 January 2025")
    }

    private static func keys(of minutes: Minutes) throws -> Set<String> {
        let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(minutes))
        var found: Set<String> = []
        func collect(_ value: Any) {
            if let object = value as? [String: Any] {
                found.formUnion(object.keys)
                object.values.forEach(collect)
            }
            if let list = value as? [Any] { list.forEach(collect) }
        }
        collect(object)
        return found
    }
}
