import Language

extension ScrutinyCommand {
    /// Whether a scrutineer's own step may be taken: by the scrutineer, or by an officer who carries the file; in a
    /// rehearsal the host holds the keys.
    func permit(_ authority: Authority, in assembly: Assembly) throws(Refusal) {
        if authority == .host, assembly.isRehearsal || isHostsOwn { return }
        switch self {
        case .appointScrutineers: try Require.officer(authority, .chair, .secretariat)
        case .giveCertificate(let name, _), .dealShares(let name, _), .makeKeyShare(let name, _):
            if case .officer(.scrutineer, name, _) = authority { return }
            try Require.officer(authority, .chair, .secretariat)
        // A part proves itself by the key it was made with, at whatever console it was typed.
        case .giveDecryption: try Require.officer(authority, .chair, .secretariat, .scrutineer)
        case .publishCredentials, .replaceCredential: try Require.officer(authority, .secretariat)
        case .spoilPaper(let id, let member, _): try Require.caster(authority, of: member, in: id, in: assembly)
        case .completeKey, .closeBoard, .publishBoard: throw .notYours(needs: [])
        }
    }

    func decide(by authority: Authority, in assembly: Assembly) throws(Refusal) -> [Fact] {
        switch self {
        case .appointScrutineers(let names, let needed):
            return [
                .scrutiny(try ScrutinyCommand.decideAppointment(names, needed: needed, by: authority, in: assembly))
            ]
        case .giveCertificate(let name, let text):
            try Require.step(.certificates, of: name, in: assembly)
            return [.scrutiny(.certificateGiven(name, text))]
        case .dealShares(let name, let text):
            try Require.step(.deals, of: name, in: assembly)
            return [.scrutiny(.sharesDealt(name, text))]
        case .makeKeyShare(let name, let text):
            try Require.step(.shares, of: name, in: assembly)
            return [.scrutiny(.keyShareMade(name, text))]
        case .completeKey(let trustees): return [.scrutiny(try ScrutinyCommand.decideKey(trustees, in: assembly))]
        case .publishCredentials(let digest, let delegations, let ballots):
            guard digest != assembly.scrutiny.credentials?.digest else { throw .nothingToChange }
            return [.scrutiny(.credentialsPublished(digest: digest, delegations: delegations, ballots: ballots))]
        case .replaceCredential(let member, let digest, let reason):
            return [
                .scrutiny(try ScrutinyCommand.decideReplacement(member, digest, reason, by: authority, in: assembly))
            ]
        case .spoilPaper(let id, let member, let tracker):
            return [.scrutiny(try ScrutinyCommand.decideSpoiling(id, member, tracker, in: assembly))]
        case .closeBoard(let id, let closing):
            let ballot = try Require.phase(id, .closed, in: assembly)
            guard ballot.isSealed, assembly.scrutiny.boards[id] == nil else { throw .nothingToChange }
            guard closing.credentials == ballot.received else {
                throw .badFigures(
                    "Voting cards with a vote on the bulletin board: \(closing.credentials); delegations that have voted: \(ballot.received)."
                )
            }
            return [.scrutiny(.boardClosed(id, closing))]
        case .giveDecryption(let id, let name, let text):
            try Require.part(id, name, in: assembly)
            return [.scrutiny(.decryptionGiven(id, name, text))]
        case .publishBoard(let id, let tally, let head):
            guard let board = assembly.scrutiny.boards[id], board.openedBy.count >= assembly.scrutiny.needed else {
                throw .scrutiny(.boardNotClosed(id))
            }
            return [try BallotCommand.decideCount(id, tally, in: assembly), .scrutiny(.boardPublished(id, head: head))]
        }
    }
}

extension ScrutinyCommand {
    /// Whether only the host itself gives it.
    var isHostsOwn: Bool {
        switch self {
        case .completeKey, .closeBoard, .publishBoard: true
        case .appointScrutineers, .giveCertificate, .dealShares, .makeKeyShare, .publishCredentials, .replaceCredential,
            .spoilPaper, .giveDecryption:
            false
        }
    }

    /// The command that brings a fact forth; `nil` where further facts belong to it.
    init?(bringing fact: ScrutinyFact, in assembly: Assembly) {
        switch fact {
        case .scrutineersAppointed(let names, let needed): self = .appointScrutineers(names, needed: needed)
        case .certificateGiven(let name, let text): self = .giveCertificate(name, text)
        case .sharesDealt(let name, let text): self = .dealShares(name, text)
        case .keyShareMade(let name, let text): self = .makeKeyShare(name, text)
        case .keyCompleted(let trustees): self = .completeKey(trustees: trustees)
        case .credentialsPublished(let digest, let delegations, let ballots):
            self = .publishCredentials(digest: digest, delegations: delegations, ballots: ballots)
        case .credentialReplaced(let member, let digest, let reason):
            self = .replaceCredential(member, digest: digest, reason: reason)
        case .paperSpoiled(let id, let member, let tracker): self = .spoilPaper(id, member, tracker: tracker)
        case .boardClosed(let id, let closing): self = .closeBoard(id, closing)
        case .decryptionGiven(let id, let name, let text): self = .giveDecryption(id, name, text)
        case .boardPublished: return nil
        }
    }
}
