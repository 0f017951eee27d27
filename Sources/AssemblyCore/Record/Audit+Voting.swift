import Language

/// The verifier's part that knows ballots: openings, papers and counts are decided again.
extension Audit {
    /// What is wrong with a fact about a ballot; `nil` when it follows.
    static func trouble(withBallot fact: BallotFact, of event: Event, in assembly: Assembly) -> Message? {
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
        -> Message?
    {
        if isRevealed {
            return "The close of \(assembly.name(ofBallot: id)) carries options that belong to the papers."
        }
        // Hands are closed by the second count, whoever gives it.
        if let ballot = assembly.ballots[id], ballot.method == .hands, ballot.handCounts.count == 2,
            ballot.phase == .open
        {
            return ballot.isSecondCount(by: event.by)
                ? nil : "\(assembly.name(ofBallot: id)) was not closed by the officer who gave the second count."
        }
        return trouble(with: event, asked: .close(id), in: assembly)
    }

    private static func trouble(with event: Event, asked command: BallotCommand, in assembly: Assembly) -> Message? {
        do throws(Refusal) {
            try command.permit(event.by, in: assembly)
            let again = try command.decide(by: event.by, in: assembly).first
            return again == event.fact ? nil : "The record of the ballot is not what was asked for."
        } catch {
            return
                "The record of the ballot contains a step that was not possible at that point. \(error.sentence(in: assembly))"
        }
    }

    /// What is wrong with the opening of a ballot; `nil` when it follows.
    static func trouble(withOpening opening: BallotOpening, by authority: Authority, in assembly: Assembly) -> Message?
    {
        let id = opening.id
        guard authority.isOfficer(.chair) else { return "\(assembly.name(ofBallot: id)) was not opened by the chair." }
        guard assembly.ballots[id] == nil else { return "\(assembly.name(ofBallot: id)) is opened twice." }
        do throws(Refusal) {
            let again = try OpeningPlan.decideOpening(
                opening.question, opening.method, limit: opening.limitSeconds, seal: opening.seal, in: assembly)
            guard case .ballots(.opened(let expected)) = again else { return nil }
            return expected == opening ? nil : difference(of: opening, from: expected, in: assembly)
        } catch {
            return "\(assembly.name(ofBallot: id)) was opened when it could not be. \(error.sentence(in: assembly))"
        }
    }

    private static func difference(of opening: BallotOpening, from expected: BallotOpening, in assembly: Assembly)
        -> Message
    {
        let id = opening.id
        if opening.round != expected.round {
            return "\(assembly.name(ofBallot: id)) is out of order; ballot \(expected.round) was next."
        }
        if opening.electors != expected.electors || opening.excluded != expected.excluded {
            return "The roll of \(assembly.name(ofBallot: id)) is not that of the members entitled when it opened."
        }
        if opening.candidates != expected.candidates || opening.writeIns != expected.writeIns
            || opening.marks != expected.marks
        {
            return "The paper of \(assembly.name(ofBallot: id)) does not bear the names that stood."
        }
        if opening.seal != expected.seal || opening.secrecy != expected.secrecy {
            return "\(assembly.name(ofBallot: id)) is not sealed as its rule asks."
        }
        if opening.present != expected.present {
            return
                "\(assembly.name(ofBallot: id)) was opened with \(opening.present) present; there were \(expected.present)."
        }
        return "\(assembly.name(ofBallot: id)) is not the next one of its series."
    }

    private static func trouble(
        withPaper paper: Paper, of member: MemberCode, in id: BallotID, by authority: Authority, in assembly: Assembly
    ) -> Message? {
        do throws(Refusal) {
            try Require.caster(authority, of: member, in: id, in: assembly)
        } catch {
            return
                "A paper of \(assembly.name(of: member)) in \(assembly.name(ofBallot: id)) was not cast by its delegation."
        }
        do throws(Refusal) {
            _ = try BallotCommand.decideCast(id, member, paper, in: assembly)
            return nil
        } catch {
            return
                "A paper of \(assembly.name(of: member)) in \(assembly.name(ofBallot: id)) cannot be there. \(error.sentence(in: assembly))"
        }
    }

    private static func troubleWithCounts(
        of id: BallotID, _ tallies: [Tally], agree: Bool, by authority: Authority, in assembly: Assembly
    ) -> Message? {
        guard let ballot = assembly.ballots[id] else { return "\(assembly.name(ofBallot: id)) was never opened." }
        let given = ballot.handCounts.compactMap(\.tally)
        guard given.count == 2, Set(ballot.handCounts.map(\.by)).count == 2 else {
            return "\(assembly.name(ofBallot: id)) was not counted by two officers."
        }
        guard ballot.isSecondCount(by: authority) else {
            return
                "The outcome of the two counts of \(assembly.name(ofBallot: id)) was not entered by the second officer."
        }
        guard given[0].saysTheSame(as: given[1]) == agree else {
            return agree
                ? "The two counts of \(assembly.name(ofBallot: id)) differ, but are recorded as being in agreement."
                : "The two counts of \(assembly.name(ofBallot: id)) agree, but are recorded as being different."
        }
        guard agree else {
            return given == tallies ? nil : "The two counts of \(assembly.name(ofBallot: id)) are not those given."
        }
        guard ballot.phase == .closed || ballot.awaitsRecount else {
            return "\(assembly.name(ofBallot: id)) is counted while it is \(ballot.phase.word)."
        }
        return tallies[0] == given[1]
            ? nil : "The count of \(assembly.name(ofBallot: id)) is not the one on which two officers agreed."
    }
}

extension Ballot {
    /// Whether somebody is the officer who gave the second count.
    func isSecondCount(by authority: Authority) -> Bool {
        guard case .officer(_, let counter, _) = authority else { return false }
        return handCounts.count == 2 && handCounts.last?.by == counter
    }
}

extension Audit {
    /// What is wrong with a fact about keys, cards and boards; `nil` when it follows.
    ///
    /// That the texts themselves hold is for the part of the verifier that knows the format.
    static func trouble(withScrutiny fact: ScrutinyFact, by authority: Authority, in assembly: Assembly) -> Message? {
        if case .boardPublished(let id, _) = fact {
            return assembly.ballots[id]?.phase == .counted && authority == .host
                ? nil : "The bulletin board of \(assembly.name(ofBallot: id)) ends before its total is on record."
        }
        guard let command = ScrutinyCommand(bringing: fact, in: assembly) else { return nil }
        if let refusal = assembly.refusalToSpeak(.scrutiny(command), by: authority) {
            return "The record of the ballot box contains an act that one person may not do alone. \(refusal.sentence)"
        }
        do throws(Refusal) {
            try command.permit(authority, in: assembly)
            return try command.decide(by: authority, in: assembly) == [.scrutiny(fact)]
                ? nil : "The record of the ballot box does not match what was requested."
        } catch {
            return
                "The record of the ballot box contains a step that was not possible at that point. \(error.sentence(in: assembly))"
        }
    }
}
