import TerminalKit

extension Desk {
    /// A page narrowed by what was typed: lists and tables keep what has the words in it. Pages that narrow
    /// themselves show the filter and are left as they are.
    func narrowed(_ page: [Node]) -> [Node] {
        let field = filterField
        guard let filter, !Self.show(field, page) else { return page }
        let wanted = filter.text.trimmingSpaces.lowercased()
        return field + (wanted.isEmpty ? page : page.map { Self.narrowed($0, to: wanted) })
    }

    /// Whether a page has put the filter in its place already.
    private static func show(_ field: [Node], _ parts: [Node]) -> Bool {
        parts.contains { part in
            if field.contains(part) { return true }
            return switch part.content {
            case .column(let parts), .row(let parts): show(field, parts)
            case .pane(let pane): show(field, pane.parts)
            default: false
            }
        }
    }

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
