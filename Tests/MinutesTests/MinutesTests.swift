import AssemblyCore
import Minutes
import PlenaryTestKit
import Testing

/// The record of a small sitting, as people read it.
@Suite("The minutes of a sitting")
struct MinutesTests {
    /// A sitting with one recorded vote, one secret vote, and a note that corrects.
    private func sitting() throws -> AssemblyStory {
        var story = try AssemblyStory.under("texts")
        _ = try story.vote(on: "quiet", ["AA": .yes, "BB": .yes, "CC": .no, "DD": .abstain])
        story.when(.correct(position: 3, note: "CC meant to vote yes"), by: AssemblyFixture.twoOfficers)
        return story
    }

    private func minutes(of story: AssemblyStory, damage: String? = nil) -> Minutes {
        Minutes(of: story.events.enumerated().map { (position: $0 + 1, event: $1) }, damage: damage)
    }

    @Test("a recorded vote is told in the order of the rulebook, with its arithmetic and each member's vote")
    func recorded() throws {
        let minutes = minutes(of: try sitting())
        let ballot = try #require(minutes.entries.compactMap(\.ballot).first)
        #expect(ballot.outcome == .carried)
        #expect(ballot.figures.map(\.figure).first == .entitled)
        #expect(ballot.explanation.contains("more than 1/2 of 3"))
        let votes = try #require(ballot.votes)
        #expect(votes.first { $0.member == "AA" }?.vote == "for")
        #expect(votes.first { $0.member == "CC" }?.vote == "against")
        #expect(votes.first { $0.member == "DD" }?.vote == "abstention")
        #expect(votes.filter { $0.vote == nil }.count == AssemblyFixture.voters.count - 4)
    }

    @Test("a correction stands as a note and changes no figure")
    func correction() throws {
        let minutes = minutes(of: try sitting())
        let note = try #require(minutes.entries.last)
        #expect(note.kind == .correction)
        #expect(note.sentence == "Correction to record 3: CC meant to vote yes")
        #expect(minutes.text.contains("NOTE  Correction to record 3"))
    }

    @Test("the same events always give the same bytes, in text and Markdown")
    func deterministic() throws {
        let story = try sitting()
        #expect(minutes(of: story).text == minutes(of: story).text)
        #expect(minutes(of: story).markdown == minutes(of: story).markdown)
    }

    @Test("a damaged record is told up to the damage, and says so at its end")
    func damage() throws {
        let text = minutes(of: try sitting(), damage: "Record 9 is missing.").text
        #expect(text.hasSuffix("THE RECORD ENDS HERE. Record 9 is missing.\n"))
    }

    @Test("no title can break out of Markdown")
    func markdown() throws {
        var story = try AssemblyStory.under("texts")
        let title = LocalizedText("A | B *c* <b>d</b> [e](f) #g")
        story.when(.table(Question(id: "odd", item: "texts", title: title, text: "x", decision: "resolution")))
        #expect(story.refusal == nil)
        let markdown = minutes(of: story).markdown
        #expect(markdown.contains(##"A \| B \*c\* \<b\>d\</b\> \[e\](f) \#g"##))
    }

    @Test("nothing is told of an assembly that was never convened")
    func empty() {
        let minutes = Minutes(of: [])
        #expect(minutes.entries.isEmpty)
        #expect(!minutes.text.isEmpty)
    }
}
