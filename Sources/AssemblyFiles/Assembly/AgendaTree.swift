import AssemblyCore
import EditedFiles

/// Puts the items of a file into the order of a tree, and reports what is no tree.
struct AgendaTree {
    /// The most levels an agenda may have.
    static let mostLevels = 8

    private let drafts: [AgendaDraft]
    private let places: [ItemID: Int]
    private let children: [ItemID: [Int]]

    /// A tree of items by their parents.
    init(_ drafts: [AgendaDraft]) {
        self.drafts = drafts
        places = Dictionary(drafts.enumerated().map { ($1.item.id, $0) }, uniquingKeysWith: { first, _ in first })
        children = Dictionary(
            drafts.enumerated().compactMap { place, draft in draft.item.parent.map { ($0, [place]) } },
            uniquingKeysWith: +)
    }

    /// The items, parents before their children, brothers in the order of the file; none when it is no tree.
    /// - Complexity: O(items × levels).
    func items() -> [AgendaItem] {
        var unreachable = false
        for draft in drafts where !checkWayUp(of: draft) { unreachable = true }
        for draft in drafts { checkPanel(of: draft) }
        guard !unreachable else { return [] }
        var ordered: [AgendaItem] = []
        var open = Array(drafts.indices.filter { drafts[$0].item.parent == nil }.reversed())
        while let place = open.popLast() {
            ordered.append(drafts[place].item)
            // A doubled id has been reported; its children belong to the first.
            guard places[drafts[place].item.id] == place else { continue }
            open += (children[drafts[place].item.id] ?? []).reversed()
        }
        return ordered
    }

    /// Goes from an item to the top.
    /// - Returns: whether it got there.
    private func checkWayUp(of draft: AgendaDraft) -> Bool {
        var levels = 1
        var above = draft.item.parent
        while let id = above {
            guard let place = places[id] else {
                // Whoever names the missing item reports it, not everything below.
                if id == draft.item.parent { reportMissing(id, in: draft) }
                return false
            }
            if id == draft.item.id {
                reportCircle(from: draft)
                return false
            }
            levels += 1
            guard levels <= Self.mostLevels else {
                // Below a circle, or really so deep.
                if !isBelowCircle(draft) {
                    draft.mapping["parent"]?.report("an agenda has at most \(Self.mostLevels) levels")
                }
                return false
            }
            above = drafts[place].item.parent
        }
        return true
    }

    private func reportMissing(_ id: ItemID, in draft: AgendaDraft) {
        let hint = Spelling.hint(for: id.rawValue, among: drafts.map(\.item.id.rawValue))
        draft.mapping["parent"]?.report(
            "there is no agenda item \(Shown.quoted(id.rawValue))", hint: hint ?? "'parent' is the id of another item")
    }

    /// Reports a circle once, at its item that stands first in the file.
    private func reportCircle(from draft: AgendaDraft) {
        var circle = [draft.item.id]
        var above = draft.item.parent
        while let id = above, id != draft.item.id {
            circle.append(id)
            above = places[id].flatMap { drafts[$0].item.parent }
        }
        guard circle.compactMap({ places[$0] }).min() == places[draft.item.id] else { return }
        let way = (circle + [draft.item.id]).map(\.rawValue).joined(separator: " under ")
        draft.mapping["parent"]?.report(
            circle.count == 1
                ? "this item would be under itself" : "these items would be under each other: \(way)",
            hint: "give one of them another parent, or none")
    }

    private func isBelowCircle(_ draft: AgendaDraft) -> Bool {
        var seen: Set<ItemID> = []
        var above = draft.item.parent
        while let id = above {
            guard seen.insert(id).inserted else { return true }
            above = places[id].flatMap { drafts[$0].item.parent }
        }
        return false
    }

    private func checkPanel(of draft: AgendaDraft) {
        let isHeading = children[draft.item.id] != nil
        let value = draft.mapping["panel"]
        if draft.item.kind == .panel, value == nil, !isHeading {
            draft.mapping["kind"]?.report("a panel needs the key 'panel' with its number", hint: "panel: {number: 1}")
        }
        if draft.item.kind != .panel { value?.report("only an item of the kind panel can be one", hint: "kind: panel") }
        if isHeading { value?.report("this item only groups others, so its panel would never be held") }
    }
}
