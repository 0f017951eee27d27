import AssemblyCore

extension MinutesWriter {
    /// What was decided on delegations' papers and votes; who came and went stands in the figures of the ballots.
    func tellingOfMembers(_ fact: Fact) -> Telling? {
        switch fact {
        case .delegations(.credentialsDecided(let member, .refused)):
            .note("The credentials of \(assembly.name(of: member)) were refused.")
        case .delegations(.arrearsEntered(let member, let reason)):
            .note("The vote of \(assembly.name(of: member)) was suspended for arrears: \(sentence(reason))")
        case .delegations(.arrearsCleared(let member)):
            .note("The arrears of \(assembly.name(of: member)) were cleared; its vote was no longer suspended.")
        case .delegations(.arrearsWaived(let member, let decision)):
            .note("The suspension of the vote of \(assembly.name(of: member)) was lifted: \(sentence(decision))")
        case .delegations(let fact): fact.sentence(in: assembly).map { .note($0) }
        default: nil
        }
    }

    /// A text that ends with one full stop, whether its author set one or not.
    func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }
}
