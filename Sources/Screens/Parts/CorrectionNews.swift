import AssemblyCore
import Host
import Language

/// What is told at once to whoever looks at another page: that a result which was announced no longer stands as it was.
enum CorrectionNews {
    /// The latest of it among what was just heard; `nil` where nothing that was announced has been put right.
    /// - Parameters:
    ///   - updates: what was heard.
    ///   - hall: the hall after it.
    static func latest(in updates: [HostUpdate], _ hall: HallState) -> Message? {
        for update in updates.reversed() {
            guard case .record(_, let events) = update else { continue }
            if let news = events.reversed().lazy.compactMap({ sentence($0.fact, hall) }).first { return news }
        }
        return nil
    }

    private static func sentence(_ fact: AssemblyCore.Fact, _ hall: HallState) -> Message? {
        let assembly = hall.assembly
        switch fact {
        case .series(.corrected(let id, let declaration)):
            guard let ballot = assembly.ballots[id] else { return nil }
            let outcome = OutcomeWords.name(declaration.outcome, on: assembly.questions[ballot.question], assembly)
            if ballot.recounts.last?.confirms == true {
                return "CONFIRMED by a recount: \(assembly.title(of: id)): \(outcome)."
            }
            return
                "CORRECTED after a recount: \(assembly.title(of: id)): \(outcome), \(assembly.words(of: declaration.tally, in: id))."
        case .ballots(.annulled(let id, let reason)):
            guard let ballot = assembly.ballots[id], ballot.result != nil else { return nil }
            return
                "ANNULLED: the result announced on \(assembly.title(of: id)) no longer stands.\(StatedReason.because(reason))"
        case .record(.corrected(let position, let note)):
            guard let id = hall.ballot(ofRecord: position), assembly.ballots[id] != nil else { return nil }
            return "CORRECTED: \(assembly.title(of: id)): \(note.endedSentence)"
        default: return nil
        }
    }
}
