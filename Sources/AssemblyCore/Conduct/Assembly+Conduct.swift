extension Assembly {
    func permitConduct(_ command: ConductCommand, _ authority: Authority) throws(Refusal) {
        switch command {
        case .declareConsensus: try require(authority, .chair)
        case .object(_, let member), .withdrawObjection(_, let member), .recordIntention(_, let member, _):
            if authority == .delegate(member) { return }
            try require(authority, .chair, .secretariat)
        case .appointElectionsBoard: try require(authority, .chair, .secretariat)
        case .enterOffice, .vacateOffice: try require(authority, .secretariat)
        }
    }

    func decideConduct(_ command: ConductCommand) throws(Refusal) -> ConductFact {
        switch command {
        case .object(let id, let member): return try decideObjection(id, of: member)
        case .withdrawObjection(let id, let member):
            guard conduct.objections[id]?.contains(member) == true else { throw .nothingToChange }
            return .objectionWithdrawn(id, member)
        case .declareConsensus(let id):
            try requireConsensus(on: id)
            return .consensusDeclared(id)
        case .recordIntention(let id, let member, let intention): return try decideIntention(id, member, intention)
        case .appointElectionsBoard(let members): return try decideBoard(members)
        case .enterOffice(let office): return try decideOffice(office)
        case .vacateOffice(let id):
            guard conduct.offices.contains(where: { $0.id == id }) else { throw .conduct(.noSuchOffice(id)) }
            return .officeVacated(id)
        }
    }

    mutating func applyConduct(_ fact: ConductFact, at now: Moment) {
        switch fact {
        case .objected(let id, let member): conduct.objections[id, default: []].append(member)
        case .objectionWithdrawn(let id, let member): conduct.objections[id]?.removeAll { $0 == member }
        case .consensusDeclared(let id):
            conduct.consensus.insert(id)
            questions[id]?.state = .decided(.carried)
        case .intentionRecorded(let id, let member, let intention):
            conduct.intentions.append(RecordedIntention(ballot: id, member: member, intention: intention, at: now))
        case .electionsBoardAppointed(let members): conduct.electionsBoard = members
        case .officeEntered(let office): conduct.offices.append(office)
        case .officeVacated(let id): conduct.offices.removeAll { $0.id == id }
        }
    }

    private func decideIntention(_ id: BallotID, _ member: MemberCode, _ intention: Intention) throws(Refusal)
        -> ConductFact
    {
        guard let ballot = ballots[id] else { throw .noSuchBallot(id) }
        guard members[member] != nil else { throw .noSuchMember(member) }
        guard ballot.phase == .declared else { throw .conduct(.resultNotDeclared(id)) }
        guard ballot.isRecorded, !ballot.isElection else { throw .conduct(.notRecorded(id)) }
        if !intention.words.isEmpty {
            _ = try requireText(intention.words, as: "The statement", limit: TextRule.longestTitle)
        }
        return .intentionRecorded(id, member, intention)
    }
}
