package import AssemblyCore
import EventStream
package import Language
import SealedBallot
import Secrets

/// The verifier's part that knows the format of secret ballots: it follows a record and checks every message of the key
/// ceremony, makes every board again from the record alone, and holds it against what was announced.
package struct ScrutinyAudit: Sendable {
    /// A board that was made again from the record, and holds.
    package struct FinishedBulletinBoard: Sendable {
        /// The name of its file.
        package let name: String
        /// The archive.
        package let bytes: [UInt8]
        /// The page of plain words that goes with it.
        package let page: String
    }

    /// Boards that hold so far.
    package private(set) var boards: [FinishedBulletinBoard] = []
    private var open: [BallotID: BulletinBoardOfBallot] = [:]
    /// Secret ballots whose box was opened before the eyes of everybody.
    private var proven: Set<BallotID> = []
    private let keepsBoards: Bool
    private let cards: [PublicCredentials]

    /// An audit that has seen nothing.
    /// - Parameters:
    ///   - keepsBoards: whether the boards are wanted, and not only that they hold.
    ///   - cards: the registrar's lists of voting cards, as they came from the registrar and not from the host: with them
    ///     it is seen whose cards a host has put into its ballots. All that were ever in use, or none.
    package init(keepsBoards: Bool = false, cards: [PublicCredentials] = []) {
        (self.keepsBoards, self.cards) = (keepsBoards, cards)
    }

    /// How many boards hold.
    package private(set) var count = 0

    /// Takes in the next event.
    /// - Parameters:
    ///   - before: the state before the event; `nil` where the event does not concern this audit, see ``concerns(_:)``.
    ///   - after: the state after it.
    /// - Returns: what does not hold, in one sentence; `nil` when everything does.
    package mutating func check(_ event: Event, before: Assembly?, after: Assembly) -> Message? {
        if case .series(.declared(let id, _)) = event.fact, let ballot = after.ballots[id], ballot.isSealed,
            !proven.contains(id)
        {
            return "The result of \(after.name(ofBallot: id)) is declared, but its box was not opened on record."
        }
        guard let before else { return nil }
        do {
            switch event.fact {
            case .scrutiny(let fact): try check(fact, before, after)
            case .ballots(.opened(let opening)): try checkOpening(opening.id, before, after)
            default: break
            }
            return nil
        } catch { return Message(sealedBallot: error).capitalised }
    }

    /// Whether an event is looked at here. Whoever keeps the state before any other event makes the fold copy it.
    package static func concerns(_ event: Event) -> Bool {
        switch event.fact {
        case .scrutiny, .ballots(.opened): true
        default: false
        }
    }

    struct AuditFault: Error {
        let message: Message
        init(_ message: Message) { self.message = message }
    }

    private mutating func check(_ fact: ScrutinyFact, _ before: Assembly, _ after: Assembly) throws {
        switch fact {
        case .certificateGiven, .sharesDealt, .keyShareMade:
            guard let command = ScrutinyCommand(ofCeremony: fact),
                let refusal = CeremonyCheck(before.scrutiny).trouble(with: command)
            else { return }
            throw AuditFault(Refusal.scrutiny(refusal).sentence(in: before))
        case .keyCompleted(let trustees):
            guard try CeremonyCheck(before.scrutiny).outcome().bytes == Array(trustees.utf8) else {
                throw AuditFault("The key of the ballot boxes is not the one that the ceremony gives.")
            }
        case .boardClosed(let id, let closing): try close(id, closing, before)
        case .boardPublished(let id, let head): try publish(id, head, before)
        case .scrutineersAppointed, .credentialsPublished, .credentialReplaced, .paperSpoiled, .decryptionGiven: break
        }
    }

    private func checkOpening(_ id: BallotID, _ before: Assembly, _ after: Assembly) throws {
        guard let ballot = after.ballots[id], ballot.isSealed else { return }
        guard ballot.seal?.scheme == VerifiablePaper.scheme else {
            throw AuditFault("The papers of \(after.name(ofBallot: id)) are sealed in a way that nobody can verify.")
        }
        let board = BulletinBoardOfBallot(try sealed(ballot, after), openedAt: ballot.openedAt)
        guard board.head == ballot.seal?.setup else {
            throw AuditFault(
                "The election of \(after.name(ofBallot: id)) is not the one whose hash was recorded when it opened.")
        }
        guard try VerifiablePaper.agrees(withElectionOf: ballot) else {
            throw AuditFault("The election of \(after.name(ofBallot: id)) does not match its ballot paper.")
        }
        try checkCards(of: ballot, before, after.name(ofBallot: id))
    }

    /// The cards of a ballot are those that the registrar has published for it, and no others.
    private func checkCards(of ballot: Ballot, _ before: Assembly, _ name: Message) throws {
        // In a rehearsal everybody knows the cards of everybody.
        guard !before.isRehearsal else { return }
        let place = before.scrutiny.ballotsOpened
        guard let published = before.scrutiny.credentials, place < published.ballots else {
            throw AuditFault("\(name) is secret, but no voting cards for it were published on record.")
        }
        guard !cards.isEmpty else { return }
        guard let list = cards.first(where: { $0.digest == published.digest }) else {
            let words = CheckWords.words(for: published.digest, count: PublicCredentials.checkWordCount)
                .joined(separator: " ")
            throw AuditFault(
                "\(name) was opened with a list of voting cards that was not given here: \(words).")
        }
        let sealed = try Election(bytes: Array((ballot.seal?.election ?? "").utf8))
        guard place < list.ballotCount, sealed.identifier == list.uuid(of: place) else {
            throw AuditFault("The election of \(name) is not the one of the registrar's list.")
        }
        let keys = try keys(of: list, place)
        for (member, key) in (ballot.seal?.credentials ?? [:]).sorted(by: { $0.key < $1.key })
        where keys[member].map({ "\($0)" }) != key {
            throw AuditFault(
                "In \(name) the voting card of \(before.name(of: member)) is not the one that the registrar has made.")
        }
    }

    private func keys(of list: PublicCredentials, _ place: Int) throws -> [MemberCode: GroupElement] {
        do throws(FileFault) { return try list.keys(of: place) } catch { throw AuditFault(error.message) }
    }

    private mutating func close(_ id: BallotID, _ closing: BulletinBoardClosing, _ assembly: Assembly) throws {
        guard let ballot = assembly.ballots[id] else { return }
        var board = BulletinBoardOfBallot(try sealed(ballot, assembly), openedAt: ballot.openedAt)
        try board.close(with: ballot.papers)
        guard board.head == closing.head, board.counted == closing.credentials else {
            throw AuditFault(
                "The bulletin board of \(assembly.name(ofBallot: id)) is not the one that its papers make.")
        }
        open[id] = board
    }

    private mutating func publish(_ id: BallotID, _ head: String, _ assembly: Assembly) throws {
        guard var board = open.removeValue(forKey: id), let ballot = assembly.ballots[id],
            let state = assembly.scrutiny.boards[id]
        else {
            throw AuditFault("The bulletin board of \(assembly.name(ofBallot: id)) ends without having been closed.")
        }
        let result = try board.open(try BallotBoxes.parts(state, assembly.scrutiny))
        guard board.head == head else {
            throw AuditFault("The bulletin board of \(assembly.name(ofBallot: id)) does not end as was announced.")
        }
        guard let counts = result.counts.first,
            VerifiablePaper(ballot).tally(of: counts, weight: board.weight, in: ballot) == ballot.tally
        else {
            throw AuditFault(
                "The sum of \(assembly.name(ofBallot: id)) on record is not what its bulletin board gives.")
        }
        // Every proof of every ballot, as any stranger would check it.
        let report = try BulletinBoardVerifier(BulletinBoardBytes(board.bytes)).verify()
        count += 1
        proven.insert(id)
        guard keepsBoards, let name = ballot.boardName else { return }
        let page = BulletinBoardPage(ballot, assembly, uuid: report.identifier, closing: state.closing, head: head)
        boards.append(FinishedBulletinBoard(name: name, bytes: board.bytes, page: page.text))
    }

    private func sealed(_ ballot: Ballot, _ assembly: Assembly) throws -> SealedElection {
        do throws(ObjectRefusal) {
            return try SealedElection(of: ballot, trustees: assembly.scrutiny.trustees ?? "")
        } catch {
            throw AuditFault("The election of \(assembly.name(ofBallot: ballot.id)) does not hold: \(error.message).")
        }
    }
}

extension ScrutinyCommand {
    /// The step of the ceremony that a fact tells of.
    fileprivate init?(ofCeremony fact: ScrutinyFact) {
        switch fact {
        case .certificateGiven(let name, let text): self = .giveCertificate(name, text)
        case .sharesDealt(let name, let text): self = .dealShares(name, text)
        case .keyShareMade(let name, let text): self = .makeKeyShare(name, text)
        default: return nil
        }
    }
}
