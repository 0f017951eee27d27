import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("What was looked for is opened, and one step back is one step")
struct FoundOneTests {
    @Test("the one that was found is opened by Enter, with everything that can be done with it")
    func opens() throws {
        var office = OfficeStory.secretariat(try HeardMeeting.builtIn())
        office.type("m")
        office.type("/fiji")
        office.press(.enter)
        #expect(office.scene.name == "secretariat.delegation")
        #expect(office.reading.contains("Enter arrears") && office.reading.contains("Give a new PIN"))
        #expect(!office.reading.contains("Esc shows all"))
    }

    @Test("one more Enter than was meant takes no right away")
    func harmless() throws {
        var office = OfficeStory.secretariat(try HeardMeeting.builtIn())
        office.type("/fiji")
        office.press(.enter, .enter)
        #expect(office.commands.isEmpty)
    }

    @Test("of several that were found the first has the focus, and Enter opens it")
    func several() throws {
        var office = OfficeStory.secretariat(try HeardMeeting.builtIn())
        office.type("/fi")
        office.press(.enter)
        #expect(office.scene.name == "secretariat.register" && office.scene.focus == "member.FJ")
    }

    @Test("Esc goes back to the narrowed list, then shows all, and the place stays")
    func backStepByStep() throws {
        var office = OfficeStory.secretariat(try HeardMeeting.builtIn())
        office.type("/fi")
        office.press(.enter, .down, .enter)
        #expect(office.scene.name == "secretariat.delegation")
        office.press(.back)
        #expect(office.scene.focus == "member.FI" && office.reading.contains("With fi; Esc shows all."))
        office.press(.back)
        #expect(office.scene.focus == "member.FI" && !office.reading.contains("Esc shows all."))
    }

    @Test("Esc while a list is narrowed gives the focus back to what had it")
    func dropped() throws {
        var office = OfficeStory.secretariat(try HeardMeeting.builtIn())
        office.press(.down, .down)
        let before = office.scene.focus
        office.type("/fij")
        office.press(.back)
        #expect(office.scene.focus == before)
    }

    @Test("the chair's Esc goes back to the page from which one came, as it was left")
    func trail() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("result"))
        chair.type("a")
        chair.press(.down, .down)
        let focus = chair.scene.focus
        chair.type("o")
        #expect(chair.scene.name == "chair.question")
        chair.press(.back)
        #expect(chair.scene.name == "chair.agenda" && chair.scene.focus == focus)
        chair.press(.back)
        #expect(chair.scene.name == "chair.sitting")
        // Pages that are gone round and round do not pile up.
        chair.type("mvmvm")
        chair.press(.back, .back)
        #expect(chair.scene.name == "chair.sitting")
    }

    @Test(
        "an act on somebody's rights says what it did and how it is taken back, and u does so",
        arguments: ["Check out", "It holds the chair", "Grant assistance at the kiosk"])
    func rights(act: String) throws {
        var office = OfficeStory.secretariat(try HeardMeeting.builtIn())
        office.type("/fiji")
        office.press(.enter)
        office.give(.choose(NodeID("act.\(act)")))
        let said = try #require(office.scene.status).text.english
        #expect(said.hasPrefix("Done: ") && said.hasSuffix("Press u to undo it."), "\(said)")
        office.type("u")
        #expect(office.commands.count == 2)
        #expect(office.scene.status?.text.english.hasPrefix("Undone: ") == true)
    }

    @Test("a waiver and a sanction that was ended are taken back by u too")
    func waiver() throws {
        var meeting = try HeardMeeting.builtIn()
        try meeting.carryOut(.delegations(.enterArrears("FJ", reason: "2023")), by: HeardMeeting.secretariat)
        try meeting.carryOut(.delegations(.suspendVote("FR", reason: "a sanction")), by: HeardMeeting.secretariat)
        var office = OfficeStory.secretariat(meeting)
        office.type("/fiji")
        office.press(.enter)
        office.give(.choose("act.Waive the suspension"))
        office.type("Decision 4")
        office.press(.enter)
        office.type("u")
        #expect(office.meeting.assembly.delegations["FJ"]?.arrears?.waiver == nil)
        office.press(.back, .back)
        office.type("/FR")
        office.press(.enter)
        if office.scene.name == "secretariat.register" { office.press(.enter) }
        office.give(.choose("act.Restore the vote"))
        office.type("u")
        #expect(office.meeting.assembly.membership.standing.sanctions["FR"] == "a sanction")
    }
}
