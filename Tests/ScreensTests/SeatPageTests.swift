import AssemblyCore
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("The seats, where not all fit")
struct SeatPageTests {
    /// A wide and low window, which has room for some of the seats beside the members.
    private let size = Size(columns: 124, rows: 12)

    private func picture(_ chair: OfficeStory<ChairProgram>) -> String {
        ScreenPicture(chair.scene(size), size: size, glyphs: .unicode).description
    }

    private func seats(_ picture: String) -> [Substring] {
        picture.split(separator: "\n").filter { $0.contains("○ ") || $0.contains("✕ ") || $0.contains("↓ More: ") }
    }

    @Test("their pages are turned by a key, round and round, and the focus stays where it is")
    func pages() throws {
        var chair = OfficeStory.chair(try HeardMeeting.under("budget"))
        chair.type("m")
        let focus = chair.scene.focus
        let first = picture(chair)
        #expect(seats(first).contains { $0.contains("↓ More: ") }, "some seats have no place\n\(first)")
        var seen = [first]
        repeat {
            chair.type(".")
            seen.append(picture(chair))
        } while seen.last != first && seen.count < 10
        #expect(seen.count > 2 && seen.last == first, "the last page is followed by the first")
        #expect(chair.scene.focus == focus)
        chair.type(",")
        #expect(picture(chair) == seen[seen.count - 2])
        let shown = seen.dropLast().map { picture in seats(picture).joined().count { $0 == "○" || $0 == "◇" } }
        #expect(shown.reduce(0, +) >= 190, "every seat is on some page: \(shown)")
    }

    @Test("every seat, absent ones too, has the contrast that a theme promises", arguments: ThemeLibrary().names)
    func contrast(name: String) throws {
        let theme = try #require(try ThemeLibrary().theme(named: name))
        let report = ThemeReport(theme)
        var meeting = try HeardMeeting.under("budget")
        try meeting.carryOut(.delegations(.registerPresence("FR", present: false)), by: HeardMeeting.secretariat)
        let wide = Size(columns: 200, rows: 60)
        let surface = Painter().paint(OfficeStory.chair(meeting).scene(wide), size: wide).surface
        var kinds: Set<String> = []
        for row in 0..<wide.rows {
            let cells = surface.row(row)
            for (column, cell) in cells.enumerated() where "○◇-".contains(cell.glyph.character) {
                // A seat stands apart from its neighbours; a dash within words does not.
                guard column > 0, cells[column - 1].glyph.character == " ", column + 1 < cells.count,
                    cells[column + 1].glyph.character == " "
                else { continue }
                kinds.insert("\(cell.glyph.character) \(cell.ink.name) on \(cell.ground.name)")
                for depth in report.depths {
                    let ratio = try #require(depth.pairs["\(cell.ink.name) on \(cell.ground.name)"])
                    #expect(ratio >= theme.goal?.least ?? 4.5, "\(name) \(depth.depth): \(cell.glyph.character)")
                }
            }
        }
        #expect(kinds.contains { $0.hasPrefix("- ") } && kinds.contains { $0.hasPrefix("○ ") })
    }
}
