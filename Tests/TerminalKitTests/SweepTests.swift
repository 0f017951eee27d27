import Language
import TerminalKit
import Testing

@Suite("Any size of window")
struct SweepTests {
    @Test("from 0×0 to 120×50 nothing breaks and the cursor stays inside", arguments: SampleScenes.all)
    func sweep(scene: Scene) {
        for columns in sequence(first: 0, next: { $0 < 50 ? $0 + 1 : $0 < 120 ? $0 + 7 : nil }) {
            for rows in sequence(first: 0, next: { $0 < 14 ? $0 + 1 : $0 < 50 ? $0 + 5 : nil }) {
                let size = Size(columns: columns, rows: rows)
                let frame = Painter().paint(scene, size: size)
                #expect(frame.surface.size == size)
                if columns > 0, rows > 0 {
                    #expect((0..<columns).contains(frame.cursor.column) && (0..<rows).contains(frame.cursor.row))
                }
            }
        }
    }

    @Test("what has the focus is in view at 40×12 and the cursor is on it")
    func focusInView() {
        let numbers = 1...30
        for number in numbers {
            var scene = Scene("list", title: TitleLine("List"), focus: NodeID("item.\(number)")) {
                Paragraph("Above.")
                Pane("Items") { ItemList(numbers.map { Item("item.\($0)", Text("Item <\($0)>")) }) }
            }
            scene.keys = SampleScenes.keys
            let frame = Painter().paint(scene, size: Size(columns: 40, rows: 12))
            let row = frame.surface.text(ofRow: frame.cursor.row)
            #expect(row == "› Item <\(number)>")
            #expect(frame.surface[frame.cursor.column, frame.cursor.row].glyph == Glyph("I" as Character))
        }
    }

    @Test("a page that does not fit is reached whole by scrolling")
    func scrolling() throws {
        let scene = Scene("long", title: TitleLine("Long")) {
            for number in 1...40 { Paragraph(Text("Line <\(number)>")) }
        }
        let size = Size(columns: 40, rows: 12)
        let first = Painter().paint(scene, size: size)
        let end = try #require(first.scroll).end
        var seen: Set<String> = []
        for offset in 0...end {
            let frame = Painter().paint(scene, size: size, scroll: offset)
            for row in 0..<size.rows { seen.insert(frame.surface.text(ofRow: row)) }
        }
        #expect((1...40).allSatisfy { seen.contains("Line <\($0)>") })
        #expect(first.surface.text(ofRow: 11).contains("More ↓ PgDn"))
    }

    @Test("a window below 40×12 says so in one sentence")
    func tooSmall() {
        let frame = Painter().paint(SampleScenes.chair, size: Size(columns: 30, rows: 8))
        let text = (0..<8).map { frame.surface.text(ofRow: $0) }.joined(separator: " ")
        #expect(text.hasPrefix("This window has 30×8 cells; 40×12 are needed."))
    }
}
