/// The verifier's part that knows ballots: openings, papers and counts are decided again.
extension Audit {
    /// What is wrong with a fact about a ballot; `nil` when it follows.
    static func trouble(withBallot fact: BallotFact, of event: Event, in assembly: Assembly) -> String? {
        switch fact {
        case .opened(let opening): return trouble(withOpening: opening, by: event.by, in: assembly)
        case .cast(let id, let member, let paper):
            return trouble(withPaper: paper, of: member, in: id, by: event.by, in: assembly)
        case .handCountsDisagreed(let id, let first, let second):
            return troubleWithCounts(of: id, [first, second], agree: false, by: event.by, in: assembly)
        case .handCountAgreed(let id, let tally):
            return troubleWithCounts(of: id, [tally], agree: true, by: event.by, in: assembly)
        case .handCountEntered(_, nil): return "A count is on record without its figures."
        case .handCountEntered(let id, let tally?):
            return trouble(with: event, asked: .enterHandCount(id, tally), in: assembly)
        case .rollCallAnswered(let id, let member, let answer):
            return trouble(with: event, asked: .rollCallAnswer(id, member, answer), in: assembly)
        case .held(let id): return trouble(with: event, asked: .hold(id), in: assembly)
        case .released(let id): return trouble(with: event, asked: .release(id), in: assembly)
        case .extended(let id, let seconds):
            return trouble(with: event, asked: .extend(id, seconds: seconds), in: assembly)
        case .timeRanOut(let id): return trouble(with: event, asked: .timeUp(id), in: assembly)
        case .counted(let id, let tally): return trouble(with: event, asked: .recordCount(id, tally), in: assembly)
        case .annulled(let id, let reason): return trouble(with: event, asked: .annul(id, reason: reason), in: assembly)
        case .recountOrdered(let id, let reason):
            return trouble(with: event, asked: .recount(id, reason: reason), in: assembly)
        case .notCast(let id, let member, let reason):
            return trouble(with: event, asked: .reportNotCast(id, member, reason: reason), in: assembly)
        case .closed(let id, let revealed): return trouble(withCloseOf: id, revealed != nil, event, in: assembly)
        }
    }

    private static func trouble(withCloseOf id: BallotID, _ isRevealed: Bool, _ event: Event, in assembly: Assembly)
        -> String?
    {
        if isRevealed { return "The close of ballot \(id) carries options that belong to the papers." }
        // Hands are closed by the second count, whoever gives it.
        if let ballot = assembly.ballots[id], ballot.method == .hands, ballot.handCounts.count == 2,
            ballot.phase == .open
        {
            return ballot.isSecondCount(by: event.by)
                ? nil : "Ballot \(id) was not closed by the officer who gave the second count."
        }
        return trouble(with: event, asked: .close(id), in: assembly)
    }

    private static func trouble(with event: Event, asked command: BallotCommand, in assembly: Assembly) -> String? {
        do throws(Refusal) {
            try command.permit(event.by, in: assembly)
            let again = try command.decide(by: event.by, in: assembly).first
            return again == event.fact ? nil : "What happened in a ballot is not what was asked."
        } catch { return "What happened in a ballot could not happen there. \(error.sentence)" }
    }

    /// What is wrong with the opening of a ballot; `nil` when it follows.
    static func trouble(withOpening opening: BallotOpening, by authority: Authority, in assembly: Assembly) -> String? {
        let id = opening.id
        guard authority.isOfficer(.chair) else { return "Ballot \(id) was not opened by the chair." }
        guard assembly.ballots[id] == nil else { return "Ballot \(id) is opened twice." }
        do throws(Refusal) {
            let again = try OpeningPlan.decideOpening(
                opening.question, opening.method, limit: opening.limitSeconds, seal: opening.seal, in: assembly)
            guard case .ballots(.opened(let expected)) = again else { return nil }
            return expected == opening ? nil : difference(of: opening, from: expected, in: assembly)
        } catch { return "Ballot \(id) is opened when it cannot be. \(error.sentence)" }
    }

    private static func difference(of opening: BallotOpening, from expected: BallotOpening, in assembly: Assembly)
        -> String
    {
        let id = opening.id
        if opening.round != expected.round {
            return "Ballot \(id) is out of order; ballot \(expected.round) was next."
        }
        if opening.electors != expected.electors || opening.excluded != expected.excluded {
            return "The roll of ballot \(id) is not that of the members entitled when it opened."
        }
        if opening.candidates != expected.candidates || opening.writeIns != expected.writeIns
            || opening.marks != expected.marks
        {
            return "The paper of ballot \(id) does not bear the names that stood."
        }
        if opening.seal != expected.seal || opening.secrecy != expected.secrecy {
            return "Ballot \(id) is not sealed as its rule asks."
        }
        if opening.present != expected.present {
            return "Ballot \(id) was opened with \(opening.present) present; there were \(expected.present)."
        }
        return "Ballot \(id) is not the next one of its series."
    }

    private static func trouble(
        withPaper paper: Paper, of member: MemberCode, in id: BallotID, by authority: Authority, in assembly: Assembly
    ) -> String? {
        do throws(Refusal) {
            try Require.caster(authority, of: member, in: id, in: assembly)
        } catch { return "A paper of \(member) in ballot \(id) was not cast by its delegation." }
        do throws(Refusal) {
            _ = try BallotCommand.decideCast(id, member, paper, in: assembly)
            return nil
        } catch { return "A paper of \(member) stands in ballot \(id) that cannot be there. \(error.sentence)" }
    }

    private static func troubleWithCounts(
        of id: BallotID, _ tallies: [Tally], agree: Bool, by authority: Authority, in assembly: Assembly
    ) -> String? {
        guard let ballot = assembly.ballots[id] else { return "Ballot \(id) was never opened." }
        let given = ballot.handCounts.compactMap(\.tally)
        guard given.count == 2, Set(ballot.handCounts.map(\.by)).count == 2 else {
            return "Ballot \(id) was not counted by two officers."
        }
        guard ballot.isSecondCount(by: authority) else {
            return "What two counts of ballot \(id) gave was not entered by the second officer."
        }
        guard given[0].saysTheSame(as: given[1]) == agree else {
            return "The two counts of ballot \(id) \(agree ? "differ" : "agree"), and the record says otherwise."
        }
        guard agree else { return given == tallies ? nil : "The two counts of ballot \(id) are not those given." }
        guard ballot.phase == .closed || ballot.awaitsRecount else {
            return "Ballot \(id) is counted while it is \(ballot.phase.rawValue)."
        }
        return tallies[0] == given[1] ? nil : "The count of ballot \(id) is not the one on which two officers agreed."
    }
}

extension Ballot {
    /// Whether somebody is the officer who gave the second count.
    func isSecondCount(by authority: Authority) -> Bool {
        guard case .officer(_, let counter, _) = authority else { return false }
        return handCounts.count == 2 && handCounts.last?.by == counter
    }
}
