import AssemblyCore
import Language

extension RecountMinutes {
    /// The recount in a sentence that stands with its ballot.
    var sentence: Message {
        guard let after else { return "A recount was ordered on \(ordered): \(reason.ended)" }
        guard let outcomeWordsBefore else {
            return "Counted again before the announcement: \(reason.ended) The first count was \(before)."
        }
        guard let announced else {
            return "A recount gave \(after); it has not been announced. Reason: \(reason.ended)"
        }
        if isConfirmation { return "CONFIRMED by a recount, announced \(announced). Reason: \(reason.ended)" }
        return
            "CORRECTED after a recount, announced \(announced): \(after) in place of \(before). First announced: \(outcomeWordsBefore). Reason: \(reason.ended)"
    }
}

extension String {
    /// The text with a full stop, unless it ends already.
    fileprivate var ended: String { hasSuffix(".") || hasSuffix("!") || hasSuffix("?") ? self : self + "." }
}
