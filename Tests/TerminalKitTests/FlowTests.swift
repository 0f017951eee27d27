import Language
import Testing

@testable import TerminalKit

@Suite("A long list goes on beside itself")
struct FlowTests {
    private static func rows(_ part: Node, focus: NodeID?, _ size: Size) -> [String] {
        let scene = Scene("list", title: TitleLine("Plenary"), focus: focus) { part }
        let surface = Painter().paint(scene, size: size).surface
        return (0..<size.rows).map { surface.text(ofRow: $0) }
    }

    private static let table = Table(
        [Table.Column("No", alignment: .trailing), Table.Column("Member", share: 1)],
        rows: (1...100).map { Table.Row(NodeID("row.\($0)"), [Text(.verbatim("\($0)")), Text("member")]) })

    @Test(
        "given a table longer than its room, in a wide window it stands in several columns, and none of it is left out")
    func table() {
        let rows = Self.rows(Self.table.node, focus: "row.1", Size(columns: 160, rows: 30))
        #expect(rows.contains { $0.contains(" 1  member") && $0.contains(" 25  member") }, "\(rows)")
        #expect(rows.joined().contains("100  member"))
        #expect(!rows.joined().contains("More"))
        #expect(rows.contains { $0.ranges(of: "Member").count > 1 }, "each column has its heading")
    }

    @Test("given more than all columns hold, the focus is in view wherever it is, and what is left is told")
    func focus() {
        for place in [1, 40, 77, 100] {
            let rows = Self.rows(Self.table.node, focus: NodeID("row.\(place)"), Size(columns: 80, rows: 20))
            #expect(rows.contains { $0.contains("› ") && $0.contains(" \(place)  member") }, "\(place): \(rows)")
            #expect(rows.joined().contains("More"))
        }
    }

    @Test("a list does the same, unless an entry has several lines")
    func list() {
        var list = ItemList((1...80).map { Item(NodeID("item.\($0)"), Text(.verbatim("member \($0)"))) })
        let size = Size(columns: 120, rows: 24)
        let rows = Self.rows(list.node, focus: "item.80", size)
        #expect(rows.contains { $0.contains("member 1 ") && $0.contains("member 41") || $0.contains("member 21") })
        #expect(rows.joined().contains("› member 80"))
        list.items[3].notes = ["A note"]
        #expect(Self.rows(list.node, focus: "item.1", size).joined().contains("More"))
    }

    @Test("in a narrow window, and where all of it has room, nothing changes")
    func narrow() {
        #expect(Flow(count: 100, width: 20, in: Size(columns: 40, rows: 20)) == nil)
        #expect(Flow(count: 20, width: 20, in: Size(columns: 200, rows: 20)) == nil)
    }
}
