extension Assembly {
    /// How many scrutineers there can be.
    static let mostScrutineers = 9

    func decideAppointment(
        _ names: [OperatorID], needed: Int, by authority: Authority
    ) throws(Refusal) -> ScrutinyFact {
        guard (1...Self.mostScrutineers).contains(names.count), Set(names).count == names.count,
            (1...names.count).contains(needed)
        else { throw .scrutiny(.wrongNumber(scrutineers: names.count, needed: needed)) }
        for name in names {
            _ = try requireText(name.rawValue, as: "A scrutineer's login name", limit: TextRule.longestName)
        }
        if let ballot = ballots.values.first(where: { $0.isSealed && $0.isUnderWay }) {
            throw .scrutiny(.ballotUnderWay(ballot.id))
        }
        // A key that exists is given up by two officers only: whoever holds it may have opened boxes with it.
        if scrutiny.trustees != nil, authority != .host, authority.attestation == nil { throw .secondPersonNeeded }
        return .scrutineersAppointed(names, needed: needed)
    }

    func requireStep(_ step: KeyCeremony.Step, of name: OperatorID) throws(Refusal) {
        guard !scrutiny.scrutineers.isEmpty else { throw .scrutiny(.noScrutineers) }
        guard scrutiny.scrutineers.contains(name) else { throw .scrutiny(.notAScrutineer(name)) }
        guard scrutiny.ceremony.texts(of: step)[name] == nil else { throw .scrutiny(.stepTaken(name)) }
        guard scrutiny.step == step else { throw .scrutiny(.wrongStep(scrutiny.step)) }
    }

    func decideKey(_ trustees: String) throws(Refusal) -> ScrutinyFact {
        guard scrutiny.trustees == nil else { throw .nothingToChange }
        guard !scrutiny.scrutineers.isEmpty else { throw .scrutiny(.noScrutineers) }
        guard scrutiny.ceremony.shares.count == scrutiny.scrutineers.count else {
            throw .scrutiny(.keyIncomplete(scrutiny.step, awaited: scrutiny.awaited))
        }
        return .keyCompleted(trustees: trustees)
    }

    func decideReplacement(
        _ member: MemberCode, _ digest: String, _ reason: String, by authority: Authority
    ) throws(Refusal) -> ScrutinyFact {
        guard members[member] != nil else { throw .noSuchMember(member) }
        guard authority.attestation != nil else { throw .secondPersonNeeded }
        guard scrutiny.credentials != nil else { throw .scrutiny(.noCredentials) }
        // The cards of an open ballot are fixed: a new one serves from the next ballot on.
        if let ballot = ballots.values.first(where: { $0.isSealed && ($0.phase == .open || $0.phase == .held) }) {
            throw .scrutiny(.ballotUnderWay(ballot.id))
        }
        return .credentialReplaced(
            member, digest: digest,
            reason: try requireText(reason, as: "The reason", limit: TextRule.longestTitle))
    }

    func decideSpoiling(_ id: BallotID, _ member: MemberCode, _ tracker: String) throws(Refusal) -> ScrutinyFact {
        let ballot = try requirePhase(id, .open)
        guard ballot.isSealed, tracker.utf8.count == 64 else { throw .paperIsWrongKind }
        guard ballot.electors[member] != nil else { throw .notAnElector(member, ballot.excluded[member]) }
        guard !ballot.papers.values.contains(where: { $0.tracker == tracker }) else {
            throw .scrutiny(.paperCast)
        }
        guard !scrutiny.isSpoiled(tracker, in: id) else { throw .nothingToChange }
        return .paperSpoiled(id, member, tracker: tracker)
    }

    func requirePart(_ id: BallotID, _ name: OperatorID) throws(Refusal) {
        try requirePhase(id, .closed)
        guard let board = scrutiny.boards[id] else { throw .scrutiny(.boardNotClosed(id)) }
        guard scrutiny.scrutineers.contains(name) else { throw .scrutiny(.notAScrutineer(name)) }
        guard !board.openedBy.contains(name) else { throw .scrutiny(.partGiven(name)) }
    }

    /// What a scrutineer's step would still need; used where the text itself is not known yet.
    public func refusalToOpen(_ id: BallotID, by name: OperatorID) -> Refusal? {
        do throws(Refusal) {
            try requirePart(id, name)
            return nil
        } catch { return error }
    }

    /// Who can still give a part of the opening of a ballot, in the order of their numbers.
    public func scrutineersAwaited(for id: BallotID) -> [OperatorID] {
        guard let board = scrutiny.boards[id], ballots[id]?.phase == .closed else { return [] }
        return scrutiny.scrutineers.filter { !board.openedBy.contains($0) }
    }
}
