import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

@Suite("The board fills its wall")
struct BoardWallTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 160, rows: 50),
        Size(columns: 300, rows: 90), Size(columns: 400, rows: 120),
    ]

    @Test(
        "at every size: most rows are used, one thing is the largest, nothing is cut, no figure stands twice",
        arguments: BoardPictureTests.View.allCases.filter { !$0.isReadAtDesk })
    func pages(view: BoardPictureTests.View) throws {
        let board = try BoardPictureTests.story(view)
        for size in Self.sizes { try expect(board, size, view.rawValue) }
    }

    @Test("the same of the pages of procedure", arguments: BoardProcedureTests.View.allCases)
    func procedure(view: BoardProcedureTests.View) throws {
        let board = try BoardProcedureTests.story(view)
        for size in Self.sizes { try expect(board, size, view.rawValue) }
    }

    @Test("the titles of all panels are as large as each other, and so is what stands below them")
    func ranks() throws {
        let board = try BoardPictureTests.story(.panels)
        for size in Self.sizes where size.rows >= 36 {
            let poster = try #require(Self.poster(of: board.scene(columns: size.columns, rows: size.rows)))
            let room = Size(columns: size.columns - 4, rows: size.rows - 5)
            let places = PosterLayout(poster, size: room, glyphs: .unicode, magnifies: true).places
            var letters: [Int: Set<Int>] = [:]
            for place in places.dropFirst() {
                guard case .banner(let banner) = place.node.content else { continue }
                let lettering = BannerLayout.lettering(
                    of: banner, width: place.area.width, rows: place.area.height, glyphs: .unicode)
                letters[place.node.layout.share, default: []].insert(lettering?.height ?? 0)
            }
            #expect(letters.values.allSatisfy { $0.count == 1 }, "\(size): \(letters)")
        }
    }

    @Test("while votes come in, nothing moves but the figures, the bars and the seats")
    func nothingMoves() throws {
        var board = BoardStory(try .under("budget"))
        try board.happen { _ = try $0.open("budget-2025") }
        let members = board.meeting.assembly.roll.filter { board.meeting.assembly.currentBallot?.electors[$0] != nil }
        for size in [Size(columns: 80, rows: 24), Size(columns: 160, rows: 50)] {
            var story = board
            let before = try Self.areas(of: story, size)
            var last = Painter().paint(story.scene(columns: size.columns, rows: size.rows), size: size).surface
            for (place, member) in members.prefix(120).enumerated() {
                try story.happen { try $0.cast(place % 3 == 0 ? .no : .yes, of: member) }
                #expect(try Self.areas(of: story, size) == before, "vote \(place + 1) at \(size)")
                let frame = Painter().paint(story.scene(columns: size.columns, rows: size.rows), size: size).surface
                let changed = frame.changes(since: last).reduce(0) { $0 + $1.count }
                #expect(
                    changed <= size.columns * size.rows / 12, "vote \(place + 1) changes \(changed) cells at \(size)")
                last = frame
            }
        }
    }

    private static func areas(of board: BoardStory, _ size: Size) throws -> [Area] {
        let poster = try #require(Self.poster(of: board.scene(columns: size.columns, rows: size.rows)))
        let room = Size(columns: size.columns - 4, rows: size.rows - 5)
        return PosterLayout(poster, size: room, glyphs: .unicode, magnifies: true).places.map(\.area)
    }

    @Test("up to about sixty members each have their code at their seat, in letters that grow")
    func namedSeats() throws {
        var meeting = HeardMeeting(SmallAssembly.convocation(members: 60))
        try meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp(SmallAssembly.item)))
        var board = BoardStory(meeting)
        try board.happen { meeting in
            let ballot = try meeting.open(SmallAssembly.motion)
            for member in ballot.electors.keys.sorted().prefix(40) { try meeting.cast(.yes, of: member) }
        }
        while board.state.page != .members { board.press(.right) }
        for size in [Size(columns: 120, rows: 36), Size(columns: 160, rows: 50)] {
            let poster = try #require(Self.poster(of: board.scene(columns: size.columns, rows: size.rows)))
            let room = Size(columns: size.columns - 4, rows: size.rows - 5)
            let seats = PosterLayout(poster, size: room, glyphs: .unicode, magnifies: true).places.compactMap { place in
                if case .mosaic(let mosaic) = place.node.content { (mosaic, place.area) } else { nil }
            }
            let (mosaic, area) = try #require(seats.first)
            let layout = MosaicLayout(
                mosaic,
                size: MosaicLayout.room(
                    for: mosaic, in: Size(columns: area.width, rows: area.height), glyphs: .unicode), scales: true)
            #expect(mosaic.cells.map(\.label) == board.meeting.assembly.roll.map(\.rawValue))
            guard case .below = layout.label else {
                Issue.record("no codes at \(size): \(layout.pitch)")
                continue
            }
        }
    }

    @Test("every sign of a seat has a shape of its own, at every size in which it is drawn")
    func shapes() {
        let signs: [Character] = ["●", "✕", "◐", "■", "·", "□", "○", "◇", "-"]
        let squares = [3, 4, 5, 6, 7, 9, 11, 15, 20].map { ($0, $0) }
        for (width, height) in squares + [(4, 3), (5, 3), (3, 5), (5, 4), (5, 7), (7, 5)] {
            let drawn = signs.compactMap(SeatShape.init).map { shape in
                (0..<height).map { row in (0..<width).map { shape.covers($0, row, of: width, height) } }
            }
            #expect(drawn.count == signs.count)
            // What has been received of a secret ballot and what was voted for never stand together.
            let different = (width, height) == (3, 3) ? drawn.count - 1 : drawn.count
            #expect(Set(drawn).count >= different, "at \(width)×\(height) pixels")
        }
    }

    @Test("a show of hands has no seat that looks like a vote, while it is counted and after it")
    func handsAreNoVotes() throws {
        var board = try BoardProcedureTests.story(.hands)
        while board.state.page != .members { board.press(.right) }
        let reading = ScreenPicture.reading(of: board.scene(columns: 160, rows: 50))
        #expect(reading.contains { $0.contains("entitled: ") }, "\(reading)")
        #expect(!reading.contains { $0.contains(" for: ") || $0.contains(" voted: ") }, "\(reading)")
    }

    private func expect(_ board: BoardStory, _ size: Size, _ page: String) throws {
        let scene = board.scene(columns: size.columns, rows: size.rows)
        let frame = Painter().paint(scene, size: size)
        let where_ = "\(page) at \(size.columns)×\(size.rows)"
        #expect(frame.scroll == nil, "\(where_) would have to be scrolled")
        let lines = (0..<size.rows).map { frame.surface.text(ofRow: $0) }
        let body = lines.dropFirst(2).dropLast(2)
        let used = body.count { !$0.isEmpty }
        #expect(
            used * 10 >= body.count * (Self.lists.contains(page) ? 4 : Self.short.contains(page) ? 5 : 6),
            "\(where_): \(used) of \(body.count) rows\n\(lines.joined(separator: "\n"))"
        )
        let poster = try #require(Self.poster(of: scene))
        let layout = PosterLayout(
            poster, size: Size(columns: size.columns - 4, rows: body.count - 1), glyphs: .unicode, magnifies: true)
        expectInside(layout, size, where_)
        expectOneLargest(poster, layout, where_)
        expectFiguresOnce(layout, where_)
    }

    /// Pages of rows, of which there are as many as there are.
    private static let lists: Set<String> = ["papers", "agenda", "panels", "slate", "why", "series-why"]

    /// Pages of two or three words.
    private static let short: Set<String> = ["waiting", "consensus"]

    private static func poster(of scene: Scene) -> Poster? {
        guard case .poster(let poster)? = scene.localized().body.first?.content else { return nil }
        return poster
    }

    private func expectInside(_ layout: PosterLayout, _ size: Size, _ page: String) {
        for place in layout.places {
            let end = place.area.row + place.area.height
            #expect(place.area.row >= 0 && end <= size.rows - 5, "\(page): \(place)")
            if case .banner(let banner) = place.node.content, place.area.height > 0 {
                let plain = BannerLayout.plainLines(banner, width: place.area.width).count
                let large = BannerLayout.lettering(
                    of: banner, width: place.area.width, rows: place.area.height, glyphs: .unicode)
                #expect(large != nil || place.area.height >= plain, "\(page) cuts \(banner.text.words)")
            }
        }
        for (one, other) in zip(layout.places, layout.places.dropFirst())
        where one.area.column < other.area.column + other.area.width
            && other.area.column < one.area.column + one.area.width
        {
            #expect(one.area.row + one.area.height <= other.area.row, "\(page): \(one) is over \(other)")
        }
    }

    private func expectOneLargest(_ poster: Poster, _ layout: PosterLayout, _ page: String) {
        guard let largest = poster.largest, case .banner(let told) = largest.content else { return }
        let letters = layout.places.map { place -> (Int, Bool) in
            switch (place.form, place.node.content) {
            case (.magnified(let factor), _): return (factor, false)
            case (.bars(let bars), _): return (bars.letters, false)
            case (_, .banner(let banner)):
                let lettering = BannerLayout.lettering(
                    of: banner, width: place.area.width, rows: place.area.height, glyphs: .unicode)
                return (lettering?.height ?? 0, banner.text == told.text)
            default: return (0, false)
            }
        }
        let size = letters.first { $0.1 }?.0 ?? 0
        #expect(size > 0, "\(page): \(told.text.words) is not large")
        for (other, isLargest) in letters where !isLargest { #expect(other < size, "\(page): \(letters)") }
    }

    /// Two sides may have the same number of votes; nothing that one of them tells is told again in another place.
    private func expectFiguresOnce(_ layout: PosterLayout, _ page: String) {
        // There 61 were required, and 61 did not vote.
        guard !page.hasPrefix("amendments") else { return }
        let told = layout.places.filter { $0.area.height > 0 }.dropFirst().map { Set(Self.figures(in: $0.node)) }
        for (figure, places) in Dictionary(grouping: told.flatMap { $0 }, by: \.self) where figure >= 20 {
            #expect(places.count == 1, "\(page) says \(figure) more than once")
        }
    }

    /// The figures that a part tells; a list tells many of its own.
    private static func figures(in node: Node) -> [Int] {
        let words: [String] =
            switch node.content {
            case .banner(let banner): [banner.text.words]
            case .meters(let meters):
                meters.flatMap { meter in
                    [meter.caption?.plain ?? "\(meter.value)"]
                        + (meter.threshold.map { [MetersLayout.words($0)] } ?? [])
                }
            default: []
            }
        return words.flatMap { $0.split { !$0.isNumber && $0 != ":" }.compactMap { Int($0) } }
    }
}
