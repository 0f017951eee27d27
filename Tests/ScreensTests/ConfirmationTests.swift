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
            for binding in table.bindings { #expect(Set(binding.keys).isDisjoint(with: confirming)) }
        }
    }

    @Test("an item with nothing left to decide is concluded at once")
    func nothingLeft() throws {
        var chair = try asked("Conclude item 1.1", at: "nothing")
        chair.press(.back)
        #expect(chair.scene.dialog == nil)
    }

    /// A sitting with the second draft resolution in hand, which nobody has objected to.
    private static func objectable() throws -> OfficeStory<ChairProgram> {
        var meeting = try HeardMeeting.builtIn()
        try meeting.take(.sitting(.open(1)), .agenda(.takeUp("resolution-2")))
        return OfficeStory.chair(meeting)
    }
}
