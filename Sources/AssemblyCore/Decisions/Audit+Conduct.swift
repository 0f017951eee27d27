extension Assembly {
    /// What is wrong with a fact of the conduct of voting; `nil` when it follows.
    func trouble(withConduct fact: ConductFact, of event: Event) -> String? {
        switch fact {
        case .handCountsDisagreed(let id, let first, let second):
            return troubleWithCounts(of: id, [first, second], agree: false, by: event.by)
        case .handCountAgreed(let id, let tally): return troubleWithCounts(of: id, [tally], agree: true, by: event.by)
        case .repetitionOrdered(let id, let reason):
            let isSound = ballots[id]?.phase == .annulled && ballots[id]?.annulment == reason
            return isSound ? nil : "Ballot \(id) is to be repeated, but it was not annulled for that reason."
        default: break
        }
        guard let command = ConductCommand(bringing: fact) else { return "A count is on record without its figures." }
        do throws(Refusal) {
            try permitConduct(command, event.by)
            let again = try decideConduct(command, by: event.by, at: event.at)
            return again.first == .conduct(fact)
                ? nil : "What is on record of the voting is not what follows from what went before."
        } catch { return "Something is on record of the voting that could not happen. \(error.sentence)" }
    }

    private func troubleWithCounts(
        of id: BallotID, _ tallies: [Tally], agree: Bool, by authority: Authority
    ) -> String? {
        guard let ballot = ballots[id] else { return "Ballot \(id) was never opened." }
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
        guard ballot.phase == .closed else { return "Ballot \(id) is counted while it is \(ballot.phase.rawValue)." }
        return tallies[0] == given[1] ? nil : "The count of ballot \(id) is not the one on which two officers agreed."
    }
}

extension ConductCommand {
    /// The command that brings a fact forth; `nil` for what follows from another fact.
    init?(bringing fact: ConductFact) {
        switch fact {
        case .firstNameDrawn(let member): self = .drawFirstName(member)
        case .handCountEntered(let id, let tally):
            guard let tally else { return nil }
            self = .enterHandCount(id, tally)
        case .rollCallAnswered(let id, let member, let answer): self = .rollCallAnswer(id, member, answer)
        case .objected(let id, let member): self = .object(id, member)
        case .objectionWithdrawn(let id, let member): self = .withdrawObjection(id, member)
        case .consensusDeclared(let id, _): self = .declareConsensus(id)
        case .lotsDrawn(let id, let seed, _): self = .drawLots(id, seed: seed)
        case .castingVoteGiven(let id, let names, _): self = .giveCastingVote(id, names: names)
        case .castingVoteOnMotionGiven(let id, let carried): self = .giveCastingVoteOnMotion(id, carried: carried)
        case .candidateBrought(let id, let candidate): self = .bringCandidate(id, candidate)
        case .intentionRecorded(let id, let member, let intention): self = .recordIntention(id, member, intention)
        case .voteSuspended(let member, let reason): self = .suspendVote(member, reason: reason)
        case .voteRestored(let member): self = .restoreVote(member)
        case .memberAdmitted(let member, let question): self = .admitMember(member, by: question)
        case .chairSeated(let member): self = .seatChair(member)
        case .proxyRegistered(let member, let holder): self = .registerProxy(of: member, to: holder)
        case .proxyWithdrawn(let member): self = .withdrawProxy(of: member)
        case .electionsBoardAppointed(let members): self = .appointElectionsBoard(members)
        case .officeEntered(let office): self = .enterOffice(office)
        case .officeVacated(let id): self = .vacateOffice(id)
        case .handCountsDisagreed, .handCountAgreed, .repetitionOrdered: return nil
        }
    }
}
