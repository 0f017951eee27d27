import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("The help page by page")
struct HelpReachTests {
    /// All rows that PgDn brings into view, from the first page to the last.
    private func turned(_ scene: (Size) -> Scene, _ size: Size) throws -> [String] {
        let terminal = FakeTerminal(size: size)
        let display = CellDisplay(terminal, theme: Theme(name: "plain"), glyphs: .unicode)
        var rows: [String] = []
        for _ in 0..<60 {
            try display.show(scene(size))
            rows += terminal.rows
            terminal.press(.pageDown)
            _ = try display.wait(.zero)
        }
        return rows
    }

    private func expectAll(_ scene: (Size) -> Scene) throws {
        for size in [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 30)] {
            let shown = try turned(scene, size).map { $0.replacing("›", with: " ") }.joined(separator: "\n")
            let tall = Painter().paint(scene(size), size: Size(columns: size.columns, rows: 400)).surface
            for row in 1..<398 {
                // The key line and the status are not of the page.
                let line = tall.text(ofRow: row).replacing("›", with: " ").drop { $0 == " " }
                guard !line.isEmpty else { continue }
                #expect(shown.contains(line), "\(size): \(line)")
            }
        }
    }

    @Test(
        "PgDn reaches every line of the chair's help, on every page",
        arguments: ["start", "item", "recorded", "elections"])
    func chair(moment: String) throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting(moment))
        chair.press(.character("?"))
        try expectAll { chair.scene($0) }
    }

    @Test("and of the secretariat's and a kiosk's")
    func others() throws {
        var office = OfficeStory.secretariat(try ChairMoments.meeting("item"))
        office.press(.character("?"))
        try expectAll { office.scene($0) }
        var kiosk = KioskStory(try KioskAssembly.meeting())
        kiosk.press(.character("?"))
        try expectAll { kiosk.scene(columns: $0.columns, rows: $0.rows) }
    }
}
