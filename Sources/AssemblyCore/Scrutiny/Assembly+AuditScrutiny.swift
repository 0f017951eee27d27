extension Assembly {
    /// What is wrong with a fact about keys, cards and boards; `nil` when it follows.
    ///
    /// That the texts themselves hold is for the part of the verifier that knows the format.
    func trouble(withScrutiny fact: ScrutinyFact, by authority: Authority) -> String? {
        if case .boardPublished(let id, _) = fact {
            return ballots[id]?.phase == .counted && authority == .host
                ? nil : "The board of ballot \(id) ends before its total is on record."
        }
        guard let command = ScrutinyCommand(bringing: fact, in: self) else { return nil }
        do throws(Refusal) {
            try permitScrutiny(command, authority)
            return try decideScrutiny(command, by: authority) == [.scrutiny(fact)]
                ? nil : "The record of the ballot box does not match what was requested."
        } catch {
            return "The record of the ballot box contains a step that was not possible at that point. \(error.sentence)"
        }
    }
}
