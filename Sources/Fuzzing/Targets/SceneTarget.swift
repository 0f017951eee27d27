import Language
import TerminalKit

extension FuzzTarget {
    /// A scene of any parts and texts, in a window of any size.
    static let scene = FuzzTarget(
        "scene",
        """
        Every scene fills its window and no more, no control character is in it, wide signs are whole, the cursor is \
        within, and it is painted the same the second time.
        """
    ) { input throws(FuzzFault) in
        var drawn = DrawnFromBytes(input)
        let size = Size(columns: drawn.below(200), rows: drawn.below(70))
        let painter = Painter(
            glyphs: drawn.one(of: GlyphSet.allCases), reordering: drawn.one(of: Reordering.allCases))
        let scroll = drawn.below(3) == 0 ? drawn.below(256) * 40 - 400 : nil
        let scene = DrawnScene.scene(&drawn)
        let frame = painter.paint(scene, size: size, scroll: scroll)
        try FuzzFault.require(frame.surface.size == size, "the frame has another size than the window")
        let again = painter.paint(scene, size: size, scroll: scroll)
        try FuzzFault.require(again == frame, "a scene is painted in two ways")
        guard size.columns > 0, size.rows > 0 else { return }
        let isWithin =
            (0..<size.columns).contains(frame.cursor.column) && (0..<size.rows).contains(frame.cursor.row)
        try FuzzFault.require(isWithin, "the cursor is outside of the window")
        for row in 0..<size.rows { try requireWhole(frame.surface.row(row)) }
        _ = Reader().sentences(of: scene)
    }

    private static func requireWhole(_ cells: ArraySlice<Cell>) throws(FuzzFault) {
        var owed = 0
        for cell in cells {
            try FuzzFault.require((owed > 0) == cell.isContinuation, "a wide sign is cut in two")
            owed = owed > 0 ? owed - 1 : Int(cell.width) - 1
            let scalars = cell.glyph.scalars
            let isHarmless = scalars.allSatisfy { Sanitised.isHarmless($0) }
            try FuzzFault.require(isHarmless, "a cell holds a control character: \(scalars)")
            try FuzzFault.require(scalars.count <= 5, "a cell holds more than a sign with four marks")
        }
        try FuzzFault.require(owed == 0, "a wide sign is cut in two at the edge")
    }
}

/// Scenes drawn from bytes.
private enum DrawnScene {
    /// Signs that stand in one cell, as consoles have them; they never come from outside.
    private static let signs: [Character] = ["●", "○", "·", "✓", "▸", "+", "-"]

    static func scene(_ drawn: inout DrawnFromBytes) -> Scene {
        let title = TitleLine(
            message(&drawn), (0..<drawn.below(3)).map { _ in text(&drawn) },
            notice: drawn.below(3) == 0 ? text(&drawn) : nil, clock: drawn.below(3) == 0 ? message(&drawn) : nil)
        let status = drawn.below(2) == 0 ? StatusLine(message(&drawn), .danger) : nil
        let focus = drawn.below(2) == 0 ? NodeID("item.\(drawn.below(6))") : nil
        let parts = nodes(&drawn, deep: 0)
        var scene = Scene("drawn", title: title, focus: focus, status: status) { for part in parts { part } }
        scene.language = drawn.one(of: WorkingLanguage.allCases)
        scene.keys = EditedFile.keys[0]
        if drawn.below(4) == 0 {
            let parts = nodes(&drawn, deep: 2)
            scene.dialog = Dialog(text(&drawn), isAlert: drawn.below(2) == 0) { for part in parts { part } }
        }
        return scene
    }

    private static func message(_ drawn: inout DrawnFromBytes) -> Message {
        switch drawn.below(4) {
        case 0: Message(key: drawn.text(24), arguments: [.verbatim(drawn.text(12))])
        case 1: .own([.english: drawn.text(12), .arabic: drawn.text(12)])
        default: .verbatim(drawn.text())
        }
    }

    private static func text(_ drawn: inout DrawnFromBytes) -> Text {
        (0..<1 + drawn.below(2)).reduce(into: Text("")) { text, _ in
            text += Text(message(&drawn), drawn.one(of: Ink.allCases))
        }
    }

    private static func nodes(_ drawn: inout DrawnFromBytes, deep: Int) -> [Node] {
        (0..<drawn.below(5)).map { _ in
            var node = node(&drawn, deep: deep)
            if drawn.below(4) == 0 {
                node.layout = LayoutWish(
                    share: drawn.below(4), minimumWidth: drawn.below(90),
                    fixedWidth: drawn.below(4) == 0 ? drawn.below(60) : nil, priority: node.layout.priority)
            }
            return node
        }
    }

    private static func node(_ drawn: inout DrawnFromBytes, deep: Int) -> Node {
        let kind = drawn.below(deep < 3 ? 12 : 9)
        return switch kind {
        case 0: Paragraph(text(&drawn), isInClauses: drawn.below(2) == 0).node
        case 1: list(&drawn)
        case 2: table(&drawn)
        case 3: meters(&drawn)
        case 4: mosaic(&drawn)
        case 5: Banner(message(&drawn), ink: .success, caption: text(&drawn), tallest: 1 + drawn.below(9)).node
        case 6: field(&drawn)
        case 7: Facts([Fact(message(&drawn), text(&drawn)), Fact(message(&drawn), drawn.number())]).node
        case 8: drawn.below(2) == 0 ? Gap().node : Heading(text(&drawn)).node
        case 9: Node(.row(nodes(&drawn, deep: deep + 1)))
        case 10: Poster(above: nodes(&drawn, deep: deep + 1)) { Paragraph("below") }.node
        default: pane(&drawn, deep: deep)
        }
    }

    private static func pane(_ drawn: inout DrawnFromBytes, deep: Int) -> Node {
        let parts = nodes(&drawn, deep: deep + 1)
        return Pane(text(&drawn), note: drawn.below(2) == 0 ? text(&drawn) : nil) { for part in parts { part } }.node
    }

    private static func list(_ drawn: inout DrawnFromBytes) -> Node {
        let items = (0..<drawn.below(9)).map { number in
            Item(
                NodeID("item.\(number)"), text(&drawn), key: drawn.below(3) == 0 ? .function(drawn.below(30)) : nil,
                state: drawn.below(3) == 0 ? text(&drawn) : nil, detail: drawn.below(3) == 0 ? text(&drawn) : nil,
                mark: drawn.below(4) == 0 ? drawn.text(6).first : nil, depth: drawn.below(5),
                notes: (0..<drawn.below(2)).map { _ in text(&drawn) })
        }
        let page = drawn.below(4) == 0 ? drawn.below(40) : nil
        return ItemList(items, whenEmpty: message(&drawn), page: page).node
    }

    private static func table(_ drawn: inout DrawnFromBytes) -> Node {
        let columns = (0..<1 + drawn.below(4)).map { _ in
            Table.Column(
                message(&drawn), alignment: drawn.below(2) == 0 ? .leading : .trailing, share: drawn.below(3),
                minimumWidth: drawn.below(30))
        }
        let rows = (0..<drawn.below(7)).map { number in
            Table.Row(NodeID("item.\(number)"), columns.map { _ in text(&drawn) })
        }
        return Table(columns, rows: rows, page: drawn.below(4) == 0 ? drawn.below(40) : nil).node
    }

    private static func meters(_ drawn: inout DrawnFromBytes) -> Node {
        let meters = (0..<1 + drawn.below(4)).map { _ in
            let threshold = drawn.below(2) == 0 ? Meter.Threshold(drawn.figure(), label: message(&drawn)) : nil
            return Meter(
                message(&drawn), value: drawn.figure(), maximum: drawn.figure(), threshold: threshold,
                ink: .affirmative, mark: drawn.one(of: signs))
        }
        return Meters(meters).node
    }

    private static func mosaic(_ drawn: inout DrawnFromBytes) -> Node {
        let kinds = (0..<1 + drawn.below(4)).map { _ in
            Mosaic.Kind(drawn.one(of: signs), ascii: "+", ink: .accent, label: message(&drawn))
        }
        let count = drawn.below(220)
        let cells = (0..<count).map { Mosaic.Cell(kind: $0 % kinds.count, label: "M\($0)") }
        return Mosaic(
            kinds: kinds, cells: cells, shape: drawn.below(2) == 0 ? .hemicycle : .grid,
            readsNames: drawn.below(2) == 0, page: drawn.below(9)
        ).node
    }

    private static func field(_ drawn: inout DrawnFromBytes) -> Node {
        let value = drawn.text()
        return TextField(
            NodeID("item.\(drawn.below(6))"), label: message(&drawn), value: value, isMasked: drawn.below(2) == 0,
            complaint: drawn.below(2) == 0 ? message(&drawn) : nil
        ).node
    }
}
