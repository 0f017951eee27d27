import AssemblyCore
import Language
import TerminalKit

/// What has put a ballot right since: notes that correct its record, and recounts. Shown wherever the ballot is shown.
enum CorrectionParts {
    /// One line for each note and each recount; nothing where there is none.
    static func of(_ ballot: BallotID, _ hall: HallState) -> [Node] {
        let counts = hall.assembly.ballots[ballot].map { recounts(of: $0, hall.assembly) } ?? []
        let notes = hall.corrections(of: ballot).map { Text("CORRECTED: ", .caution) + Text($0.note) }
        return (counts + notes).map { Paragraph($0).node }
    }

    /// What stands behind the outcome of a ballot in a list; nothing where all is as it was announced.
    static func mark(of ballot: Ballot, _ hall: HallState) -> Text {
        if ballot.awaitsRecount || ballot.awaitsCorrection { return Text(", counted again", .caution) }
        let isCorrected = ballot.correctingRecount != nil || !hall.corrections(of: ballot.id).isEmpty
        return isCorrected ? Text(", corrected", .caution) : Text("")
    }

    /// Where a question stands, and that the result announced last on it was put right.
    static func state(of question: Question, _ hall: HallState) -> Text {
        let latest = hall.assembly.ballots(on: question.id).last { $0.phase == .declared }
        return OutcomeWords.state(question, hall.assembly) + (latest.map { mark(of: $0, hall) } ?? Text(""))
    }

    /// The recounts of a ballot, in order.
    static func recounts(of ballot: Ballot, _ assembly: Assembly) -> [Text] {
        ballot.recounts.map { recount in
            let reason = Text(StatedReason.because(recount.reason), .muted)
            let before = assembly.words(of: recount.before, in: ballot.id)
            guard let after = recount.after.map({ assembly.words(of: $0, in: ballot.id) }) else {
                let stands: Message = recount.announced == nil ? .empty : " The result announced stands until then."
                return Text("COUNTED AGAIN: ", .caution) + Text("two officers count once more.\(stands)") + reason
            }
            if recount.announced == nil {
                guard ballot.phase == .declared else { return Text("COUNTED AGAIN.", .caution) + reason }
                return Text("COUNTED AGAIN: ", .caution) + Text("the first count was \(before).") + reason
            }
            if recount.announcedAt == nil {
                return Text("COUNTED AGAIN: ", .caution) + Text("its outcome is announced next.") + reason
            }
            if recount.confirms { return Text("CONFIRMED ", .success) + Text("by a recount.") + reason }
            return Text("CORRECTED ", .caution) + Text("after a recount: \(after) in place of \(before).") + reason
        }
    }
}
