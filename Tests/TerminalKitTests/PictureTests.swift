import PlenaryTestKit
public import TerminalKit
public import Testing

@Suite("Pictures of the sample scenes")
struct PictureTests {
    static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 132, rows: 43)]

    @Test("every scene looks as recorded, in three sizes and both glyph sets", arguments: SampleScenes.all)
    func pictures(scene: Scene) {
        var text = ""
        for glyphs in GlyphSet.allCases {
            for size in Self.sizes {
                let picture = ScreenPicture(scene, size: size, glyphs: glyphs)
                text += picture.description + "\n"
            }
        }
        text += "read aloud:\n" + ScreenPicture.reading(of: scene).joined(separator: "\n") + "\n"
        let difference = Fixture("\(scene.name).txt").difference(from: text)
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test("in ASCII no cell holds anything else", arguments: SampleScenes.all)
    func asciiOnly(scene: Scene) {
        let frame = Painter(glyphs: .ascii).paint(scene, size: Size(columns: 80, rows: 24))
        #expect(frame.surface.cells.allSatisfy { $0.glyph.code >= 0x20 && $0.glyph.code < 0x7F })
    }

    @Test("key, label and state of a choice stand on one line in reading order")
    func choiceLine() {
        let frame = Painter().paint(SampleScenes.ballot, size: Size(columns: 80, rows: 24))
        let rows = (0..<24).map { frame.surface.text(ofRow: $0) }
        #expect(rows.contains { $0.hasSuffix("› 2  NO  (selected)") })
    }

    @Test("without colour the focused row is still told apart by a sign")
    func focusSign() {
        let frame = Painter(glyphs: .ascii).paint(SampleScenes.ballot, size: Size(columns: 80, rows: 24))
        let marked = (0..<24).filter { frame.surface.text(ofRow: $0).drop { $0 == " " }.hasPrefix("> ") }
        #expect(marked == [frame.cursor.row])
    }
}

/// A failing case is named by its screen, not by the whole tree.
extension Scene: CustomTestStringConvertible {
    /// Its name.
    public var testDescription: String { name.name }
}
