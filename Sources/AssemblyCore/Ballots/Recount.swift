/// A count of hands or papers that is done again, by two officers, with a reason. The count before it stays in the record,
/// and so does a result that was announced on it.
public struct Recount: Hashable, Codable, Sendable {
    /// Why.
    public let reason: String
    /// When it was ordered.
    public let orderedAt: Moment
    /// The count before it.
    public let before: Tally
    /// The result that had been announced on that count; `nil` where none had been.
    public let announced: DeclaredResult?
    /// The new count; `nil` until two officers agree.
    public internal(set) var after: Tally?
    /// When it was announced what the new count brings; `nil` before, and where no result had been announced.
    public internal(set) var announcedAt: Moment?

    /// Whether the new count gives the figures that stood before.
    public var confirms: Bool { after?.saysTheSame(as: before) ?? false }
}

extension Ballot {
    /// The recount that has not come to its end; `nil` where none goes on.
    public var recountInHand: Recount? {
        guard let last = recounts.last, phase != .annulled else { return nil }
        let isOver = last.announced == nil ? last.after != nil : last.announcedAt != nil
        return isOver ? nil : last
    }

    /// The latest recount that changed a result or figures that had been announced; `nil` where none did.
    public var correctingRecount: Recount? { recounts.last { $0.announcedAt != nil && !$0.confirms } }

    /// Whether an announced result is being counted again.
    public var awaitsRecount: Bool { phase == .declared && recountInHand.map { $0.after == nil } ?? false }

    /// Whether an announced result has been counted again and the chair announces next what that brings.
    public var awaitsCorrection: Bool { phase == .declared && recountInHand?.after != nil }

    /// Begins to count anew: a count that was not announced yet is out of force at once, an announced result stands until
    /// the chair corrects it.
    mutating func beginRecount(_ reason: String, at moment: Moment) {
        recounts.append(
            Recount(
                reason: reason, orderedAt: moment, before: recountInHand?.after ?? tally, announced: result))
        (handCounts, countsDiffered) = ([], false)
        guard phase == .counted else { return }
        (phase, tally) = (.closed, Tally())
    }

    /// Takes over the count on which two officers agreed: as the sum of the ballot, or, where its result has been
    /// announced, as what the chair announces next.
    mutating func takeAgreedCount(_ sum: Tally) {
        if recountInHand != nil { recounts[recounts.count - 1].after = sum }
        if phase != .declared { takeCount(sum) }
    }

    /// Puts the new count and what follows from it in the place of what had been announced.
    mutating func correct(to result: DeclaredResult, at moment: Moment) {
        guard let sum = recountInHand?.after else { return }
        recounts[recounts.count - 1].announcedAt = moment
        (tally, self.result) = (sum, result)
    }
}
