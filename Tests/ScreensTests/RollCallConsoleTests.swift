import AssemblyCore
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("A roll call at the chair's console takes every answer, and nothing else")
struct RollCallConsoleTests {
    private func called() throws -> OfficeStory<ChairProgram> {
        var meeting = try HeardMeeting.small()
        try meeting.carryOut(.ballots(.openRollCall(SmallAssembly.motion)))
        return OfficeStory.chair(meeting)
    }

    @Test("answers typed fast are all taken down, each for the member that is called; a held key gives one or two")
    func quick() throws {
        var chair = try called()
        let binding = chair.program.keys(in: chair.state).binding(of: "answer.1")
        var fast = RepeatGuard()
        let typed = (0..<10).map {
            fast.admits(.character("1"), at: .milliseconds(250 * $0), quickest: binding?.quickest)
        }
        #expect(!typed.contains(false))
        var held = RepeatGuard()
        let repeated = (0..<10).map {
            held.admits(.character("1"), at: .milliseconds(40 * $0), quickest: binding?.quickest)
        }
        #expect(repeated.count { $0 } == 1)
        chair.type("1213")
        let call = try #require(chair.meeting.assembly.currentBallot?.rollCall)
        #expect(call.order.prefix(4).map { call.answers[$0] } == [.yes, .no, .yes, .abstain])
    }

    @Test("Enter answers nothing, and no digit closes, holds or gives more time, not even after the last answer")
    func nothingElse() throws {
        var chair = try called()
        chair.press(.enter, .enter)
        chair.type("678")
        #expect(chair.meeting.assembly.currentBallot?.rollCall?.answers.isEmpty == true)
        #expect(chair.meeting.assembly.currentBallot?.phase == .open)
        #expect(chair.meeting.assembly.currentBallot?.limitSeconds == nil && chair.scene.dialog == nil)
        chair.type("11111111")
        #expect(chair.meeting.assembly.currentBallot?.rollCall?.isFinished == true)
        #expect(chair.scene.dialog == nil, "a stroke too many does not ask to close")
        #expect(chair.meeting.assembly.currentBallot?.phase == .open)
        #expect(chair.reading.contains("Everybody has been called."))
        chair.step("Close the ballot")
        #expect(chair.scene.dialog != nil)
    }

    @Test("every answer stands with its digit in the usual window")
    func digits() throws {
        let chair = try called()
        for size in [Size(columns: 80, rows: 24)] {
            let frame = Painter().paint(chair.scene(size), size: size)
            let rows = (0..<size.rows).map { frame.surface.text(ofRow: $0).prefix(46) }
            let shown = rows.joined(separator: " ").split(separator: " ").joined(separator: " ")
            #expect(
                shown.contains("1 yes 2 no 3 abstention 4 passes 5 does not answer"), "\(rows.joined(separator: "\n"))")
        }
    }

    @Test(
        "given two consoles, when both take down the answer of one member, then the second is told and changes nothing")
    func twoConsoles() throws {
        var chair = try called()
        // Somebody else has taken down the answer, and this console has not heard of it yet.
        let ballot = try #require(chair.meeting.assembly.currentBallot)
        try chair.meeting.carryOut(.ballots(.rollCallAnswer(ballot.id, "AL", .yes, replacing: .nothing)))
        chair.type("2")
        #expect(chair.meeting.assembly.currentBallot?.rollCall?.answers == ["AL": .yes])
        #expect(chair.reading.contains("'yes' has been recorded meanwhile"), "\(chair.reading)")
        chair.happen { _ in }
        chair.type("2")
        #expect(chair.meeting.assembly.currentBallot?.rollCall?.answers == ["AL": .yes, "BR": .no])
    }

    @Test("given a form to correct an answer, when another console corrects it first, then the form says so")
    func formAfterwards() throws {
        var chair = try called()
        chair.type("12k")
        let ballot = try #require(chair.meeting.assembly.currentBallot)
        try chair.happen {
            try $0.carryOut(.ballots(.rollCallAnswer(ballot.id, "BR", .abstain, replacing: .answer(.no))))
        }
        chair.press(.enter)
        chair.type("yes")
        chair.press(.enter)
        #expect(chair.meeting.assembly.currentBallot?.rollCall?.answers == ["AL": .yes, "BR": .abstain])
        #expect(chair.reading.contains("has been recorded meanwhile"), "\(chair.reading)")
    }

    @Test("the last answer is corrected by a key that stands on the screen")
    func correction() throws {
        var chair = try called()
        chair.type("12")
        #expect(chair.reading.contains("Correct the last answer, that of Country BR"))
        chair.type("k")
        chair.press(.enter)
        chair.type("yes")
        chair.press(.enter)
        let answers = chair.meeting.assembly.currentBallot?.rollCall?.answers
        #expect(answers == ["AL": .yes, "BR": .yes])
    }

    @Test("when everybody has been called, the 9 that the list shows closes the ballot; before that it says why not")
    func closing() throws {
        var chair = try called()
        chair.type("9")
        #expect(chair.meeting.assembly.currentBallot?.phase == .open)
        #expect(chair.reading.contains("Nothing waits for 9 now."), "\(chair.reading)")
        chair.type("1111111111")
        #expect(chair.meeting.assembly.currentBallot?.rollCall?.isFinished == true)
        chair.meeting.now = chair.meeting.now.adding(seconds: 10)
        chair.tick()
        #expect(chair.reading.contains("9. Close, count and announce"), "\(chair.reading)")
        chair.type("9")
        #expect(chair.meeting.assembly.currentBallot == nil, "\(chair.reading)")
    }
}
