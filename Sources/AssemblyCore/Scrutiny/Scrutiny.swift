/// What makes secret ballots verifiable: who holds the key, which cards vote, and how each board stands.
public struct Scrutiny: Hashable, Sendable {
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
    public internal(set) var boards: [BallotID: BallotBoard] = [:]
    /// The trackers of papers that were shown and can never be cast, by ballot.
    public internal(set) var spoiled: [BallotID: Set<String>] = [:]
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

    /// The step that the ceremony has come to.
    public var step: KeyCeremony.Step {
        KeyCeremony.Step.allCases.first { ceremony.texts(of: $0).count < scrutineers.count } ?? .shares
    }
}

/// The messages of a key ceremony.
public struct KeyCeremony: Hashable, Sendable {
    /// The three steps, each taken by all before the next one begins.
    public enum Step: String, Hashable, Codable, CaseIterable, Sendable {
        /// Everybody makes a key to be written to.
        case certificates
        /// Everybody deals shares of a secret to the others.
        case deals
        /// Everybody makes a share of the common key from what was dealt.
        case shares
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
public struct PublishedCredentials: Hashable, Sendable {
    /// The SHA-256 hash of the file, in hexadecimal.
    public let digest: String
    /// How many delegations have a card.
    public let delegations: Int
    /// For how many ballots the cards serve.
    public let ballots: Int
}

/// The board of a ballot after its close.
public struct BallotBoard: Hashable, Sendable {
    /// How it stood before the opening.
    public let closing: BoardClosing
    /// Who has given a part of the opening.
    public internal(set) var openedBy: [OperatorID] = []
    /// The parts, until the box is open.
    public internal(set) var decryptions: [OperatorID: String] = [:]
    /// The hash of the last event after the result; `nil` before.
    public internal(set) var head: String?
}
