import AssemblyCore
import Foundation
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

    @Test("given an amendment that was adopted, the text stands as it was voted, and is called so wherever it is named")
    func asAmended() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(
            .questions(
                .table(
                    Question(
                        id: "coats", item: "texts", title: "Coats", text: "Whereas it rains,\nWe buy umbrellas.",
                        decision: "resolution"))),
            .debate(
                .propose(
                    Proposal(
                        title: "A change", text: "We buy coats.", sponsors: ["CC"], amends: "coats",
                        alters: Alteration(.replaces, 2)))))
        _ = try story.vote(on: "amendment-1", ["AA": .yes, "BB": .yes, "CC": .yes])
        _ = try story.vote(on: "coats", ["AA": .yes, "BB": .yes, "CC": .no])
        let minutes = story.minutes()
        let put = minutes.entries.compactMap(\.question)
        #expect(put.map(\.text) == ["We buy coats.", "Whereas it rains,\nWe buy coats."])
        #expect(put.map(\.changes) == [["Paragraph 2, instead of: We buy umbrellas."], []])
        #expect(minutes.ballots.map(\.question) == ["A change", "Coats, as amended"])
        for page in [minutes.text, minutes.markdown, minutes.html] {
            let text = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains("Coats, as amended”"), "\(page)")
            #expect(text.contains("instead of: We buy umbrellas"), "\(page)")
            #expect(text.components(separatedBy: "We buy umbrellas").count == 2, "\(page)")
        }
    }
}
