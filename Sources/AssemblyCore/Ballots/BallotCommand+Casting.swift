extension BallotCommand {
    static func decideCast(_ id: BallotID, _ member: MemberCode, _ paper: Paper, in assembly: Assembly) throws(Refusal)
        -> Fact
    {
        guard let ballot = assembly.ballots[id] else { throw .noSuchBallot(id) }
        guard ballot.phase == .open else { throw .ballotNotOpen(id, ballot.phase) }
        guard ballot.method == .machine else { throw .conduct(.ballotNotByMachine(id)) }
        guard ballot.electors[member] != nil else { throw .notAnElector(member, ballot.excluded[member]) }
        if ballot.papers[member] != nil, assembly.rulebook?.allowsChange == false { throw .alreadyCast(member) }
        switch paper {
        case .open(let choice):
            guard !ballot.isSealed else { throw .paperIsWrongKind }
            try ballot.check(choice)
        case .sealed(let sealed):
            guard ballot.isSealed else { throw .paperIsWrongKind }
            guard sealed.ciphertext.utf8.count <= SealedPaper.longestCiphertext, sealed.tracker.utf8.count == 64 else {
                throw .paperIsWrongKind
            }
            guard !assembly.scrutiny.isSpoiled(sealed.tracker, in: id) else { throw .scrutiny(.paperSpoiled) }
        case .withheld: throw .paperIsWrongKind
        }
        return .ballots(.cast(id, member, paper))
    }

    static func decideNotCast(_ id: BallotID, _ member: MemberCode, _ reason: NotCastReason, in assembly: Assembly)
        throws(Refusal) -> Fact
    {
        guard let ballot = assembly.ballots[id] else { throw .noSuchBallot(id) }
        guard ballot.method == .machine else { throw .conduct(.ballotNotByMachine(id)) }
        guard ballot.electors[member] != nil else { throw .notAnElector(member, ballot.excluded[member]) }
        guard ballot.isUnderWay || ballot.mayHaveBeenMissed(by: member, for: reason) else {
            throw .ballotNotOpen(id, ballot.phase)
        }
        // Whoever has voted before and leaves without changing the vote has voted.
        guard ballot.papers[member] == nil else { throw .nothingToChange }
        return .ballots(.notCast(id, member, reason: reason))
    }
}

extension Ballot {
    /// Whether a member may still say that the ballot was closed before it had cast: the chair may have closed, counted and
    /// announced before a kiosk heard of the close. It is said once.
    fileprivate func mayHaveBeenMissed(by member: MemberCode, for reason: NotCastReason) -> Bool {
        phase == .declared && reason == .ballotClosed && notCast[member] != .ballotClosed
    }
}

extension Require {
    /// Tells whether a delegation may hand in the paper of a member: its own, or that of a member which it represents in
    /// this ballot by a proxy. Nobody else votes for another member (RPGA 35(3)), no officer either.
    static func caster(_ authority: Authority, of member: MemberCode, in id: BallotID, in assembly: Assembly)
        throws(Refusal)
    {
        if case .delegate(let caster) = authority, assembly.ballots[id]?.caster(for: member) ?? member == caster {
            return
        }
        throw .notYours(needs: [.delegate])
    }
}

extension Ballot {
    /// Tells whether a choice can stand on this ballot's paper.
    /// - Throws: what is wrong with it, with the limit where one is passed.
    public func check(_ choice: Choice) throws(Refusal) {
        switch choice {
        case .yes, .no: guard !isElection else { throw .paperIsWrongKind }
        case .abstain: break
        case .names(let marked): try check(names: marked)
        }
    }

    private func check(names marked: [CandidateID]) throws(Refusal) {
        guard isElection, !marked.isEmpty, Set(marked).count == marked.count else { throw .paperIsWrongKind }
        for name in marked where !bears(name) { throw .unknownName(name) }
        if marked.contains(Candidate.noneID) {
            guard marked.count == 1 else { throw .conduct(.noneStandsAlone) }
            return
        }
        guard marked.count <= seats else { throw .tooManyNames(marked: marked.count, limit: seats) }
        if let needed = marksNeeded, marked.count < needed {
            throw .conduct(.tooFewNames(marked: marked.count, needed: needed))
        }
    }

    /// Whether a name is on the paper or may be written in.
    private func bears(_ name: CandidateID) -> Bool {
        candidates.contains { $0.id == name } || writeIns.contains { $0.id == name }
    }
}
