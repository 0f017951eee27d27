package import AssemblyCore
import Bytes
import EventStream
import SealedBallot
import Secrets

/// The board of one ballot as it is published: a pure function of the record, so that whoever has the journal can make it
/// again, byte for byte.
///
/// It holds one ballot for each credential, the last one, in the order of their trackers: the order of arrival would
/// tell who is who.
struct BulletinBoardOfBallot {
    private let sealed: SealedElection
    private var writer: BulletinBoardWriter
    private var count: BallotCount
    /// The archive as far as it goes.
    private(set) var bytes: [UInt8]

    /// A board with its setup.
    init(_ sealed: SealedElection, openedAt moment: Moment) {
        self.sealed = sealed
        writer = BulletinBoardWriter(timestamp: Int(moment.milliseconds / 1_000))
        count = BallotCount(questions: sealed.election.questions, credentials: sealed.credentials)
        bytes = writer.setUp(sealed.election, trustees: sealed.trustees, credentials: sealed.credentials)
    }

    /// The hash of the last event.
    var head: String { writer.lastEventHash }
    /// How many credentials have voted.
    var counted: Int { Int(count.counted) }
    /// The encrypted sum.
    var tally: EncryptedTally { count.tally }
    /// The votes behind all ballots.
    var weight: UInt64 { count.weight }

    /// Takes in the papers, which were checked when they were cast, closes the box and publishes the encrypted sum.
    ///
    /// A paper is signed with the card of the member in whose name it stands on record: the board itself does not name
    /// members, so that it would be the same if papers had changed their owners.
    mutating func close(with papers: ByElector<Paper>) throws(ObjectRefusal) {
        let received = papers.compactMap { member, paper -> (member: MemberCode, paper: AssemblyCore.SealedPaper)? in
            if case .sealed(let sealed) = paper { (member, sealed) } else { nil }
        }
        for (member, paper) in received.sorted(by: { $0.paper.tracker < $1.paper.tracker }) {
            guard let content = Base64.decode(paper.ciphertext) else { throw .truncated }
            let ballot = try EncryptedBallot(bytes: content)
            guard sealed.keys[member] == ballot.credential, Digest(of: content).description == paper.tracker,
                sealed.credentials.position(of: ballot.credential) != nil
            else { throw .unknownCredential }
            count.add(ballot)
            bytes += writer.cast(ballot)
        }
        bytes += writer.close()
        bytes += writer.publish(count.tally, count.sized)
    }

    /// Checks a scrutineer's part of the opening.
    /// - Parameter owner: the scrutineer's number, from 1.
    func check(_ part: PartialDecryption, owner: Int) throws(ObjectRefusal) {
        guard sealed.trustees.publicKeys.indices.contains(owner - 1) else { throw .unknownOwner(owner) }
        try part.check(of: tally, in: sealed.election, publicKey: sealed.trustees.publicKeys[owner - 1])
    }

    /// Publishes the parts of the opening and what comes out of them, and nothing else.
    mutating func open(_ parts: [(owner: Int, part: PartialDecryption)]) throws(ObjectRefusal) -> ElectionResult {
        let byOwner = Dictionary(parts.map { ($0.owner, $0.part) }, uniquingKeysWith: { first, _ in first })
        let result = try ElectionResult(
            of: tally, weight: weight, decryptions: byOwner, trustees: sealed.trustees, election: sealed.election)
        for (owner, part) in parts { bytes += writer.publish(part, owner: owner) }
        bytes += writer.publish(result)
        return result
    }
}

extension Ballot {
    /// The name of the file that holds its board, from the identifier of its election; `nil` where it has none.
    package var boardName: String? {
        seal.flatMap { try? Election(bytes: Array($0.election.utf8)) }.map { "\($0.identifier).bel" }
    }
}
