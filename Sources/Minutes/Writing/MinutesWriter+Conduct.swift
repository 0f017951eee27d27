import AssemblyCore

extension MinutesWriter {
    /// How votes were conducted beyond the ballots: lots, hand counts, roll calls, consensus, offices.
    func tellingOfConduct(_ fact: Fact) -> Telling? {
        guard case .conduct(let fact) = fact else { return nil }
        switch fact {
        // The answers of a roll call and the figures of a count stand with the result.
        case .rollCallAnswered, .handCountEntered: return nil
        default: return fact.sentence(in: assembly).map { .note($0.english) }
        }
    }
}
