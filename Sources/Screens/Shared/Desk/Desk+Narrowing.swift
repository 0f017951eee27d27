import TerminalKit

extension Desk {
    /// A page narrowed by what was typed: lists and tables keep what has the words in it. Pages that narrow
    /// themselves show the filter and are left as they are.
    func narrowed(_ page: [Node]) -> [Node] {
        guard let filter, !Self.showFilter(page) else { return page }
        let wanted = filter.text.trimmingSpaces.lowercased()
        return filterField + (wanted.isEmpty ? page : page.map { Self.narrowed($0, to: wanted) })
    }

    private static func showFilter(_ parts: [Node]) -> Bool {
        parts.contains { part in
            switch part.content {
            case .column(let parts), .row(let parts): showFilter(parts)
            case .pane(let pane): showFilter(pane.parts)
            case .field(let field): field.id == "filter"
            case .paragraph(let paragraph): paragraph.text.plain.hasSuffix(filterNote)
            default: false
            }
        }
    }

    /// The end of the line that stands in place of the field once the list has the focus.
    static let filterNote = "; Esc shows all."

    private static func narrowed(_ part: Node, to wanted: String) -> Node {
        var part = part
        switch part.content {
        case .column(let parts): part.content = .column(parts.map { narrowed($0, to: wanted) })
        case .row(let parts): part.content = .row(parts.map { narrowed($0, to: wanted) })
        case .pane(var pane):
            pane.parts = pane.parts.map { narrowed($0, to: wanted) }
            part.content = .pane(pane)
        case .list(var list) where list.items.contains(where: { $0.id != nil }):
            list.items = list.items.filter { $0.words.lowercased().contains(wanted) }
            list.whenEmpty = DeskWords.nothingLike
            part.content = .list(list)
        case .table(var table) where table.rows.contains(where: { $0.id != nil }):
            table.rows = table.rows.filter { row in
                row.cells.contains { $0.plain.lowercased().contains(wanted) }
            }
            table.whenEmpty = DeskWords.nothingLike
            part.content = .table(table)
        default: break
        }
        return part
    }
}

extension Item {
    /// All its words.
    fileprivate var words: String {
        ([label.plain, state?.plain ?? "", detail?.plain ?? ""] + notes.map(\.plain)).joined(separator: " ")
    }
}
