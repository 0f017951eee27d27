extension Assembly {
    /// Why an authority may not give a command at all; `nil` where it may. It tells nothing of what the command is about.
    public func refusalToPermit(_ command: Command, by authority: Authority) -> Refusal? {
        do throws(Refusal) {
            try permit(command, authority)
            return nil
        } catch { return error }
    }

    /// Tells whether an authority may give a command at all (R28): roles here, lawfulness elsewhere.
    /// - Throws: `.notYours` with the roles that may.
    func permit(_ command: Command, _ authority: Authority) throws(Refusal) {
        switch command {
        case .ballots(let command): try command.permit(authority, in: self)
        case .record(let command): try command.permit(authority, in: self)
        case .sitting: try Require.officer(authority, .chair)
        case .agenda(let command): try command.permit(authority, in: self)
        case .floor(let command): try command.permit(authority, in: self)
        case .delegations(let command): try command.permit(authority, in: self)
        case .questions: try Require.officer(authority, .secretariat, .chair)
        case .series(let command): try command.permit(authority, in: self)
        case .debate(let command): try command.permit(authority, in: self)
        case .conduct(let command): try command.permit(authority, in: self)
        case .scrutiny(let command): try command.permit(authority, in: self)
        }
    }
}
