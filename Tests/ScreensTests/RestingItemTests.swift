import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import Testing

@Suite("An item that rests, on the screens")
struct RestingItemTests {
    /// The built-in assembly with a panel under way, its sitting suspended.
    private static func suspended() throws -> HeardMeeting {
        var meeting = try HeardMeeting.builtIn()
        let panel = try #require(meeting.assembly.agenda.items.first { $0.panel != nil }).id
        try meeting.carryOut(
            .sitting(.open(1)), .agenda(.takeUp(panel)), .agenda(.startPanel(panel)), .sitting(.suspend))
        return meeting
    }

    @Test("hall and interpreters are told the same item that comes next: the one that is gone on with")
    func next() throws {
        let meeting = try Self.suspended()
        let title = try #require(meeting.assembly.agenda.itemInHand).title.english
        for role in [BoardRole.hall, .interpreters] {
            let reading = BoardStory(meeting, role: role).reading
            let next = try #require(reading.firstRange(of: "Next: "), "\(reading)")
            #expect(reading[next.upperBound...].prefix(60).contains(title), "\(role): \(reading)")
        }
    }

    @Test("that the sitting is resumed is said before the panel that goes on")
    func resumed() throws {
        var meeting = try Self.suspended()
        try meeting.carryOut(.sitting(.resume))
        let words = SpokenFormula.text(for: meeting.assembly, at: meeting.now, readsFigures: false).english
        #expect(words.hasPrefix("The sitting is resumed."), "\(words)")
        #expect(words.contains("is in progress"), "\(words)")
    }

    @Test("a day that was planned for another date is neither early nor late")
    func anotherDay() throws {
        var meeting = try Self.suspended()
        let item = try #require(meeting.assembly.agenda.itemInHand)
        let planned = PanelAnnouncement(
            start: meeting.now.adding(seconds: -3 * 86_400),
            end: meeting.now.adding(seconds: -3 * 86_400 + 3_600))
        try meeting.carryOut(.agenda(.announcePanel(item.id, planned)), by: HeardMeeting.secretariat)
        let reading = OfficeStory.chair(meeting).reading
        #expect(!reading.contains("late") && !reading.contains("early"), "\(reading)")
    }
}
