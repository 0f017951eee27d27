import Language

extension Audit {
    /// What is wrong with a fact about keys, cards and boards; `nil` when it follows.
    ///
    /// That the texts themselves hold is for the part of the verifier that knows the format.
    static func trouble(withScrutiny fact: ScrutinyFact, by authority: Authority, in assembly: Assembly) -> Message? {
        if case .boardPublished(let id, _) = fact {
            return assembly.ballots[id]?.phase == .counted && authority == .host
                ? nil : "The bulletin board of \(assembly.name(ofBallot: id)) ends before its total is on record."
        }
        guard let command = ScrutinyCommand(bringing: fact, in: assembly) else { return nil }
        if let refusal = assembly.refusalToSpeak(.scrutiny(command), by: authority) {
            return "The record of the ballot box contains an act that one person may not do alone. \(refusal.sentence)"
        }
        do throws(Refusal) {
            try command.permit(authority, in: assembly)
            return try command.decide(by: authority, in: assembly) == [.scrutiny(fact)]
                ? nil : "The record of the ballot box does not match what was requested."
        } catch {
            return
                "The record of the ballot box contains a step that was not possible at that point. \(error.sentence(in: assembly))"
        }
    }
}
