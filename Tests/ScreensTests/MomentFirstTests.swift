import AssemblyCore
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("The moment first: one look at the chair's console says what is in hand")
struct MomentFirstTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 120, rows: 36),
        Size(columns: 160, rows: 50), Size(columns: 200, rows: 60),
    ]

    /// The rows of the first frame that a person sees.
    private func rows(_ chair: OfficeStory<ChairProgram>, _ size: Size) -> [String] {
        let frame = Painter().paint(chair.scene(size), size: size)
        return (0..<size.rows).map { frame.surface.text(ofRow: $0) }
    }

    @Test("no page is scrolled away from its own title, and a result has its outcome below it", arguments: sizes)
    func title(size: Size) throws {
        let pages = [
            ("result", "Draft resolution 2", "CARRIED"), ("elected", "Vice-President for Africa", "ELECTED: "),
            ("counted", "Appointment of", "Counted, not yet announced"), ("recorded", "Draft resolution 2", "Received"),
            ("panel", "AI and the future", "Panel 2"), ("speaker", "Budget for 2025", "France"),
        ]
        for (moment, title, next) in pages {
            let rows = rows(OfficeStory.chair(try ChairMoments.meeting(moment)), size)
            let words = rows.joined(separator: "\n")
            let place = try #require(rows.firstIndex { $0.contains(title) }, "\(moment)\n\(words)")
            let below = rows[place...].contains { $0.contains(next) }
            #expect(below, "\(moment): \(next)\n\(words)")
            #expect(rows.contains { $0.contains("Next steps") }, "\(moment)\n\(words)")
        }
    }

    @Test("each figure of a result stands once: no bars and no sentence beside the table", arguments: sizes)
    func once(size: Size) throws {
        let chair = OfficeStory.chair(try ChairMoments.meeting("result"))
        let all = rows(chair, size).joined(separator: "\n")
        #expect(all.ranges(of: "137").count == 2, "the votes expressed, and what the majority is a share of: \(all)")
        #expect(all.ranges(of: "103").count == 1, "\(all)")
        // The arithmetic with its article is one key away.
        var why = chair
        why.type("w")
        #expect(why.reading.contains("103"))
    }

    @Test(
        "the clock of a speaker, of a panel and of a ballot is large while it runs",
        arguments: ["speaker", "panel", "recorded"])
    func clocks(moment: String) throws {
        let chair = OfficeStory.chair(try ChairMoments.meeting(moment))
        for size in [Size(columns: 120, rows: 36), Size(columns: 160, rows: 50)] {
            let words = rows(chair, size).joined(separator: "\n")
            // Block letters are made of these alone.
            #expect(words.contains("█▀") || words.contains("▀█"), "\(moment) \(size)\n\(words)")
        }
    }

    @Test("nothing moves when NOT CAST comes: it has its place before", arguments: sizes)
    func place(size: Size) throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("nearly-all"))
        let member = try #require(try chair.meeting.currentBallot().electors.keys.sorted().first)
        var fresh = try HeardMeeting.under("resolution-2")
        let ballot = try fresh.open("draft-2")
        chair = OfficeStory.chair(fresh)
        let before = rows(chair, size)
        try chair.happen {
            try $0.carryOut(.ballots(.reportNotCast(ballot.id, member, reason: .left)), by: .delegate(member))
        }
        let after = rows(chair, size)
        let line = try #require(before.firstIndex { $0.contains("NOT CAST") })
        for place in before.indices.dropLast(2) where place != line && before[place] != after[place] {
            Issue.record("line \(place) of \(size) has changed: \(after[place])")
        }
    }

    @Test("what several steps are refused for is said once")
    func refusals() throws {
        var meeting = try HeardMeeting.under("executive-committee")
        try meeting.carryOut(.floor(.request("FR")), by: .delegate("FR"))
        try meeting.carryOut(.floor(.callSpeaker("FR")))
        let chair = OfficeStory.chair(meeting)
        let words = ScreenPicture.reading(of: chair.scene(Size(columns: 160, rows: 50))).joined(separator: "\n")
        #expect(words.contains("not now"))
        for reason in ["has the floor and must yield it first", "Nobody has been nominated"] {
            #expect(words.ranges(of: reason).count <= 1, "\(reason)\n\(words)")
        }
    }
}
