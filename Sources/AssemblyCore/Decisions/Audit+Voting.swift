/// What is decided again by the verifier: a fact that no lawful command brings forth in its place does not follow.
extension Assembly {
    /// What is wrong with the opening of a ballot; `nil` when it follows.
    func trouble(withOpening opening: BallotOpening, by authority: Authority) -> String? {
        let id = opening.id
        guard authority.isOfficer(.chair) else { return "Ballot \(id) was not opened by the chair." }
        guard ballots[id] == nil else { return "Ballot \(id) is opened twice." }
        do throws(Refusal) {
            let again = try decideOpening(
                opening.question, opening.method, limit: opening.limitSeconds, seal: opening.seal)
            guard case .ballotOpened(let expected) = again else { return nil }
            return expected == opening ? nil : difference(of: opening, from: expected)
        } catch { return "Ballot \(id) is opened when it cannot be. \(error.sentence)" }
    }

    private func difference(of opening: BallotOpening, from expected: BallotOpening) -> String {
        let id = opening.id
        if opening.id != expected.id || opening.round != expected.round {
            return "Ballot \(id) is out of order; ballot \(expected.round) was next."
        }
        if opening.electors != expected.electors || opening.excluded != expected.excluded {
            return "The roll of ballot \(id) is not that of the members entitled when it opened."
        }
        if opening.candidates != expected.candidates || opening.writeIns != expected.writeIns
            || opening.seats != expected.seats
        {
            return "The paper of ballot \(id) does not bear the names that stood."
        }
        if opening.position != expected.position { return "Ballot \(id) is not the next one of its series." }
        if opening.seal != expected.seal || opening.secrecy != expected.secrecy {
            return "Ballot \(id) is not sealed as its rule asks."
        }
        return "Ballot \(id) was opened with \(opening.present) present; there were \(expected.present)."
    }

    /// What is wrong with a step of a ballot between its opening and its result; `nil` when it follows.
    func trouble(withVoting event: Event) -> String? {
        let (command, ballot): (Command, BallotID)
        switch event.fact {
        case .ballotHeld(let id): (command, ballot) = (.holdBallot(id), id)
        case .ballotContinued(let id): (command, ballot) = (.continueBallot(id), id)
        case .ballotExtended(let id, let seconds): (command, ballot) = (.extendBallot(id, seconds: seconds), id)
        case .ballotTimeUp(let id): (command, ballot) = (.timeUp(id), id)
        case .ballotCounted(let id, let tally): (command, ballot) = (.recordCount(id, tally), id)
        case .ballotAnnulled(let id, let reason): (command, ballot) = (.annulBallot(id, reason: reason), id)
        case .paperNotCast(let id, let member, let reason):
            (command, ballot) = (.reportNotCast(id, member, reason: reason), id)
        case .ballotClosed(let id, let revealed):
            if revealed != nil { return "The close of ballot \(id) carries options that belong to the papers." }
            // Hands are closed by the second count, whoever gives it.
            if let ballot = ballots[id], ballot.method == .hands, ballot.handCounts.count == 2, ballot.phase == .open {
                return ballot.isSecondCount(by: event.by)
                    ? nil : "Ballot \(id) was not closed by the officer who gave the second count."
            }
            (command, ballot) = (.closeBallot(id), id)
        default: return nil
        }
        return trouble(with: event, asked: command, of: ballot)
    }

    private func trouble(with event: Event, asked command: Command, of ballot: BallotID) -> String? {
        do throws(Refusal) {
            try permit(command, event.by)
            let again = try decideBallotOrNotCast(command, by: event.by)
            return again == event.fact ? nil : "What happened in ballot \(ballot) is not what was asked."
        } catch { return "What happened in ballot \(ballot) could not happen there. \(error.sentence)" }
    }

    private func decideBallotOrNotCast(_ command: Command, by authority: Authority) throws(Refusal) -> Fact? {
        if case .reportNotCast(let id, let member, let reason) = command {
            return try decideNotCast(id, member, reason)
        }
        return try decideBallot(command, by: authority).first
    }
}

extension Ballot {
    /// Whether somebody is the officer who gave the second count.
    func isSecondCount(by authority: Authority) -> Bool {
        guard case .officer(_, let counter, _) = authority else { return false }
        return handCounts.count == 2 && handCounts.last?.by == counter
    }
}
