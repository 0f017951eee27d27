import AssemblyCore
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Wide screens are used at the chair's console")
struct WideConsoleTests {
    private static let wide = [
        Size(columns: 120, rows: 36), Size(columns: 132, rows: 43), Size(columns: 160, rows: 50),
        Size(columns: 200, rows: 60),
    ]

    private func rows(_ chair: OfficeStory<ChairProgram>, _ size: Size) -> [String] {
        let frame = Painter().paint(chair.scene(size), size: size)
        return (0..<size.rows).map { frame.surface.text(ofRow: $0) }
    }

    @Test(
        "three columns have their places in every moment: the course of the day, the matter in hand, the hall",
        arguments: wide)
    func columns(size: Size) throws {
        var places: Set<[Int]> = []
        for moment in ["start", "item", "recorded", "secret", "result", "elected", "panel", "speaker", "suspended"] {
            let rows = rows(OfficeStory.chair(try ChairMoments.meeting(moment)), size)
            let words = rows.joined(separator: "\n")
            let found = ["Agenda ─", "Next steps ─", "Hall ─"].map { title in
                rows.lazy.compactMap { row in
                    row.ranges(of: title).first.map { row.distance(from: row.startIndex, to: $0.lowerBound) }
                }
                .first
            }
            let columns = found.compactMap(\.self)
            try #require(columns.count == 3, "\(moment) \(found)\n\(words)")
            #expect(columns == columns.sorted(), "\(moment)\n\(words)")
            places.insert(columns)
        }
        #expect(places.count == 1, "the columns move: \(places)")
    }

    @Test("each item of the agenda is one line with its number, and a finished one has its time", arguments: wide)
    func agenda(size: Size) throws {
        var meeting = try HeardMeeting.under("opening-address")
        meeting.now = meeting.now.adding(seconds: 900)
        try meeting.carryOut(.agenda(.conclude("opening-address")), .agenda(.takeUp("remarks-home-secretary")))
        let rows = rows(OfficeStory.chair(meeting), size)
        let items = meeting.assembly.agenda.items
        let end = rows.firstIndex { $0.contains("Panels ─") } ?? rows.count
        let lines = rows[..<end].filter { row in
            items.contains { row.dropFirst(2).prefix(14).contains(" \($0.number)  ") }
        }
        #expect(lines.count == items.count, "\(rows.joined(separator: "\n"))")
        let done = try #require(rows.first { $0.prefix(14).contains("1.1  ") })
        #expect(done.prefix(64).contains("✓") && done.prefix(64).contains("10:00"))
    }

    @Test("the focus begins on the steps, also where the agenda stands before them", arguments: wide)
    func focus(size: Size) throws {
        let chair = OfficeStory.chair(try ChairMoments.meeting("result"))
        #expect(chair.scene(size).focus == chair.scene.focus)
    }

    @Test("from 160 columns the seats by member stand beside an open vote")
    func seats() throws {
        let chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        let rows = rows(chair, Size(columns: 160, rows: 50))
        let seats = try #require(rows.firstIndex { $0.contains("Seats ─") })
        #expect(seats < 5, "beside it and not below: \(rows.joined(separator: "\n"))")
        #expect(rows.contains { $0.contains("for 103") })
    }

    @Test(
        "every moment looks as recorded in the sizes of a rostrum", arguments: ["start", "recorded", "result", "panel"])
    func pictures(moment: String) throws {
        let chair = OfficeStory.chair(try ChairMoments.meeting(moment))
        let sizes = [Size(columns: 120, rows: 36), Size(columns: 160, rows: 50)]
        let text = sizes.map { ScreenPicture(chair.scene($0), size: $0).description }.joined(separator: "\n")
        let difference = Fixture("rostrum-\(moment).txt").difference(from: text + "\n")
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test("the first page says what is run in other terminals, with how many of each are there")
    func firstMinute() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("start"))
        for size in [Size(columns: 80, rows: 24)] + Self.wide {
            let words = rows(chair, size).joined(separator: "\n")
            for told in [
                "plenary kiosk", "plenary board", "Enter do it", ": actions", "q leave", "Open sitting 1, take up",
            ] {
                #expect(words.contains(told), "\(told) \(size)\n\(words)")
            }
        }
        chair.hear(.chair(.attached(Attached(kiosks: 2, boards: 1, consoles: 0))))
        #expect(chair.reading.contains("plenary kiosk  in another terminal  connected: 2"))
        #expect(chair.reading.contains("plenary board  in another terminal  connected: 1"))
    }
}
