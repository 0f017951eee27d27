package import AssemblyCore
import Bytes
import EventStream
import Language
import SealedBallot
import Secrets

/// The boxes of the secret ballots of a session: it checks papers as they come, closes and publishes boards, and opens a
/// box with nothing but the scrutineers' parts.
///
/// What it keeps in memory can all be made again from the record.
package actor BallotBoxes {
    private let directory: String
    private var elections: [BallotID: Opened] = [:]
    private var boards: [BallotID: BulletinBoardOfBallot] = [:]

    private struct Opened {
        let sealed: SealedElection
        /// The hash of its setup: what was prepared here may not be what was recorded, where another host has decided.
        let setup: String?
        let check: BallotCheck
    }

    /// Boxes whose boards are written to a directory, which is made when it is needed.
    package init(boards directory: String) { self.directory = directory }

    // MARK: Opening

    /// Makes the election of a ballot.
    /// - Returns: what seals the papers, for the event that opens the ballot.
    package func prepare(_ parts: SealedElection.Parts, grade: SealGrade) throws(BallotBoxFault) -> BallotSeal {
        if let stranger = GroupElement.firstStranger(in: parts.electors.compactMap { parts.cards.keys[$0.member] }) {
            throw BallotBoxFault(
                "The key on the voting card of \(parts.electors[stranger].member) is not valid; the registrar makes a new card."
            )
        }
        guard Set(parts.cards.keys.values).count == parts.cards.keys.count else {
            throw BallotBoxFault("Two voting cards have the same key; the registrar makes new ones.")
        }
        let sealed = SealedElection(parts)
        let setup = BulletinBoardOfBallot(sealed, openedAt: Moment(milliseconds: 0)).head
        elections[parts.ballot] = Opened(
            sealed: sealed, setup: setup,
            check: BallotCheck(election: sealed.election, credentials: sealed.credentials))
        return BallotSeal(
            scheme: VerifiablePaper.scheme, publicKey: "\(sealed.election.publicKey)", grade: grade,
            election: String(decoding: sealed.election.bytes, as: UTF8.self),
            credentials: sealed.keys.mapValues { "\($0)" }, setup: setup)
    }

    /// Lets go of a ballot that was annulled.
    package func forget(_ id: BallotID) { (elections[id], boards[id]) = (nil, nil) }

    // MARK: Casting

    /// Checks a paper, with all its proofs, before it goes into the record; the close then needs no second pass.
    package nonisolated func objection(
        to paper: AssemblyCore.SealedPaper, of member: MemberCode, in ballot: Ballot, trustees: String
    ) async -> ScrutinyRefusal? {
        guard let opened = try? await opened(ballot, trustees), let bytes = Base64.decode(paper.ciphertext) else {
            return .badPaper(why: "it is not written in the format of this ballot")
        }
        guard Digest(of: bytes).description == paper.tracker else {
            return .badPaper(why: "its tracker belongs to another paper")
        }
        do throws(ObjectRefusal) {
            let read = try EncryptedBallot(bytes: bytes)
            guard read.credential == opened.sealed.keys[member] else { return .wrongCard(member) }
            try opened.check.check(read)
            return nil
        } catch { return .badPaper(why: error.message) }
    }

    private func opened(_ ballot: Ballot, _ trustees: String) throws(ObjectRefusal) -> Opened {
        if let known = elections[ballot.id], known.setup == ballot.seal?.setup { return known }
        let sealed = try SealedElection(of: ballot, trustees: trustees)
        let opened = Opened(
            sealed: sealed, setup: ballot.seal?.setup,
            check: BallotCheck(election: sealed.election, credentials: sealed.credentials))
        elections[ballot.id] = opened
        return opened
    }

    // MARK: After the close

    /// Closes the board of a ballot and writes it to its file.
    package func close(_ ballot: Ballot, _ scrutiny: Scrutiny) throws(BallotBoxFault) -> BulletinBoardClosing {
        let board = try board(of: ballot, scrutiny)
        try write(board, of: ballot)
        return BulletinBoardClosing(head: board.head, credentials: board.counted)
    }

    /// The board of a closed ballot as it stands before the opening.
    package func bytes(ofBoard ballot: Ballot, _ scrutiny: Scrutiny) throws(BallotBoxFault) -> [UInt8] {
        try board(of: ballot, scrutiny).bytes
    }

    /// Checks a scrutineer's part of the opening of a ballot whose board is closed.
    package func objection(
        to text: String, by name: OperatorID, in ballot: Ballot, _ scrutiny: Scrutiny
    ) -> ScrutinyRefusal? {
        guard let owner = scrutiny.scrutineers.firstIndex(of: name), let board = try? board(of: ballot, scrutiny)
        else { return nil }
        do throws(ObjectRefusal) {
            try board.check(PartialDecryption(bytes: Array(text.utf8)), owner: owner + 1)
            return nil
        } catch { return .badPart(name, why: error.message) }
    }

    /// The parts of the scrutineers of a rehearsal.
    package func rehearsalParts(
        of ballot: Ballot, _ scrutiny: Scrutiny, by scrutineers: RehearsalScrutineers
    ) throws(BallotBoxFault) -> [(OperatorID, String)] {
        let board = try board(of: ballot, scrutiny)
        guard let election = elections[ballot.id]?.sealed.election else { return [] }
        return try scrutineers.parts(of: board.tally, in: election, scrutiny)
    }

    /// Opens a box with the first parts that were given, as many as are needed, and completes the board.
    /// - Returns: the sum, which is known from nothing but the decryption, and the hash of the board's last event.
    /// - Parameter assembly: for the page of plain words beside the board.
    package func open(_ ballot: Ballot, of assembly: Assembly) throws(BallotBoxFault) -> (tally: Tally, head: String) {
        let scrutiny = assembly.scrutiny
        var board = try board(of: ballot, scrutiny)
        guard let state = scrutiny.boards[ballot.id], state.closing.head == board.head else {
            throw BallotBoxFault("The bulletin board of the ballot is not the one that was closed; annul the ballot.")
        }
        let result: ElectionResult
        do throws(ObjectRefusal) {
            result = try board.open(try Self.parts(state, scrutiny))
        } catch { throw BallotBoxFault("The box of the ballot could not be opened: \(error.message).") }
        let paper = VerifiablePaper(ballot)
        guard let counts = result.counts.first,
            let tally = paper.tally(of: counts, weight: board.weight, in: ballot)
        else { throw BallotBoxFault("The result of the ballot does not fit its paper.") }
        try write(board, of: ballot)
        if let uuid = elections[ballot.id]?.sealed.election.identifier {
            let page = BulletinBoardPage(ballot, assembly, uuid: uuid, closing: state.closing, head: board.head)
            try write(Array(page.text.utf8), to: "\(uuid).txt")
        }
        forget(ballot.id)
        return (tally, board.head)
    }

    /// The first parts that were given, with the numbers of their scrutineers.
    static func parts(
        _ board: BallotBulletinBoard, _ scrutiny: Scrutiny
    ) throws(ObjectRefusal) -> [(owner: Int, part: PartialDecryption)] {
        var parts: [(Int, PartialDecryption)] = []
        for name in board.openedBy.prefix(scrutiny.needed) {
            guard let owner = scrutiny.scrutineers.firstIndex(of: name), let text = board.decryptions[name] else {
                throw .tooFewDecryptions
            }
            parts.append((owner + 1, try PartialDecryption(bytes: Array(text.utf8))))
        }
        return parts
    }

    private func board(of ballot: Ballot, _ scrutiny: Scrutiny) throws(BallotBoxFault) -> BulletinBoardOfBallot {
        if let known = boards[ballot.id] { return known }
        do throws(ObjectRefusal) {
            let opened = try opened(ballot, scrutiny.trustees ?? "")
            var board = BulletinBoardOfBallot(opened.sealed, openedAt: ballot.openedAt)
            try board.close(with: ballot.papers)
            boards[ballot.id] = board
            return board
        } catch { throw BallotBoxFault("The bulletin board of the ballot could not be made: \(error.message).") }
    }

    private func write(_ board: BulletinBoardOfBallot, of ballot: Ballot) throws(BallotBoxFault) {
        guard let uuid = elections[ballot.id]?.sealed.election.identifier else { return }
        try write(board.bytes, to: "\(uuid).bel")
    }

    private func write(_ bytes: [UInt8], to name: String) throws(BallotBoxFault) {
        do throws(FileFault) {
            try PrivateFile.makeDirectory(directory)
            try PrivateFile.replace("\(directory)/\(name)", with: bytes)
        } catch { throw BallotBoxFault(error.message) }
    }
}
