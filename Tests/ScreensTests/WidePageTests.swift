import AssemblyCore
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Every page of a wide window")
struct WidePageTests {
    private static let keys = ["a", "f", "d", "T", "p", "E", "v", "B", "K", "r", "w", "c"]
    private static let sizes = [Size(columns: 160, rows: 50), Size(columns: 300, rows: 90)]

    private func rows(_ scene: Scene, _ size: Size) -> [String] {
        let frame = Painter().paint(scene, size: size)
        return (0..<size.rows).map { frame.surface.text(ofRow: $0) }
    }

    @Test("the seats stand at the same place beside every page of the chair's, and take no focus", arguments: sizes)
    func chair(size: Size) throws {
        var places: Set<Int> = []
        for key in Self.keys {
            var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
            chair.type(key)
            let rows = rows(chair.scene(size), size)
            let seats = rows.lazy.compactMap { row in
                row.ranges(of: "Seats ─").last.map { row.distance(from: row.startIndex, to: $0.lowerBound) }
            }.first
            places.insert(try #require(seats, "\(key): \(rows.joined(separator: "\n"))"))
            #expect(FocusOrder(chair.scene(size)) == FocusOrder(chair.scene(Size(columns: 80, rows: 24))), "\(key)")
        }
        #expect(places.count == 1, "\(places)")
    }

    @Test("where there is room for three columns the course of the day stands before every page")
    func day() throws {
        for key in Self.keys {
            var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
            chair.type(key)
            let rows = rows(chair.scene(Self.sizes[1]), Self.sizes[1])
            #expect(rows.contains { $0.prefix(20).contains("Agenda ─") }, "\(key): \(rows.joined(separator: "\n"))")
        }
    }

    @Test("in the widest windows each seat stands under the name of its member")
    func names() throws {
        let size = Self.sizes[1]
        for moment in ["recorded", "speaker"] {
            var chair = OfficeStory.chair(try ChairMoments.meeting(moment))
            for key in ["s", "v"] {
                chair.type(key)
                let words = rows(chair.scene(size), size).joined(separator: "\n")
                for name in [" Bulgaria ", " Zimbabwe"] { #expect(words.contains(name), "\(moment) \(key): \(words)") }
            }
        }
    }

    @Test("read line by line nothing stands beside a page")
    func byEar() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        chair.type("v")
        let words = ScreenPicture.reading(of: chair.scene(Self.sizes[1], isLinear: true)).joined(separator: "\n")
        #expect(!words.contains("Seats"))
    }

    @Test("at a kiosk the text that is voted on stands beside the paper, and the course of the day beside the choices")
    func kiosk() throws {
        var kiosk = DocumentMoments.kiosk(try DocumentMoments.meeting())
        let size = Self.sizes[0]
        #expect(rows(kiosk.scene(columns: size.columns, rows: size.rows), size).contains { $0.contains("Agenda ─") })
        try kiosk.happen { _ = try $0.open("amendment-1-1") }
        kiosk.press(.character("1"))
        let paper = rows(kiosk.scene(columns: size.columns, rows: size.rows), size).joined(separator: "\n")
        #expect(paper.contains("in the language of its choice"), "\(paper)")
    }

    @Test(
        "what interpreters, the press and the hall read as a text fills its wall",
        arguments: [BoardPictureTests.View.booth, .boothVote, .sheet, .sheetOfElection])
    func boards(view: BoardPictureTests.View) throws {
        let board = try BoardPictureTests.story(view)
        for size in Self.sizes {
            let rows = rows(board.scene(columns: size.columns, rows: size.rows), size)
            let used = rows.dropFirst(2).dropLast(2).count { !$0.isEmpty }
            #expect(used * 5 >= size.rows * 2, "\(view) at \(size): \(used)\n\(rows.joined(separator: "\n"))")
        }
    }
}
