import AssemblyCore
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Enter takes the usual course, and stops before what cannot be taken back")
struct UsualCourseTests {
    /// The line that has the focus, as it is read.
    private func marked(_ chair: OfficeStory<ChairProgram>) -> String {
        chair.reading.split(separator: "\n").first { $0.hasPrefix("* ") }.map { String($0.dropFirst(2)) } ?? ""
    }

    @Test("the speaker is thanked and the next is called by one key, which says so before")
    func speakers() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("speaker"))
        #expect(marked(chair).contains("Thank France, give the floor to Fiji"))
        #expect(chair.reading.contains("I give the floor to Fiji."), "what is said between the two is given to be read")
        chair.press(.enter)
        #expect(chair.commands == [.floor(.yieldFloor), .floor(.callSpeaker("FJ"))])
        #expect(chair.meeting.assembly.floor.speaker?.member == "FJ")
    }

    @Test("the last speaker is thanked, and no ballot is opened with that")
    func lastSpeaker() throws {
        var meeting = try ChairMoments.meeting("speaker")
        for member in ["FJ", "JP", "BR", "KE"] as [MemberCode] {
            try meeting.carryOut(.floor(.withdrawRequest(member)), by: .delegate(member))
        }
        var chair = OfficeStory.chair(meeting)
        chair.press(.enter)
        #expect(chair.commands == [.floor(.yieldFloor)])
    }

    @Test("a ballot under way is never closed by Enter, however often; it says who has not voted, and 9 confirms")
    func habitualEnter() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        #expect(marked(chair).hasPrefix("9. Close, count and announce"))
        #expect(marked(chair).contains("171 of 192 voted. 21 have NOT: Afghanistan, South Africa"))
        for _ in 0..<7 { chair.press(.enter) }
        #expect(chair.commands.isEmpty)
        #expect(chair.scene.dialog != nil)
        chair.press(.back)
        chair.type("9")
        #expect(chair.commands == [.ballots(.close("draft-2#1")), .series(.declare("draft-2#1"))])
        #expect(chair.reading.contains("CARRIED"))
    }

    @Test(
        "wherever 9 confirms, who has not voted stands in the same window",
        arguments: [
            Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 36),
            Size(columns: 160, rows: 50),
        ])
    func inSight(size: Size) throws {
        let chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        let frame = Painter().paint(chair.scene(size), size: size)
        let rows = (0..<size.rows).map { frame.surface.text(ofRow: $0) }
        let line = try #require(rows.firstIndex { $0.contains("9  Close, count and announce") }, "\(rows)")
        #expect(rows[(line + 1)...].prefix(2).joined().contains("21 have NOT"), "\(rows.joined(separator: "\n"))")
    }

    @Test("9 pressed again at once confirms nothing more, and where nothing asks it does nothing")
    func nineTwice() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type("9")
        #expect(chair.commands.isEmpty)
        #expect(chair.reading.contains("Nothing waits for 9 now."))
        // A ballot that is the last business of its sitting: its close is followed by the end of the sitting.
        var meeting = try HeardMeeting.builtIn()
        try meeting.carryOut(.sitting(.open(1)))
        for item in ["opening-address", "remarks-home-secretary", "remarks-president", "statement-secretary-general"] {
            try meeting.carryOut(.agenda(.takeUp(ItemID(rawValue: item))), .agenda(.conclude(ItemID(rawValue: item))))
        }
        try meeting.carryOut(.agenda(.takeUp("adoption-of-agenda")))
        _ = try meeting.open("agenda")
        try meeting.cast(.yes, of: "FR")
        chair = OfficeStory.chair(meeting)
        chair.type("9")
        #expect(marked(chair).hasPrefix("9. Conclude item 2, close the sitting"))
        chair.type("9")
        #expect(chair.commands.count == 2, "the sitting is closed by the second stroke")
        #expect(chair.meeting.assembly.sitting.isOpen)
        chair.happen { $0.now = $0.now.adding(seconds: 6) }
        chair.type("9")
        #expect(chair.commands.suffix(2) == [.agenda(.conclude("adoption-of-agenda")), .sitting(.close)])
        #expect(marked(chair).contains("Open sitting 2, take up item 3"))
    }

    @Test("the close of the session is no stop of the list: it is asked about in a question of its own")
    func session() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("ended"))
        #expect(chair.meeting.assembly.sitting == .sessionClosed)
        var meeting = try HeardMeeting.small()
        try meeting.carryOut(.agenda(.conclude(SmallAssembly.item)), .sitting(.close))
        chair = OfficeStory.chair(meeting)
        chair.type("9")
        #expect(chair.commands.isEmpty)
    }

    @Test("a secret ballot is announced once its box is counted; what else is done meanwhile puts an end to that")
    func box() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("secret"))
        chair.type("9")
        #expect(chair.commands.count == 1)
        #expect(chair.reading.contains("announced as soon as it is counted"))
        let id = try chair.meeting.currentBallot().id
        let papers = try chair.meeting.received()
        let tally = Tally.motion(for: papers - 3, against: 3)
        var other = chair
        try chair.happen { try $0.carryOut(.ballots(.recordCount(id, tally)), by: .host) }
        #expect(chair.commands.last == .series(.declare(id)))
        other.type("ft3")
        other.press(.enter)
        try other.happen { try $0.carryOut(.ballots(.recordCount(id, tally)), by: .host) }
        #expect(!other.commands.contains(.series(.declare(id))))
    }

    @Test("figures that give every vote away are not announced by themselves")
    func unanimous() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("secret"))
        chair.type("9")
        let id = try chair.meeting.currentBallot().id
        let papers = try chair.meeting.received()
        try chair.happen {
            try $0.carryOut(.ballots(.recordCount(id, .motion(for: papers, against: 0))), by: .host)
        }
        #expect(chair.commands == [.ballots(.close(id))])
        #expect(chair.effects.contains(.ring))
        #expect(chair.reading.contains("not announced yet"))
    }

    @Test("where scrutineers type their keys, or officers their counts, the announcement waits for the chair")
    func scrutineers() throws {
        var meeting = try HeardMeeting.small(isRehearsal: false)
        _ = try meeting.open(SmallAssembly.secretMotion)
        let chair = OfficeStory.chair(meeting)
        #expect(marked(chair).hasPrefix("9. Close the ballot"))
    }

    @Test("every single step stays, with the digit that it had")
    func singleSteps() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("result"))
        #expect(marked(chair).contains("Conclude item 5.2, take up item"))
        chair.type("1")
        #expect(chair.commands == [.agenda(.conclude("resolution-2"))])
    }

    @Test("by ear the stop has no 9, which would ask and confirm alike")
    func byEar() throws {
        let chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        let size = Size(columns: 80, rows: 24)
        let lines = ScreenPicture.reading(of: chair.scene(size, isLinear: true))
        let stop = try #require(lines.first { $0.contains("Close, count and announce") })
        #expect(stop.contains("asks first") && !stop.contains(" 9."), "\(stop)")
    }
}
