import TerminalKit

extension Desk {
    /// A page narrowed by what was typed: lists and tables keep what has the words in it. Pages that narrow
    /// themselves show the filter and are left as they are.
    func narrowed(_ page: [Node]) -> [Node] {
        let field = filterField
        guard let filter, !Self.show(field, page) else { return page }
        let wanted = filter.text.trimmingSpaces.lowercased()
        guard !wanted.isEmpty else { return field + page }
        let sparesActs = Self.listThings(page)
        return field + page.map { Self.narrowed($0, to: wanted, sparingActs: sparesActs) }
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

    /// Whether something is listed that can be looked for, and not only what can be done.
    private static func listThings(_ parts: [Node]) -> Bool {
        parts.contains { part in
            switch part.content {
            case .column(let parts), .row(let parts): listThings(parts)
            case .pane(let pane): listThings(pane.parts)
            case .list(let list): list.items.contains { $0.id != nil } && !list.isOfActs
            case .table(let table): table.rows.contains { $0.id != nil }
            default: false
            }
        }
    }

    /// - Parameter sparesActs: whether what can be done stays whole, because something else is looked for.
    private static func narrowed(_ part: Node, to wanted: String, sparingActs sparesActs: Bool) -> Node {
        var part = part
        let parts = { (parts: [Node]) in parts.map { narrowed($0, to: wanted, sparingActs: sparesActs) } }
        switch part.content {
        case .column(let column): part.content = .column(parts(column))
        case .row(let row): part.content = .row(parts(row))
        case .pane(var pane):
            pane.parts = parts(pane.parts)
            part.content = .pane(pane)
        case .list(let list) where sparesActs && list.isOfActs: break
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

extension ItemList {
    /// Whether it lists what can be done with the one that is shown. The steps of a sitting are looked for like anything.
    fileprivate var isOfActs: Bool { items.first?.id?.thing(OfficeAct.Deed.self) != nil }
}

extension Item {
    /// All its words.
    fileprivate var words: String {
        ([label.plain, state?.plain ?? "", detail?.plain ?? ""] + notes.map(\.plain)).joined(separator: " ")
    }
}
