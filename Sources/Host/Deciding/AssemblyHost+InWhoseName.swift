import AssemblyCore

extension AssemblyHost {
    /// Proposals of one delegation that may wait for their vote: each may be as long as a text can be.
    private static let mostProposals = 100

    /// Why somebody may not say something in the name of others, though anybody may say it for themselves. A record that
    /// was made under another practice still holds, so this is asked of commands alone.
    func refusalToSpeak(for command: Command, _ authority: Authority) -> Refusal? {
        switch command {
        case .debate(.propose(let proposal)):
            guard case .delegate(let member) = authority else { return nil }
            let waiting = durable.questions.values.count {
                $0.isPending && $0.kind == .matter && $0.sponsors.first == member
            }
            guard waiting < Self.mostProposals else {
                return .invalid("\(waiting) proposals of this delegation wait already; withdraw one first.")
            }
            guard proposal.sponsors != [member] else { return nil }
            return .invalid("A delegation proposes in its own name; others join the sponsors themselves.")
        case .scrutiny(.appointScrutineers(_, let needed)):
            guard needed >= 2 else {
                return .invalid("One person alone never opens a ballot box; let at least two be needed.")
            }
            // Whoever appoints scrutineers alone, appoints the own accomplices.
            return authority == .host || authority.attestation != nil ? nil : .secondPersonNeeded
        default: return nil
        }
    }
}
