import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("A result that is read out is in sight with its title and its outcome")
struct ResultInSightTests {
    @Test(
        "on the chair's console of every size, also where the page goes on below",
        arguments: [
            Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 100, rows: 36),
            Size(columns: 132, rows: 43),
        ])
    func result(size: Size) throws {
        for (moment, outcome) in [("result", "CARRIED"), ("elected", "ELECTED: ")] {
            let chair = OfficeStory.chair(try ChairMoments.meeting(moment))
            let scene = chair.scene(size)
            let painter = Painter()
            let first = painter.paint(scene, size: size)
            let frames = [first] + (0...(first.scroll?.end ?? 0)).map { painter.paint(scene, size: size, scroll: $0) }
            for frame in frames {
                let rows = (0..<size.rows).map { frame.surface.text(ofRow: $0) }
                let words = rows.joined(separator: "\n")
                #expect(rows.contains { $0.contains(outcome) }, "\(moment) \(size)\n\(words)")
            }
        }
    }
}
