import AssemblyCore

extension MinutesWriter {
    /// How votes were conducted beyond the ballots: consensus, notes on votes, offices.
    func tellingOfConduct(_ fact: Fact) -> Telling? {
        guard case .conduct(let fact) = fact else { return nil }
        return .note(fact.sentence(in: assembly))
    }
}
