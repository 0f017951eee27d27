import AssemblyCore

extension MinutesWriter {
    /// How votes were conducted beyond the ballots: lots, hand counts, roll calls.
    func tellingOfConduct(_ fact: Fact) -> Telling? {
        guard case .conduct(.firstNameDrawn(let member)) = fact else { return nil }
        return .note("\(assembly.name(of: member)) was drawn by lot to begin the order of names.")
    }
}
