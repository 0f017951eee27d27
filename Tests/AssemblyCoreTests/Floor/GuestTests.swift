import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Guests, officials and panellists have the floor")
struct GuestTests {
    private static let mayor = Guest("The mayor", office: "Mayor of the town")

    /// An assembly that is welcomed by two guests before its texts.
    private static func welcomed() throws -> AssemblyStory {
        let base = AssemblyFixture.convocation()
        let item = AgendaItem(
            id: "welcome", number: "0", title: "Welcome", kind: .address, speakers: ["The mayor", "The minister"],
            offices: ["The mayor": "Mayor of the town"])
        var story = AssemblyStory(
            Convocation(
                title: base.title, shortTitle: base.shortTitle, place: base.place, from: base.from, to: base.to,
                utcOffsetMinutes: base.utcOffsetMinutes, isRehearsal: base.isRehearsal, languages: base.languages,
                rulebook: base.rulebook, members: base.members, delegations: base.delegations,
                sittings: base.sittings, agenda: [item] + base.agenda, questions: base.questions, notes: base.notes))
        try story.given(.sitting(.open(1)), .agenda(.takeUp("welcome")))
        return story
    }

    @Test("given guests of an item, each is offered the floor in turn, speaks on a clock, and is thanked")
    func inTurn() throws {
        var story = try Self.welcomed()
        #expect(story.assembly.guestsToHear.map(\.name) == ["The mayor", "The minister"])
        try story.given(.floor(.callGuest(Self.mayor, limitSeconds: 300)))
        #expect(story.assembly.floor.speaker?.guest == Self.mayor)
        #expect(story.assembly.floor.speaker?.member == nil)
        story.wait(seconds: 59)
        #expect(story.assembly.floor.secondsLeft(at: story.now) == 241)
        story.when(.floor(.yieldFloor))
        #expect(story.facts == [.floor(.guestYielded(Self.mayor, seconds: 60))])
        #expect(story.assembly.guestsToHear == [Guest("The minister")])
        #expect(story.assembly.debate.guests["welcome"] == ["The mayor": 60])
        #expect(story.assembly.floor.speaker == nil)
        #expect(story.replayed == story.assembly)
        #expect(story.auditTrouble == nil)
    }

    @Test("while a guest speaks nobody else is called, and the refusal names the guest")
    func oneAtATime() throws {
        var story = try Self.welcomed()
        try story.given(.floor(.request("AA")), .floor(.callGuest(Self.mayor)))
        story.when(.floor(.callSpeaker("AA")))
        #expect(story.refusal == .guestHasFloor("The mayor"))
        #expect(story.refusal?.sentence.english == "The mayor has the floor and must yield it first.")
        story.when(.floor(.callGuest(Guest("The minister"))))
        #expect(story.refusal == .guestHasFloor("The mayor"))
        try story.given(.floor(.yieldFloor), .floor(.callSpeaker("AA")))
        story.when(.floor(.callGuest(Guest("The minister"))))
        #expect(story.refusal == .floorIsTaken("AA"))
    }

    @Test("the limit of speeches binds delegations, and a guest only by a limit of its own")
    func limits() throws {
        var story = try Self.welcomed()
        try story.given(.floor(.limitSpeeches(seconds: 60)), .floor(.callGuest(Self.mayor)))
        #expect(story.assembly.floor.secondsLeft(at: story.now) == nil)
        try story.given(.floor(.yieldFloor))
        story.when(.floor(.callGuest(Self.mayor, limitSeconds: 5)))
        #expect(story.refusal == .invalid("A time limit must be between 10 seconds and 2 hours."))
        story.when(.floor(.callGuest(Guest(" "))))
        #expect(story.refusal == .badText("A name must not be empty."))
    }

    @Test("a point of order stops a guest's clock, and an item that is concluded ends the speech")
    func interrupted() throws {
        var story = try Self.welcomed()
        try story.given(.floor(.callGuest(Self.mayor)))
        try story.given(.debate(.raisePointOfOrder("AA", "No sound", onVoting: false)))
        story.wait(seconds: 600)
        try story.given(.debate(.rule(upheld: true, "Granted")))
        #expect(story.assembly.floor.secondsSpoken(at: story.now) < 10)
        story.when(.agenda(.conclude("welcome")))
        #expect(story.facts.count == 2)
        #expect(story.assembly.floor.speaker == nil)
        #expect(story.auditTrouble == nil)
    }

    @Test("the secretariat invites a guest and takes it back; an item that is done is closed to both")
    func invitation() throws {
        var story = try Self.welcomed()
        let guest = Guest("The rector", office: "Rector of the university")
        story.when(.agenda(.invite(guest, to: "texts")), by: AssemblyFixture.secretariat)
        #expect(story.facts == [.agenda(.guestInvited(guest, to: "texts"))])
        #expect(story.assembly.agenda["texts"]?.guests == [guest])
        story.when(.agenda(.invite(guest, to: "texts")))
        #expect(story.refusal == .nothingToChange)
        story.when(.agenda(.withdrawInvitation(guest, to: "texts")))
        #expect(story.assembly.agenda["texts"]?.guests == [])
        try story.given(.agenda(.conclude("welcome")))
        story.when(.agenda(.invite(guest, to: "welcome")))
        #expect(story.refusal == .itemAlreadyConcluded("welcome"))
        #expect(story.auditTrouble == nil)
    }

    @Test("the usual course thanks a guest, calls the next one, and ends an address with the last")
    func course() throws {
        var story = try Self.welcomed()
        try story.given(.floor(.callGuest(Self.mayor)))
        let next = UsualCourse(
            beginningWith: .floor(.yieldFloor), by: AssemblyFixture.chair, at: story.now, in: story.assembly)
        #expect(next?.commands == [.floor(.yieldFloor), .floor(.callGuest(Guest("The minister")))])
        #expect(next?.label.english == "Thank The mayor, give the floor to The minister")
        try story.given(.floor(.yieldFloor), .floor(.callGuest(Guest("The minister"))))
        let last = UsualCourse(
            beginningWith: .floor(.yieldFloor), by: AssemblyFixture.chair, at: story.now, in: story.assembly)
        #expect(
            last?.commands.prefix(2) == [.floor(.yieldFloor), .agenda(.conclude("welcome"))],
            "\(last?.label.english ?? "")")
        try story.given(.floor(.request("AA")))
        let waiting = UsualCourse(
            beginningWith: .floor(.yieldFloor), by: AssemblyFixture.chair, at: story.now, in: story.assembly)
        #expect(waiting?.commands == [.floor(.yieldFloor), .floor(.callSpeaker("AA"))])
    }
}
