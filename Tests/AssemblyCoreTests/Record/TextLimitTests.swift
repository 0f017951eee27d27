import AssemblyCore
import Language
import PlenaryTestKit
import Testing

/// R27 in every language: what may not stand in English may not stand in French.
@Suite("Texts are looked at in all their languages, and in bytes")
struct TextLimitTests {
    private static let bad = [
        String(repeating: "x", count: 900_000), "a\u{1B}[2Jb", "a\u{202E}b",
        "e" + String(repeating: "\u{301}", count: 90_000),
        "a\u{0}b", "",
    ]

    @Test("a French, Spanish or Arabic title, text, note or name that may not stand is refused with its command")
    func languages() throws {
        for language in [WorkingLanguage.french, .spanish, .arabic] {
            for text in Self.bad {
                let version = LocalizedText("Good").setting(text, in: language)
                for command in Self.commands(version) {
                    var story = try AssemblyStory.under("texts")
                    story.when(command)
                    guard case .badText? = story.refusal else {
                        Issue.record(
                            "\(command) with \(text.utf8.count) bytes in \(language): \(String(describing: story.refusal))"
                        )
                        continue
                    }
                }
            }
        }
    }

    private static func commands(_ text: LocalizedText) -> [Command] {
        [
            .questions(.table(Question(id: "n", item: "texts", title: text, decision: "resolution"))),
            .questions(.table(Question(id: "n", item: "texts", title: "T", text: text, decision: "resolution"))),
            .debate(.propose(Proposal(title: text, text: nil, sponsors: ["AA"], decision: "resolution"))),
            .debate(.propose(Proposal(title: "T", text: text, sponsors: ["AA"], decision: "resolution"))),
        ]
    }

    @Test("as many letters of any alphabet as are allowed still stand")
    func allowed() {
        for letter in ["x", "é", "ع", "中", "🇳🇦", "ạ̈"] {
            let text = String(repeating: letter, count: TextRule.longestName)
            guard text.utf8.count <= 6 * TextRule.longestName + 32 else { continue }
            #expect(TextRule.trouble(with: text, as: "A name", limit: TextRule.longestName) == nil)
        }
    }
}
