extension Scrutiny {
    mutating func apply(_ fact: ScrutinyFact) {
        switch fact {
        case .scrutineersAppointed(let names, let needed):
            (scrutineers, self.needed) = (names, needed)
            (ceremony, trustees) = (KeyCeremony(), nil)
        case .certificateGiven(let name, let text): ceremony.certificates[name] = text
        case .sharesDealt(let name, let text): ceremony.deals[name] = text
        case .keyShareMade(let name, let text): ceremony.shares[name] = text
        case .keyCompleted(let trustees): self.trustees = trustees
        case .credentialsPublished(let digest, let delegations, let ballots):
            credentials = PublishedCredentials(digest: digest, delegations: delegations, ballots: ballots)
        case .credentialReplaced(let member, let digest, _):
            credentials?.replace(cardOf: member, digest: digest)
        case .paperSpoiled(let id, let member, let tracker):
            spoiled[id, default: [:]][member, default: []].insert(tracker)
        case .boardClosed(let id, let closing):
            boards[id] = BallotBulletinBoard(closing: closing)
            lastHead = closing.head
        case .decryptionGiven(let id, let name, let text):
            boards[id]?.openedBy.append(name)
            boards[id]?.decryptions[name] = text
        case .boardPublished(let id, let head):
            boards[id]?.head = head
            boards[id]?.decryptions = [:]
            lastHead = head
        }
    }
}
