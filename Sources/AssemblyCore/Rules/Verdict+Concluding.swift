public import Language

extension Verdict {
    /// The clauses as a sentence with the arithmetic, which ends with what the vote has made of the question where that has
    /// words of its own: `: the ruling stands.` and not `: it is not carried.`
    public func explanation(concluding consequence: Message?) -> Message {
        guard let consequence, case .decided? = clauses.last else { return explanation }
        return [Array(clauses.dropLast()).wordsWithoutEnd(decimals: decimals), ": \(consequence)."].joined()
    }
}

extension Verdict {
    /// The arithmetic with what it makes of a question of an assembly.
    public func explanation(on question: Question?, in assembly: Assembly) -> Message {
        explanation(concluding: assembly.consequence(of: outcome, on: question))
    }
}
