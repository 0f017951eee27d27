import AssemblyCore
import Minutes
import PlenaryTestKit
import Testing

/// Sittings and items, with their times and speeches.
@Suite("The minutes tell what was done under which item, and when")
struct SittingTests {
    @Test("a sitting has its title, its times and its suspension")
    func sitting() throws {
        let part = try #require(try AssemblyStory.wholeSession().minutes().parts.first)
        #expect(part.title == "Sitting 1: First")
        #expect(part.opened?.clock == "09:00")
        #expect(part.closed?.clock == "09:19")
        #expect(part.suspensions.count == 1)
        #expect(part.suspensions.first?.to?.clock == "09:19")
    }

    @Test("each speech has its length, also when the chair ends it by leaving the item")
    func speeches() throws {
        let minutes = try AssemblyStory.wholeSession().minutes()
        #expect(minutes.entries.compactMap(\.speech).map(\.seconds) == [200, 45])
        #expect(minutes.text.contains("AAland had the floor (3 min 20 s)."))
        #expect(minutes.text.contains("adjourned; 2 speeches, 4 min 5 s"))
    }

    @Test("an item that was adjourned is resumed under its own heading")
    func resumed() throws {
        let all = try AssemblyStory.wholeSession().minutes().parts[0].sections
        let sections = all.filter { $0.item != nil }
        #expect(all.count == sections.count + 1, "the suspension stands between the items")
        #expect(sections.map(\.item) == ["2.1", "2.2", "2.1"])
        #expect(sections.map(\.end) == [.adjourned, .concluded, .concluded])
        #expect(sections.map(\.isResumed) == [false, false, true])
    }

    @Test("what is done outside of sittings stands in a part of its own")
    func interlude() throws {
        var story = AssemblyStory()
        try story.given(.delegations(.enterArrears("AA", reason: "2024")), .sitting(.open(1)), .sitting(.close))
        try story.given(.delegations(.waiveArrears("AA", decision: "Decision 7")), .sitting(.open(2)))
        let parts = story.minutes().parts
        #expect(
            parts.map(\.title) == [
                "Before the first sitting", "Sitting 1: First", "After sitting 1", "Sitting 2: Second",
            ])
        #expect(parts[0].sections[0].entries[0].sentence == "The vote of AAland was suspended for arrears: 2024.")
        #expect(parts[2].sections[0].entries[0].sentence.hasSuffix("was lifted: Decision 7."))
    }

    @Test("business after midnight is told under its own date")
    func midnight() throws {
        var story = try AssemblyStory.under("texts")
        story.wait(seconds: 15 * 3_600)
        try story.given(.floor(.closeList))
        let minutes = story.minutes()
        let day = MinutesDay(CivilDate(daysSince1970: 20_032)).words
        #expect(minutes.text.contains("\n\(day)\n00:00  The speakers list was closed."))
        #expect(minutes.html.contains("<p class=\"times\">\(day)</p>"))
    }

    @Test("nominations for one post one after the other make one sentence")
    func nominations() throws {
        var story = AssemblyStory()
        try story.given(
            .questions(.nominate("empty", Candidate(id: "a", name: "Abel"))),
            .questions(.nominate("empty", Candidate(id: "b", name: "Bela"))))
        #expect(story.minutes().entries.map(\.sentence) == ["Nominated for \u{201C}A post\u{201D}: Abel, Bela."])
    }

    @Test("members that were represented at any time are named, and only they")
    func represented() throws {
        var story = AssemblyStory()
        try story.given(
            .delegations(.registerPresence("AA", present: false)), .delegations(.registerPresence("II", present: true)))
        let names = story.minutes().members.filter(\.wasRepresented).map(\.member)
        #expect(names == ["AA", "BB", "CC", "DD", "EE", "FF", "GG", "HH", "II"])
    }

    @Test("a point of order and a lot for the order of names are told with the member's name")
    func families() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(.debate(.raisePointOfOrder("BB", "The text is not before us", onVoting: false)))
        let sentences = story.minutes().entries.map(\.sentence)
        #expect(sentences == ["BBland raised a point of order: The text is not before us."])
        let drawn = Event(at: story.now, by: .host, fact: .delegations(.firstNameDrawn("CC")))
        let minutes = Minutes(of: (story.events + [drawn]).enumerated().map { (position: $0 + 1, event: $1) })
        #expect(minutes.entries.last?.sentence == "The order of names begins with CCland, drawn by lot.")
    }
}
