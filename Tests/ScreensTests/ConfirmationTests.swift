import AssemblyCore
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Questions before what cannot be taken back")
struct ConfirmationTests {
    /// Every question that the chair's pictures come upon, and those on what needs no vote.
    private func asked(_ label: String, at moment: String) throws -> OfficeStory<ChairProgram> {
        var chair = OfficeStory.chair(try ChairMoments.meeting(moment))
        chair.step(label)
        return chair
    }

    @Test(
        "each says its consequence, stands on the safe choice, and another key than Enter and its own digit confirms",
        arguments: [
            ("Close the ballot", "recorded"), ("Close the sitting", "suspended"),
            ("No objection: it is so decided", "objectable"), ("Conclude item 5.2", "objectable"),
        ])
    func audit(label: String, moment: String) throws {
        var chair = moment == "objectable" ? try Self.objectable() : OfficeStory.chair(try ChairMoments.meeting(moment))
        chair.step(label)
        let dialog = try #require(chair.scene.dialog)
        let said = Reader().sentences(of: chair.scene).map(\.text).joined(separator: " ")
        #expect(said.count > label.count + 60, "no consequence: \(said)")
        #expect(chair.scene.focus == "keep")
        #expect(FocusOrder(dialog.parts).first == "keep")
        chair.press(.enter)
        #expect(chair.commands.isEmpty && chair.scene.dialog == nil)
        chair.step(label)
        chair.press(.down, .enter)
        #expect(chair.commands.isEmpty && chair.scene.dialog != nil)
        chair.press(.character("9"))
        #expect(chair.commands.count == 1)
    }

    @Test("no key that begins something confirms it")
    func otherKey() {
        let asking = [ChairKeys.steps, ChairKeys.pages, ChairKeys.votes, DeskKeys.acts, DeskKeys.general]
        let confirming = DeskKeys.confirmation.binding(of: "confirm")?.keys ?? []
        for table in asking {
            // One confirms what the list of steps asks itself; where nothing asks, it does nothing (UsualCourseTests).
            for binding in table.bindings where binding.command != "stop.confirm" {
                #expect(Set(binding.keys).isDisjoint(with: confirming))
            }
        }
    }

    @Test("an item with nothing left to decide is concluded at once")
    func nothingLeft() throws {
        var chair = try asked("Conclude item 1.1", at: "nothing")
        chair.press(.back)
        #expect(chair.scene.dialog == nil)
    }

    @Test("figures in an open question follow what comes in; what cannot be done any more is not asked any longer")
    func following() throws {
        var chair = try asked("Close the ballot", at: "recorded")
        let ballot = try chair.meeting.currentBallot()
        let late = try #require(ballot.electors.keys.sorted().first { ballot.papers[$0] == nil })
        #expect(chair.reading.contains("\(ballot.received) of \(ballot.entitled) have voted"))
        try chair.meeting.cast(.yes, of: late)
        chair.catchUp()
        #expect(chair.reading.contains("\(ballot.received + 1) of \(ballot.entitled) have voted"))
        #expect(chair.scene.focus == "keep")
        try chair.meeting.carryOut(.ballots(.close(ballot.id)))
        chair.catchUp()
        #expect(chair.scene.dialog == nil)
        chair.press(.character("9"))
        #expect(chair.commands.isEmpty)
    }

    @Test("a change of what would be decided asks again")
    func changed() throws {
        var meeting = try HeardMeeting.builtIn()
        try meeting.carryOut(.sitting(.open(1)))
        var chair = OfficeStory.chair(meeting)
        chair.press(.character("q"))
        #expect(chair.scene.dialog != nil && !chair.reading.contains("A BALLOT IS UNDER WAY"))
        chair.press(.down)
        try chair.meeting.carryOut(.agenda(.takeUp("resolution-2")))
        let draft = try #require(
            chair.meeting.assembly.questions.values.first { $0.item == "resolution-2" && $0.state == .pending })
        _ = try chair.meeting.open(draft.id)
        chair.catchUp()
        #expect(chair.reading.contains("A BALLOT IS UNDER WAY"))
        #expect(chair.reading.contains("read the question again"))
        #expect(chair.scene.focus == "keep")
    }

    /// A sitting with the second draft resolution in hand, which nobody has objected to.
    private static func objectable() throws -> OfficeStory<ChairProgram> {
        var meeting = try HeardMeeting.builtIn()
        try meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp("resolution-2")))
        return OfficeStory.chair(meeting)
    }
}
