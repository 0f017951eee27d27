import AssemblyCore
import Language

extension AssemblyHost {
    /// Proposals of one delegation that may wait for their vote: each may be as long as a text can be.
    private static let mostProposals = 100

    /// Why somebody may not say something in the name of others, alone, or once more.
    func refusalToSpeak(for command: Command, _ authority: Authority) -> Refusal? {
        if case .debate(.propose) = command, case .delegate(let member) = authority {
            let waiting = durable.questions.values.count {
                $0.isPending && $0.kind == .matter && $0.sponsors.first == member
            }
            guard waiting < Self.mostProposals else {
                return .invalid("\(waiting) proposals of this delegation wait already; withdraw one first.")
            }
        }
        return durable.refusalToSpeak(command, by: authority)
    }
}
