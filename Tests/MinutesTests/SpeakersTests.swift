import AssemblyCore
import Minutes
import PlenaryTestKit
import Testing

@Suite("Whoever speaks stands in the minutes")
struct SpeakersTests {
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
