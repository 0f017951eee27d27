import Language
import TerminalKit
import Testing

@Suite("Finding words from a few letters of them")
struct FuzzyMatchTests {
    private func best(_ typed: String, _ texts: [String]) -> [String] {
        texts.compactMap { text in FuzzyMatch(typed, in: text).map { (text, $0) } }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    @Test("a word's beginning goes before its middle, and letters together before scattered ones")
    func order() {
        let texts = ["Disclose the record", "Take the colours; a new sea", "Close the ballot"]
        #expect(best("close", texts).first == "Close the ballot")
        #expect(best("clo", texts).prefix(2) == ["Close the ballot", "Disclose the record"])
        #expect(best("clsbt", texts) == ["Close the ballot"])
    }

    @Test("a number means itself before it means a part of another number")
    func numbers() {
        let texts = [
            "Take up item 1.4: Statement", "Take up item 4.1: Panel", "Take up item 45", "Take up item 4: Election",
        ]
        #expect(best("take up 4", texts) == [texts[3], texts[1], texts[2], texts[0]])
        #expect(best("up 1.4", texts).first == texts[0])
    }

    @Test("every word must be found, in any order; capitals and accents do not count")
    func words() {
        #expect(FuzzyMatch("ballot open", in: "Open the ballot") != nil)
        #expect(FuzzyMatch("ballot shut", in: "Open the ballot") == nil)
        #expect(FuzzyMatch("cote", in: "CÔTE D’IVOIRE") != nil)
        #expect(FuzzyMatch("", in: "anything")?.places == [])
    }

    @Test("what was found is marked where it stands")
    func marks() {
        let text = "Open the ballot"
        let marked = FuzzyMatch("bal", in: text)?.marked(text, .accent)
        #expect(marked?.plain == text)
        #expect(marked?.spans.filter { $0.ink == .accent }.map(\.message.english).joined() == "bal")
    }
}
