import AssemblyCore

extension MinutesWriter {
    /// Suspensions; openings and closes stand in the headings.
    func tellingOfSittings(_ fact: Fact) -> Telling? {
        switch fact {
        case .sittingSuspended: .note("The sitting was suspended.")
        case .sittingResumed: .note("The sitting was resumed.")
        default: nil
        }
    }
}
