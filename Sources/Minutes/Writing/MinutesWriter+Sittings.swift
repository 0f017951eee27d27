import AssemblyCore
import Language

extension MinutesWriter {
    /// Suspensions; openings and closes stand in the headings.
    func tellingOfSittings(_ fact: Fact) -> Telling? {
        switch fact {
        case .sitting(.suspended): .note("The sitting was suspended.")
        case .sitting(.resumed): .note("The sitting was resumed.")
        default: nil
        }
    }
}
