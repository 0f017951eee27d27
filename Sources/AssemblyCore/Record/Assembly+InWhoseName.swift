import Language

extension Assembly {
    /// Why somebody may not say something in the name of others, or alone, though anybody may say it for themselves: asked of
    /// commands by the host, and again of records by the verifier. `nil` where it may be said.
    public func refusalToSpeak(_ command: Command, by authority: Authority) -> Refusal? {
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
        case .scrutiny(.publishCredentials(let digest, _, _)):
            // Whoever exchanges all cards could vote for everybody.
            guard let published = scrutiny.credentials, published.digest != digest, authority != .host else {
                return nil
            }
            return authority.attestation == nil ? .secondPersonNeeded : nil
        default: return nil
        }
    }
}
