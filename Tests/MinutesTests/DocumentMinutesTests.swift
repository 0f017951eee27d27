import AssemblyCore
import Minutes
import PlenaryTestKit
import Testing

@Suite("The minutes name the symbol of a document beside its title")
struct DocumentMinutesTests {
    @Test("given a text with a symbol, it stands where the text is tabled and where its result stands")
    func symbol() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(
            .questions(
                .table(
                    Question(
                        id: "fees", item: "texts", title: "The fees", text: "We pay.", decision: "resolution",
                        symbol: "A/92/8"))))
        _ = try story.vote(on: "fees", ["AA": .yes, "BB": .yes, "CC": .no])
        let minutes = story.minutes()
        let text = minutes.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("The fees” (A/92/8) was tabled"))
        #expect(minutes.ballots.map(\.question) == ["The fees (A/92/8)"])
    }
}
