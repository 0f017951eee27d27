import Language

/// What somebody wants done about the keys, the credentials and the boards of secret ballots.
///
/// The texts are messages of the public Belenios format. The core keeps them and decides who may bring them when; that
/// they hold is checked by the host before, and by the verifier again.
public indirect enum ScrutinyCommand: Hashable, Sendable {
    // The key of the ballot boxes
    /// Names the scrutineers, so many of whom are needed to open a box; a ceremony that has begun begins anew.
    case appointScrutineers([OperatorID], needed: Int)
    /// The first step of a scrutineer: a certificate.
    case giveCertificate(OperatorID, String)
    /// The second step: shares of a secret of one's own, each sealed to one of the others.
    case dealShares(OperatorID, String)
    /// The third step: the own share of the common key, and its public part.
    case makeKeyShare(OperatorID, String)
    /// The common outcome, which the host puts together from the last step.
    case completeKey(trustees: String)

    // The cards
    /// The registrar's public part of all voting cards has been installed.
    case publishCredentials(digest: String, delegations: Int, ballots: Int)
    /// A delegation that has lost its card has a new one; two officers, with a reason, before a ballot opens.
    case replaceCredential(MemberCode, digest: String, reason: String)

    // A ballot
    /// A paper was shown instead of being cast; it can never be cast any more.
    case spoilPaper(BallotID, MemberCode, tracker: String)
    /// The board has been closed and the encrypted tally published.
    case closeBoard(BallotID, BulletinBoardClosing)
    /// A scrutineer's part of the opening.
    case giveDecryption(BallotID, OperatorID, String)
    /// The box is open: the sum, and the end of the board.
    case publishBoard(BallotID, Tally, head: String)
}

/// How the board of a ballot stood when it was closed, before anything was opened.
public struct BulletinBoardClosing: Hashable, Codable, Sendable {
    /// The hash of the board's last event: it commits to every ballot on it and to the encrypted tally.
    public let head: String
    /// How many credentials have voted, by the board.
    public let credentials: Int

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case head = "head"
        case credentials = "credentials"
    }

    /// The state of a closed board.
    public init(head: String, credentials: Int) { (self.head, self.credentials) = (head, credentials) }
}

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
