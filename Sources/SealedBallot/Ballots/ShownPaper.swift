import CanonicalJSON

/// The file of a paper that was shown instead of being cast. It holds the election too, so that it can be checked on any
/// machine: one line of JSON with the election as it was published and the ``SpoiledPaper``.
public struct ShownPaper: Sendable {
    /// The largest file, which has room for some 300 names.
    public static let largest = 4 * 1_024 * 1_024

    /// The election.
    public let election: Election
    /// The paper with everything that was secret.
    public let paper: SpoiledPaper

    /// Reveals a paper, which then must not be cast.
    public init(_ sealed: SealedPaper, of election: Election) {
        (self.election, paper) = (election, SpoiledPaper(sealed))
    }

    /// Reads a file.
    /// - Throws: ``ObjectRefusal`` when it is none, or the election is not of the known kind.
    public init(bytes: [UInt8]) throws(ObjectRefusal) {
        let json = try JSONValue(reading: bytes)
        election = try Election(bytes: Array(try json.text("election").utf8))
        paper = try SpoiledPaper(bytes: Array(try json.text("paper").utf8))
    }

    /// The file that ``init(bytes:)`` reads.
    public var bytes: [UInt8] {
        var text = CanonicalText()
        text.raw("{\"election\":")
        text.quoted(election.bytes)
        text.raw(",\"paper\":")
        text.quoted(paper.bytes)
        text.raw("}")
        return text.bytes
    }

    /// The tracker that the voter was shown before deciding.
    public var tracker: String { paper.ballot.tracker }

    /// What was marked, in the words of the paper; nothing where it abstains.
    public var marked: [String] {
        zip(election.questions, paper.marks).flatMap { question, marks in
            zip(question.answers, marks.dropFirst(question.hasBlank ? 1 : 0)).filter { $1 == 1 }.map(\.0)
        }
    }

    /// The randomness of every answer in decimal digits, in the order of the paper.
    public var randomness: [String] {
        paper.randomness.flatMap { $0.map { String(decoding: $0.decimal, as: UTF8.self) } }
    }

    /// Checks every proof and encrypts the marks again with the revealed randomness.
    /// - Throws: ``ObjectRefusal``: the paper does not hold what the kiosk said it holds.
    public func check() throws(ObjectRefusal) {
        guard GroupElement.firstStranger(in: [election.publicKey, paper.ballot.credential]) == nil else {
            throw .notAMember
        }
        let credentials = CredentialList([.init(publicKey: paper.ballot.credential)])
        try paper.check(with: BallotCheck(election: election, credentials: credentials))
    }
}
