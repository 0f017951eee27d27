import Language
import TerminalKit
import Testing

@Suite("The linear reading")
struct ReaderTests {
    @Test("digits that choose items keep their meaning; other items are numbered behind them")
    func numbers() {
        let scene = Scene("x", title: TitleLine("X")) {
            ItemList([Item("agenda", "Agenda item")])
            ItemList([Item("yes", "YES", key: .character("1")), Item("no", "NO", key: .character("2"))])
        }
        let reader = Reader()
        #expect(reader.item(numbered: 1, in: scene) == "yes")
        #expect(reader.item(numbered: 2, in: scene) == "no")
        #expect(reader.item(numbered: 3, in: scene) == "agenda")
        #expect(reader.item(numbered: 4, in: scene) == nil)
    }

    @Test("what is painted is read: every item, row, figure and field", arguments: SampleScenes.all)
    func complete(scene: Scene) {
        let words = Reader().sentences(of: scene).map(\.text).joined(separator: "\n")
        for id in FocusOrder(scene).areas.joined() {
            let label = Self.label(of: id, in: scene.dialog?.parts ?? scene.body)
            #expect(words.contains(label), "\(id)")
        }
    }

    @Test("a hidden value is never said, its length is")
    func masked() {
        let words = Reader().sentences(of: SampleScenes.identification).map(\.text)
        #expect(words.contains("PIN: 4 characters typed. That PIN is not known."))
        #expect(!words.contains { $0.contains("1234") })
    }

    private static func label(of id: NodeID, in parts: [Node]) -> String {
        for part in parts {
            switch part.content {
            case .column(let children), .row(let children):
                let found = label(of: id, in: children)
                if !found.isEmpty { return found }
            case .pane(let pane):
                let found = label(of: id, in: pane.parts)
                if !found.isEmpty { return found }
            case .list(let list): if let item = list.items.first(where: { $0.id == id }) { return item.label.plain }
            case .table(let table): if let row = table.rows.first(where: { $0.id == id }) { return row.cells[2].plain }
            case .field(let field): if field.id == id { return field.label.english }
            default: break
            }
        }
        return ""
    }
}
