extension ConductCommand {
    func permit(_ authority: Authority, in assembly: Assembly) throws(Refusal) {
        switch self {
        case .declareConsensus: try Require.officer(authority, .chair)
        case .object(_, let member), .withdrawObjection(_, let member), .recordIntention(_, let member, _):
            if authority == .delegate(member) { return }
            try Require.officer(authority, .chair, .secretariat)
        case .appointElectionsBoard: try Require.officer(authority, .chair, .secretariat)
        case .enterOffice, .vacateOffice: try Require.officer(authority, .secretariat)
        }
    }

    func decide(in assembly: Assembly) throws(Refusal) -> ConductFact {
        switch self {
        case .object(let id, let member): return try ConductCommand.decideObjection(id, of: member, in: assembly)
        case .withdrawObjection(let id, let member):
            guard assembly.conduct.objections[id]?.contains(member) == true else { throw .nothingToChange }
            return .objectionWithdrawn(id, member)
        case .declareConsensus(let id):
            try Require.consensus(on: id, in: assembly)
            return .consensusDeclared(id)
        case .recordIntention(let id, let member, let intention):
            return try ConductCommand.decideIntention(id, member, intention, in: assembly)
        case .appointElectionsBoard(let members): return try ConductCommand.decideBoard(members, in: assembly)
        case .enterOffice(let office): return try ConductCommand.decideOffice(office, in: assembly)
        case .vacateOffice(let id):
            guard assembly.conduct.offices.contains(where: { $0.id == id }) else { throw .conduct(.noSuchOffice(id)) }
            return .officeVacated(id)
        }
    }

    private static func decideIntention(
        _ id: BallotID, _ member: MemberCode, _ intention: Intention, in assembly: Assembly
    ) throws(Refusal)
        -> ConductFact
    {
        guard let ballot = assembly.ballots[id] else { throw .noSuchBallot(id) }
        guard assembly.members[member] != nil else { throw .noSuchMember(member) }
        guard ballot.phase == .declared else { throw .conduct(.resultNotDeclared(id)) }
        guard ballot.isRecorded, !ballot.isElection else { throw .conduct(.notRecorded(id)) }
        if !intention.words.isEmpty {
            _ = try Require.text(intention.words, as: "The statement", limit: TextRule.longestTitle)
        }
        return .intentionRecorded(id, member, intention)
    }
}
