/// What moves in a sitting if one item is adjourned now.
public struct Rearrangement: Hashable, Sendable {
    /// How one item moves.
    public struct Move: Hashable, Sendable {
        /// The item.
        public let item: ItemID
        /// When it is expected as things are; `nil` where that is not known.
        public let before: Moment?
        /// When it would be expected; `nil` where that could not be known any more.
        public let after: Moment?

        /// Seconds by which it would begin later, negative when earlier; `nil` where either is not known.
        public var seconds: Int? { before.flatMap { before in after?.seconds(since: before) } }
    }

    /// The item that would be adjourned.
    public let adjourned: ItemID
    /// What would be taken next; `nil` when nothing is left for the sitting.
    public let next: ItemID?
    /// The items whose expected start would change, in the order in which they would be taken.
    public let moves: [Move]
    /// The projected end as things are.
    public let endBefore: Moment?
    /// The projected end without the item.
    public let endAfter: Moment?

    /// Seconds by which the sitting would end later, negative when earlier; `nil` where either is not known.
    public var endMoves: Int? { endBefore.flatMap { before in endAfter?.seconds(since: before) } }
}

extension Schedule {
    /// Which items would move, and by how much, if one were adjourned now: the same projection is made twice, with the
    /// item and without it, and the starts are compared.
    /// - Returns: `nil` for an item that is neither in hand nor to come in this sitting.
    /// - Complexity: O(n log n) in the items of the agenda.
    public func whatMoves(ifAdjourned id: ItemID) -> Rearrangement? {
        guard order.contains(id) || inHand?.id == id else { return nil }
        let without = Schedule(assembly, at: now, without: id)
        let moves = without.order.compactMap { item -> Rearrangement.Move? in
            let (before, after) = (self[item]?.projectedStart, without[item]?.projectedStart)
            return before == after ? nil : Rearrangement.Move(item: item, before: before, after: after)
        }
        return Rearrangement(
            adjourned: id, next: without.order.first, moves: moves, endBefore: projectedEnd,
            endAfter: without.projectedEnd)
    }
}
