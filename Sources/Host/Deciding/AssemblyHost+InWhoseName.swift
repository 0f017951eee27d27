import AssemblyCore

extension AssemblyHost {
    /// Why somebody may not say something in the name of others, though anybody may say it for themselves. A record that
    /// was made under another practice still holds, so this is asked of commands alone.
    static func refusalToSpeak(for command: Command, _ authority: Authority) -> Refusal? {
        switch command {
        case .debate(.propose(let proposal)):
            guard case .delegate(let member) = authority, proposal.sponsors != [member] else { return nil }
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
