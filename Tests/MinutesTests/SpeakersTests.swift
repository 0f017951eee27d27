import AssemblyCore
import Minutes
import PlenaryTestKit
import Testing

@Suite("Whoever speaks stands in the minutes")
struct SpeakersTests {
    @Test("a guest stands there with office and time, a delegation with its group, and what each spoke in all")
    func speeches() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(.floor(.callGuest(Guest("The mayor", office: "Mayor of the town"))))
        story.wait(seconds: 119)
        try story.given(
            .floor(.yieldFloor), .floor(.request("AA", onBehalfOf: "Europe")), .floor(.callSpeaker("AA")))
        story.wait(seconds: 59)
        try story.given(.floor(.yieldFloor))
        let minutes = story.minutes()
        let speeches = minutes.entries.compactMap(\.speech)
        #expect(speeches.map(\.member) == [nil, "AA"])
        #expect(speeches.map(\.office) == ["Mayor of the town", nil])
        #expect(speeches.map(\.seconds) == [120, 60])
        #expect(minutes.speakingTimes.map(\.member) == ["AA"])
        // The text is set in lines.
        let text = minutes.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        for page in [text, minutes.markdown, minutes.html] {
            #expect(page.contains("The mayor, Mayor of the town, had the floor (2 min)."))
            #expect(page.contains("on behalf of Europe (1 min)"))
            #expect(page.lowercased().contains("speaking time by delegation"))
        }
    }

    @Test("guests of an item without a list are named when it is taken up, and not again when it is resumed")
    func guests() throws {
        let base = AssemblyFixture.convocation()
        let guests = AgendaItem(
            id: "welcome", number: "0", title: "Welcome", kind: .address, speakers: ["The mayor", "The minister"])
        var story = AssemblyStory(
            Convocation(
                title: base.title, shortTitle: base.shortTitle, place: base.place, from: base.from, to: base.to,
                utcOffsetMinutes: base.utcOffsetMinutes, isRehearsal: base.isRehearsal, languages: base.languages,
                rulebook: base.rulebook, members: base.members, delegations: base.delegations,
                sittings: base.sittings, agenda: [guests] + base.agenda, questions: base.questions, notes: base.notes))
        try story.given(.sitting(.open(1)), .agenda(.takeUp("welcome")))
        story.wait(seconds: 60)
        try story.given(.agenda(.adjourn("welcome")), .agenda(.takeUp("welcome")), .agenda(.conclude("welcome")))
        let minutes = story.minutes()
        #expect(minutes.entries.count { $0.sentence == "Invited to speak: The mayor, The minister." } == 1)
        for page in [minutes.text, minutes.markdown, minutes.html] { #expect(page.contains("The mayor, The minister")) }
    }
}
