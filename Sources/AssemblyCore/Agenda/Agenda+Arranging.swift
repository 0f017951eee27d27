/// The order of the agenda, which a session may change.
extension Agenda {
    /// Adds items behind another and all under it, else last under a heading, else last of all.
    mutating func add(_ added: [AgendaItem], from origin: ItemOrigin, after: ItemID?, under parent: ItemID? = nil) {
        let added = added.filter { self[$0.id] == nil }.map { item in
            var item = item
            item.origin = origin
            return item
        }
        guard let first = added.first else { return }
        let before = after ?? children(of: first.parent).last?.id ?? first.parent ?? parent
        let place = before.map { endOfBranch($0) } ?? items.endIndex
        arrange(Array(items[..<place] + added + items[place...]))
    }

    /// Puts an item with all under it before another, else behind the last one beside it.
    mutating func move(_ id: ItemID, before next: ItemID?) {
        guard let item = self[id], let start = items.firstIndex(where: { $0.id == id }), next != id else { return }
        let branch = Array(items[start..<endOfBranch(id)])
        guard !branch.contains(where: { $0.id == next }) else { return }
        var rest = self
        rest.arrange(items.filter { other in !branch.contains { $0.id == other.id } })
        let place: Int
        if let next {
            place = rest.items.firstIndex { $0.id == next } ?? rest.items.endIndex
        } else if let last = rest.children(of: item.parent).last?.id ?? item.parent {
            place = rest.endOfBranch(last)
        } else {
            place = rest.items.endIndex
        }
        arrange(Array(rest.items[..<place] + branch + rest.items[place...]))
    }

    /// The item that stands behind one, beside it; `nil` for the last.
    public func next(beside id: ItemID) -> ItemID? {
        guard let item = self[id] else { return nil }
        let beside = children(of: item.parent).map(\.id)
        return beside.firstIndex(of: id).flatMap { beside.indices.contains($0 + 1) ? beside[$0 + 1] : nil }
    }

    /// Everything under an item, however deep.
    public func below(_ id: ItemID) -> [AgendaItem] {
        guard let start = items.firstIndex(where: { $0.id == id }) else { return [] }
        return Array(items[(start + 1)..<endOfBranch(id)])
    }

    /// The number that the next item under a heading would bear, or the next of all.
    public func freeNumber(under parent: ItemID?) -> String {
        let stem = parent.flatMap { self[$0] }.map { "\($0.number)." } ?? ""
        let taken = children(of: parent).compactMap {
            $0.number.hasPrefix(stem) ? Int($0.number.dropFirst(stem.count)) : nil
        }
        var number = (taken.max() ?? children(of: parent).count) + 1
        while items.contains(where: { $0.number == "\(stem)\(number)" }) { number += 1 }
        return "\(stem)\(number)"
    }

    /// A name that no item has yet.
    public func freeName(_ stem: String) -> ItemID {
        var number = 1
        while self[ItemID(rawValue: "\(stem)-\(number)")] != nil { number += 1 }
        return ItemID(rawValue: "\(stem)-\(number)")
    }

    /// The place behind an item and everything under it.
    private func endOfBranch(_ id: ItemID) -> Int {
        guard let start = items.firstIndex(where: { $0.id == id }) else { return items.endIndex }
        var (branch, end): (Set<ItemID>, Int) = ([id], start + 1)
        while end < items.endIndex, let parent = items[end].parent, branch.contains(parent) {
            branch.insert(items[end].id)
            end += 1
        }
        return end
    }
}
