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
}
