extension Assembly {
    /// Whether a scrutineer's own step may be taken: by the scrutineer, or by an officer who carries the file; in a
    /// rehearsal the host holds the keys.
    func permitScrutiny(_ command: ScrutinyCommand, _ authority: Authority) throws(Refusal) {
        if authority == .host, isRehearsal || command.isHostsOwn { return }
        switch command {
        case .appointScrutineers: try require(authority, .chair, .secretariat)
        case .giveCertificate(let name, _), .dealShares(let name, _), .makeKeyShare(let name, _):
            if case .officer(.scrutineer, name, _) = authority { return }
            try require(authority, .chair, .secretariat)
        // A part proves itself by the key it was made with, at whatever console it was typed.
        case .giveDecryption: try require(authority, .chair, .secretariat, .scrutineer)
        case .publishCredentials, .replaceCredential: try require(authority, .secretariat)
        case .spoilPaper(let id, let member, _): try requireCaster(authority, of: member, in: id)
        case .completeKey, .closeBoard, .publishBoard: throw .notYours(needs: [])
        }
    }

    func decideScrutiny(_ command: ScrutinyCommand, by authority: Authority) throws(Refusal) -> [Fact] {
        switch command {
        case .appointScrutineers(let names, let needed):
            return [.scrutiny(try decideAppointment(names, needed: needed, by: authority))]
        case .giveCertificate(let name, let text):
            try requireStep(.certificates, of: name)
            return [.scrutiny(.certificateGiven(name, text))]
        case .dealShares(let name, let text):
            try requireStep(.deals, of: name)
            return [.scrutiny(.sharesDealt(name, text))]
        case .makeKeyShare(let name, let text):
            try requireStep(.shares, of: name)
            return [.scrutiny(.keyShareMade(name, text))]
        case .completeKey(let trustees): return [.scrutiny(try decideKey(trustees))]
        case .publishCredentials(let digest, let delegations, let ballots):
            guard digest != scrutiny.credentials?.digest else { throw .nothingToChange }
            return [.scrutiny(.credentialsPublished(digest: digest, delegations: delegations, ballots: ballots))]
        case .replaceCredential(let member, let digest, let reason):
            return [.scrutiny(try decideReplacement(member, digest, reason, by: authority))]
        case .spoilPaper(let id, let member, let tracker):
            return [.scrutiny(try decideSpoiling(id, member, tracker))]
        case .closeBoard(let id, let closing):
            let ballot = try requirePhase(id, .closed)
            guard ballot.isSealed, scrutiny.boards[id] == nil else { throw .nothingToChange }
            guard closing.credentials == ballot.received else {
                throw .badFigures(
                    "The board holds votes of \(closing.credentials) credentials, but \(ballot.received) delegations have voted."
                )
            }
            return [.scrutiny(.boardClosed(id, closing))]
        case .giveDecryption(let id, let name, let text):
            try requirePart(id, name)
            return [.scrutiny(.decryptionGiven(id, name, text))]
        case .publishBoard(let id, let tally, let head):
            guard let board = scrutiny.boards[id], board.openedBy.count >= scrutiny.needed else {
                throw .scrutiny(.boardNotClosed(id))
            }
            return [try decideCount(id, tally), .scrutiny(.boardPublished(id, head: head))]
        }
    }

    mutating func applyScrutiny(_ fact: ScrutinyFact) {
        switch fact {
        case .scrutineersAppointed(let names, let needed):
            (scrutiny.scrutineers, scrutiny.needed) = (names, needed)
            (scrutiny.ceremony, scrutiny.trustees) = (KeyCeremony(), nil)
        case .certificateGiven(let name, let text): scrutiny.ceremony.certificates[name] = text
        case .sharesDealt(let name, let text): scrutiny.ceremony.deals[name] = text
        case .keyShareMade(let name, let text): scrutiny.ceremony.shares[name] = text
        case .keyCompleted(let trustees): scrutiny.trustees = trustees
        case .credentialsPublished(let digest, let delegations, let ballots):
            scrutiny.credentials = PublishedCredentials(digest: digest, delegations: delegations, ballots: ballots)
        case .credentialReplaced(let member, let digest, _):
            scrutiny.credentials?.replace(cardOf: member, digest: digest)
        case .paperSpoiled(let id, let member, let tracker):
            scrutiny.spoiled[id, default: [:]][member, default: []].insert(tracker)
        case .boardClosed(let id, let closing):
            scrutiny.boards[id] = BallotBoard(closing: closing)
            scrutiny.lastHead = closing.head
        case .decryptionGiven(let id, let name, let text):
            scrutiny.boards[id]?.openedBy.append(name)
            scrutiny.boards[id]?.decryptions[name] = text
        case .boardPublished(let id, let head):
            scrutiny.boards[id]?.head = head
            scrutiny.boards[id]?.decryptions = [:]
            scrutiny.lastHead = head
        }
    }
}

extension ScrutinyCommand {
    /// Whether only the host itself gives it.
    var isHostsOwn: Bool {
        switch self {
        case .completeKey, .closeBoard, .publishBoard: true
        default: false
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
