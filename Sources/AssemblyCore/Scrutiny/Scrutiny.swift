/// What makes secret ballots verifiable: who holds the key, which cards vote, and how each board stands.
public struct Scrutiny: Hashable, Codable, Sendable {
    /// The scrutineers in the order of their numbers.
    public internal(set) var scrutineers: [OperatorID] = []
    /// How many of them open a box together.
    public internal(set) var needed = 0
    /// The steps of the key ceremony, by who took them.
    public internal(set) var ceremony = KeyCeremony()
    /// The public outcome of the ceremony: the trustees of every election; `nil` before.
    public internal(set) var trustees: String?
    /// What the registrar has published; `nil` before.
    public internal(set) var credentials: PublishedCredentials?
    /// How many ballots have been opened under a common key; each uses the cards' keys for one ballot up.
    public internal(set) var ballotsOpened = 0
    /// The boards of ballots whose closing has been published.
    public internal(set) var boards: [BallotID: BallotBulletinBoard] = [:]
    /// The trackers of papers that were shown and can never be cast, by ballot and by whose they were.
    public internal(set) var spoiled: [BallotID: [MemberCode: Set<String>]] = [:]
    /// The last hash that was announced of any board: the next board is chained to it.
    public internal(set) var lastHead: String?

    /// Nothing has been prepared.
    public init() {}

    /// Who has not taken the present step of the ceremony; empty when it is complete or has not begun.
    public var awaited: [OperatorID] {
        guard trustees == nil else { return [] }
        let done = ceremony.texts(of: step)
        return scrutineers.filter { done[$0] == nil }
    }

    /// Whether a paper was shown, so that it can never be cast.
    func isSpoiled(_ tracker: String, in ballot: BallotID) -> Bool {
        spoiled[ballot]?.values.contains { $0.contains(tracker) } ?? false
    }

    /// The step that the ceremony has come to.
    public var step: KeyCeremony.Step {
        KeyCeremony.Step.allCases.first { ceremony.texts(of: $0).count < scrutineers.count } ?? .shares
    }
}

/// The messages of a key ceremony.
public struct KeyCeremony: Hashable, Codable, Sendable {
    /// The three steps, each taken by all before the next one begins.
    public enum Step: String, Hashable, Codable, CaseIterable, Sendable {
        /// Everybody makes a key to be written to.
        case certificates = "certificates"
        /// Everybody deals shares of a secret to the others.
        case deals = "deals"
        /// Everybody makes a share of the common key from what was dealt.
        case shares = "shares"
    }

    var certificates: [OperatorID: String] = [:]
    var deals: [OperatorID: String] = [:]
    var shares: [OperatorID: String] = [:]

    /// What was given at a step, by who gave it.
    public func texts(of step: Step) -> [OperatorID: String] {
        switch step {
        case .certificates: certificates
        case .deals: deals
        case .shares: shares
        }
    }
}

/// The public part of the voting cards, as the registrar handed it over.
public struct PublishedCredentials: Hashable, Codable, Sendable {
    /// The SHA-256 hash of the file as it stands, in hexadecimal.
    public private(set) var digest: String
    /// How many delegations have a card.
    public let delegations: Int
    /// For how many ballots the cards serve.
    public let ballots: Int
    /// The hash of the file before any card was replaced.
    let published: String
    /// The hash after the last replacement of each delegation's card: only officers and that delegation hear of it.
    private(set) var replacements: [MemberCode: String] = [:]

    /// A list that has just been published.
    init(digest: String, delegations: Int, ballots: Int) {
        (self.digest, published, self.delegations, self.ballots) = (digest, digest, delegations, ballots)
    }

    /// Takes in that a delegation's card was replaced.
    mutating func replace(cardOf member: MemberCode, digest: String) {
        self.digest = digest
        replacements[member] = digest
    }

    /// The list as it is known to whoever heard of no replacement but those of one delegation.
    /// - Parameter member: the delegation; `nil` for whoever heard of none.
    func heard(by member: MemberCode?) -> PublishedCredentials {
        var copy = self
        let own = member.flatMap { member in replacements[member].map { (member, $0) } }
        (copy.digest, copy.replacements) = (own?.1 ?? published, own.map { [$0.0: $0.1] } ?? [:])
        return copy
    }
}

/// The board of a ballot after its close.
public struct BallotBulletinBoard: Hashable, Codable, Sendable {
    /// How it stood before the opening.
    public let closing: BulletinBoardClosing
    /// Who has given a part of the opening.
    public internal(set) var openedBy: [OperatorID] = []
    /// The parts, until the box is open.
    public internal(set) var decryptions: [OperatorID: String] = [:]
    /// The hash of the last event after the result; `nil` before.
    public internal(set) var head: String?
}

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
