extension ScrutinyCommand {
    /// How many scrutineers there can be.
    static let mostScrutineers = 9

    static func decideAppointment(
        _ names: [OperatorID], needed: Int, by authority: Authority, in assembly: Assembly
    ) throws(Refusal) -> ScrutinyFact {
        guard (1...Self.mostScrutineers).contains(names.count), Set(names).count == names.count,
            (1...names.count).contains(needed)
        else { throw .scrutiny(.wrongNumber(scrutineers: names.count, needed: needed)) }
        for name in names {
            _ = try Require.text(name.rawValue, as: "A scrutineer's login name", limit: TextRule.longestName)
        }
        if let ballot = assembly.ballots.values.first(where: { $0.isSealed && $0.isUnderWay }) {
            throw .scrutiny(.ballotUnderWay(ballot.id))
        }
        // A key that exists is given up by two officers only: whoever holds it may have opened boxes with it.
        if assembly.scrutiny.trustees != nil, authority != .host, authority.attestation == nil {
            throw .secondPersonNeeded
        }
        return .scrutineersAppointed(names, needed: needed)
    }

    static func decideKey(_ trustees: String, in assembly: Assembly) throws(Refusal) -> ScrutinyFact {
        guard assembly.scrutiny.trustees == nil else { throw .nothingToChange }
        guard !assembly.scrutiny.scrutineers.isEmpty else { throw .scrutiny(.noScrutineers) }
        guard assembly.scrutiny.ceremony.shares.count == assembly.scrutiny.scrutineers.count else {
            throw .scrutiny(.keyIncomplete(assembly.scrutiny.step, awaited: assembly.scrutiny.awaited))
        }
        return .keyCompleted(trustees: trustees)
    }

    static func decideReplacement(
        _ member: MemberCode, _ digest: String, _ reason: String, by authority: Authority, in assembly: Assembly
    ) throws(Refusal) -> ScrutinyFact {
        guard assembly.members[member] != nil else { throw .noSuchMember(member) }
        guard authority.attestation != nil else { throw .secondPersonNeeded }
        guard assembly.scrutiny.credentials != nil else { throw .scrutiny(.noCredentials) }
        // The cards of an open ballot are fixed: a new one serves from the next ballot on.
        if let ballot = assembly.ballots.values.first(where: { $0.isSealed && ($0.phase == .open || $0.phase == .held) }
        ) {
            throw .scrutiny(.ballotUnderWay(ballot.id))
        }
        return .credentialReplaced(
            member, digest: digest,
            reason: try Require.text(reason, as: "The reason", limit: TextRule.longestTitle))
    }

    static func decideSpoiling(_ id: BallotID, _ member: MemberCode, _ tracker: String, in assembly: Assembly)
        throws(Refusal) -> ScrutinyFact
    {
        let ballot = try Require.phase(id, .open, in: assembly)
        guard ballot.isSealed, tracker.utf8.count == 64 else { throw .paperIsWrongKind }
        guard ballot.electors[member] != nil else { throw .notAnElector(member, ballot.excluded[member]) }
        guard !ballot.papers.values.contains(where: { $0.tracker == tracker }) else {
            throw .scrutiny(.paperCast)
        }
        guard !assembly.scrutiny.isSpoiled(tracker, in: id) else { throw .nothingToChange }
        return .paperSpoiled(id, member, tracker: tracker)
    }

    /// Who can still give a part of the opening of a ballot, in the order of their numbers.
    public static func scrutineersAwaited(for id: BallotID, in assembly: Assembly) -> [OperatorID] {
        guard let board = assembly.scrutiny.boards[id], assembly.ballots[id]?.phase == .closed else { return [] }
        return assembly.scrutiny.scrutineers.filter { !board.openedBy.contains($0) }
    }
}

extension Require {
    static func step(_ step: KeyCeremony.Step, of name: OperatorID, in assembly: Assembly) throws(Refusal) {
        guard !assembly.scrutiny.scrutineers.isEmpty else { throw .scrutiny(.noScrutineers) }
        guard assembly.scrutiny.scrutineers.contains(name) else { throw .scrutiny(.notAScrutineer(name)) }
        guard assembly.scrutiny.ceremony.texts(of: step)[name] == nil else { throw .scrutiny(.stepTaken(name)) }
        guard assembly.scrutiny.step == step else { throw .scrutiny(.wrongStep(assembly.scrutiny.step)) }
    }

    static func part(_ id: BallotID, _ name: OperatorID, in assembly: Assembly) throws(Refusal) {
        try phase(id, .closed, in: assembly)
        guard let board = assembly.scrutiny.boards[id] else { throw .scrutiny(.boardNotClosed(id)) }
        guard assembly.scrutiny.scrutineers.contains(name) else { throw .scrutiny(.notAScrutineer(name)) }
        guard !board.openedBy.contains(name) else { throw .scrutiny(.partGiven(name)) }
    }
}
