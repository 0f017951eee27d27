extension Assembly {
    func permitConduct(_ command: ConductCommand, _ authority: Authority) throws(Refusal) {
        switch command {
        case .openHandCount, .openManualSecretBallot, .openRollCall, .declareConsensus, .giveCastingVote,
            .giveCastingVoteOnMotion:
            try require(authority, .chair)
        case .enterHandCount: try require(authority, .chair, .secretariat, .scrutineer)
        case .object(_, let member), .withdrawObjection(_, let member), .recordIntention(_, let member, _):
            if authority == .delegate(member) { return }
            try require(authority, .chair, .secretariat)
        case .drawFirstName, .rollCallAnswer, .drawLots, .repeatBallot, .appointElectionsBoard, .seatChair,
            .bringCandidate:
            try require(authority, .chair, .secretariat)
        case .suspendVote, .restoreVote, .admitMember, .registerProxy, .withdrawProxy, .enterOffice, .vacateOffice:
            try require(authority, .secretariat)
        }
    }

    func decideConduct(_ command: ConductCommand, by authority: Authority, at now: Moment) throws(Refusal) -> [Fact] {
        switch command {
        case .openHandCount(let id): return [try decideOpening(id, .hands)]
        case .openManualSecretBallot(let id): return [try decideOpening(id, .paper)]
        case .openRollCall(let id): return [try decideOpening(id, .rollCall)]
        case .enterHandCount(let id, let tally): return try decideHandCount(id, tally, by: authority)
        case .rollCallAnswer(let id, let member, let answer): return [try decideAnswer(id, member, answer)]
        case .object, .withdrawObjection, .declareConsensus: return [try decideConsensus(command)]
        case .drawLots, .giveCastingVote, .giveCastingVoteOnMotion, .bringCandidate, .repeatBallot:
            return try decideSeries(command, by: authority)
        case .recordIntention(let id, let member, let intention):
            return [try decideIntention(id, member, intention)]
        case .drawFirstName, .suspendVote, .restoreVote, .admitMember, .seatChair, .registerProxy, .withdrawProxy:
            return [.conduct(try decideRoll(command))]
        case .appointElectionsBoard, .enterOffice, .vacateOffice: return [.conduct(try decideOffices(command))]
        }
    }

    mutating func applyConduct(_ fact: ConductFact, of event: Event) {
        switch fact {
        case .handCountEntered, .handCountsDisagreed, .handCountAgreed, .rollCallAnswered: applyCounting(fact, event)
        case .objected, .objectionWithdrawn, .consensusDeclared: applyConsensus(fact)
        case .lotsDrawn, .castingVoteGiven, .castingVoteOnMotionGiven, .candidateBrought, .repetitionOrdered:
            applySeries(fact, at: event.at)
        case .intentionRecorded(let id, let member, let intention):
            conduct.intentions.append(
                RecordedIntention(ballot: id, member: member, intention: intention, at: event.at))
        case .firstNameDrawn, .voteSuspended, .voteRestored, .memberAdmitted, .chairSeated, .proxyRegistered,
            .proxyWithdrawn:
            applyRoll(fact)
        case .electionsBoardAppointed(let members): conduct.electionsBoard = members
        case .officeEntered(let office): conduct.offices.append(office)
        case .officeVacated(let id): conduct.offices.removeAll { $0.id == id }
        }
    }
}
