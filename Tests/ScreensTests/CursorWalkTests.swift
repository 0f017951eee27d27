import AssemblyCore
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

/// A1 on every screen there is, for any keys: thousands of frames, without a terminal.
@Suite("The cursor after any keys")
struct CursorWalkTests {
    private static let keys: [Key] =
        [.up, .down, .left, .right, .tab, .backTab, .enter, .back, .home, .end, .pageDown]
        + "1234567890:/?safdeopmvrcnwxtPMqbujk".map { Key.character($0) }

    /// What is wrong with a frame; `nil` when the cursor stands where what has the focus begins: at the first sign behind
    /// the mark, in a field where one types.
    private func complaint(_ scene: Scene, _ size: Size) -> String? {
        let frame = Painter().paint(scene, size: size)
        let marks = (0..<size.rows).filter { frame.surface.text(ofRow: $0).contains("›") }
        guard !marks.isEmpty else {
            return FocusOrder(scene).first == nil ? nil : "something could have the focus, and nothing is marked"
        }
        let row = frame.surface.row(frame.cursor.row).map { $0.glyph.character }
        guard let mark = row.firstIndex(of: "›") else {
            return "the cursor is in row \(frame.cursor.row), the mark in \(marks)"
        }
        let whole = scene.localized()
        if let field = field(whole.focus, in: whole.dialog?.parts ?? whole.body) {
            return complaint(field, String(row[..<frame.cursor.column]), behind: mark)
        }
        let first = row.indices.dropFirst(mark + 1).first { row[$0] != " " }
        return first == frame.cursor.column
            ? nil : "the cursor is in column \(frame.cursor.column), the item begins in \(first ?? -1)"
    }

    /// What is wrong with the cursor in a field: it does not stand behind what has been typed.
    private func complaint(_ field: TextField, _ before: String, behind mark: Int) -> String? {
        guard before.count > mark + 1 else { return "the cursor stands at the mark of its field" }
        let typed = field.value.prefix(field.caret ?? field.value.count)
        guard let last = typed.last, !last.isWhitespace else { return nil }
        return before.last == (field.isMasked ? "•" : last) ? nil : "the cursor does not stand behind '\(typed)'"
    }

    private func field(_ focus: NodeID?, in parts: [Node]) -> TextField? {
        parts.lazy.compactMap { part -> TextField? in
            switch part.content {
            case .field(let field): field.id == focus ? field : nil
            case .pane(let pane): self.field(focus, in: pane.parts)
            case .column(let parts), .row(let parts): self.field(focus, in: parts)
            default: nil
            }
        }.first
    }

    private func walk(_ press: (Key) -> Void, scene: (Size) -> Scene, seed: UInt64, steps: Int = 70) {
        var state = seed
        for _ in 0..<steps {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let key = Self.keys[Int(state >> 33) % Self.keys.count]
            press(key)
            for size in [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 200, rows: 60)] {
                let shown = scene(size)
                let complaint = complaint(shown, size)
                #expect(complaint == nil, "\(shown.name) \(size) after \(key.name): \(complaint ?? "")")
                if complaint != nil { return }
            }
        }
    }

    @Test("the chair's console", arguments: ["start", "item", "recorded", "result", "speaker", "elections"])
    func chair(moment: String) throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting(moment))
        walk({ chair.press($0) }, scene: { chair.scene($0) }, seed: UInt64(moment.utf8.count))
    }

    @Test("the secretariat's console", arguments: [7, 8])
    func secretariat(seed: UInt64) throws {
        var office = OfficeStory.secretariat(try ChairMoments.meeting("item"))
        walk({ office.press($0) }, scene: { office.scene($0) }, seed: seed)
    }

    @Test("a kiosk", arguments: [9, 10])
    func kiosk(seed: UInt64) throws {
        var kiosk = KioskStory(try KioskAssembly.meeting())
        walk({ kiosk.press($0) }, scene: { kiosk.scene(columns: $0.columns, rows: $0.rows) }, seed: seed)
    }
}
