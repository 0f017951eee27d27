import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@testable import Screens
@testable import TerminalKit

@Suite("Taking the last act back")
struct UndoTests {
    @Test("what has an act against it is taken back by a new record; nothing is deleted")
    func reversible() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.step("Suspend the sitting")
        chair.press(.enter)
        let records = chair.meeting.events.count
        #expect(chair.meeting.assembly.sitting.isOpen == false)
        chair.press(.character("u"))
        #expect(chair.meeting.assembly.sitting.isOpen)
        #expect(chair.meeting.events.count > records)
        #expect(chair.scene.status?.text.english.hasPrefix("Undone: the sitting is suspended.") == true)
    }

    @Test("taken back once, the act before it is the last one")
    func oneByOne() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type("f/fra")
        chair.press(.enter, .enter)
        chair.type("s")
        chair.step("Suspend the sitting")
        chair.press(.enter)
        chair.press(.character("u"), .character("u"))
        #expect(chair.meeting.assembly.floor.requests.isEmpty)
        #expect(chair.commands.last == .floor(.withdrawRequest("FR")))
        chair.press(.character("u"))
        #expect(chair.scene.status?.text == "Nothing has been done from this console yet.")
    }

    @Test("what is decided stands, and the key says why")
    func decided() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        chair.press(.character("1"), .character("9"))
        let count = chair.commands.count
        chair.press(.character("u"))
        #expect(chair.commands.count == count)
        #expect(
            chair.scene.status?.text.english.hasPrefix("The last act (the ballot is closed) cannot be undone") == true)
    }

    @Test("what cannot be taken back says what can be done in its place")
    func remedies() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        chair.press(.character("1"), .character("9"), .character("u"))
        #expect(chair.scene.status?.text.english.contains("The ballot can be annulled") == true)
        var meeting = try HeardMeeting.under("budget")
        try meeting.debate(.raisePointOfOrder("KE", "stated orally", onVoting: false))
        var ruling = OfficeStory.chair(meeting)
        ruling.type("2")
        ruling.type("u")
        let said = ruling.scene.status?.text.english ?? ""
        #expect(
            said.contains("(the ruling)") && said.hasSuffix("A delegation can appeal against the ruling."), "\(said)")
    }

    @Test("where nothing is put to the vote, the page of reasons says why steps wait")
    func whyNot() throws {
        var order = OfficeStory.chair(try .under("opening-address"))
        order.type("w")
        #expect(!order.state.barredSteps.isEmpty || order.reading.contains("Nothing is put to the vote here"))
        for step in order.state.barredSteps { #expect(order.reading.contains(step.reason.english), "\(order.reading)") }
    }

    @Test("the secretariat takes an accreditation back at the door")
    func door() throws {
        var office = OfficeStory.secretariat(try ChairMoments.meeting("item"))
        let member = try #require(office.meeting.assembly.roll.first)
        let before = office.meeting.assembly.delegations[member]?.isPresent
        office.press(.character("i"))
        #expect(office.meeting.assembly.delegations[member]?.isPresent != before)
        office.press(.character("u"))
        #expect(office.meeting.assembly.delegations[member]?.isPresent == before)
    }
}
