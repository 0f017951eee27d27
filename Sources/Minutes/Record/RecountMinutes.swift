package import AssemblyCore

/// A recount of a ballot in the minutes: what was counted before, and what it brought.
package struct RecountMinutes: Hashable, Sendable, Encodable {
    /// Why hands or papers were counted again.
    package let reason: String
    /// When it was ordered.
    package let ordered: MinutesTime
    /// When it was announced what it brought; `nil` before, and where no result had been announced.
    package let announced: MinutesTime?
    /// The figures of the count before it.
    package let before: String
    /// The figures of the new count; `nil` before two officers agreed.
    package let after: String?
    /// Whether the new count gave the same figures.
    package let isConfirmation: Bool
    /// The outcome that had been announced on the count before; `nil` where none had been.
    package let outcomeBefore: Outcome?
    /// Who had been announced as elected.
    package let electedBefore: [String]
    /// That outcome in words.
    let outcomeWordsBefore: String?

    /// Programs find what was announced; the words of people are made from it.
    private enum CodingKeys: String, CodingKey {
        case reason, ordered, announced, before, after, isConfirmation, outcomeBefore, electedBefore
    }
}

extension BallotMinutes {
    /// Whether what was announced first does not hold as it was: a recount has changed it.
    package var isCorrectedByRecount: Bool {
        recounts.contains { $0.announced != nil && !$0.isConfirmation }
    }

    /// Whether somebody who reads the result should know that it was put right, by a recount or a note.
    package var isCorrected: Bool { isCorrectedByRecount || !corrections.isEmpty }
}
