import CanonicalJSON

/// A ballot that was shown instead of being cast: its randomness lets anyone see that it holds the marks it should.
///
/// The voter saw the tracker before deciding to show it, so a console that encrypts something else is found out.
public struct SpoiledPaper: Sendable {
    /// The ballot, which must never be cast.
    public let ballot: EncryptedBallot
    /// The marks that are claimed to be in it.
    public let marks: [[Int]]
    let randomness: [[Scalar]]

    /// Reveals a paper.
    public init(_ paper: SealedPaper) {
        ballot = paper.ballot
        randomness = paper.randomness.map { $0.map(\.disclosed) }
        marks = paper.randomness.enumerated().map { question, choices in
            choices.indices.map { paper.marks.mark(question: question, choice: $0) }
        }
    }

    /// Reads the file of a spoiled paper.
    public init(bytes: [UInt8]) throws(ObjectRefusal) {
        let json = try JSONValue(reading: bytes)
        ballot = try EncryptedBallot(bytes: Array(try json.text("ballot").utf8))
        guard let choices = json["choices"]?.array, let numbers = json["randomness"]?.array else {
            throw .missingMember("choices")
        }
        marks = choices.map { ($0.array ?? []).compactMap(\.integer) }
        randomness = numbers.map { ($0.array ?? []).compactMap { $0.string.flatMap { Scalar(decimal: $0.utf8) } } }
    }

    /// The file that ``init(bytes:)`` reads.
    public var bytes: [UInt8] {
        var text = CanonicalText()
        text.raw("{\"ballot\":")
        text.quoted(ballot.bytes)
        text.raw(",\"choices\":")
        text.array(marks) { $0.array($1) { $0.raw(String($1)) } }
        text.raw(",\"randomness\":")
        text.array(randomness) { $0.array($1) { $0.scalar($1) } }
        text.raw("}")
        return text.bytes
    }

    /// Encrypts the marks again with the revealed randomness and compares, after all other checks of a ballot.
    public func check(with check: BallotCheck) throws(ObjectRefusal) {
        try check.check(ballot)
        guard marks.map(\.count) == ballot.answers.map(\.choices.count), randomness.map(\.count) == marks.map(\.count)
        else { throw .wrongShape }
        let key = PublicTable(of: check.election.publicKey)
        for (question, answer) in ballot.answers.enumerated() {
            for (choice, ciphertext) in answer.choices.enumerated() {
                let beta = key.power(randomness[question][choice])
                    .multiplied(byPower: Scalar(marks[question][choice]), of: .generator)
                guard ciphertext.alpha == PublicTable.generator.power(randomness[question][choice]),
                    ciphertext.beta == beta
                else { throw .otherContent(question: question + 1, choice: choice + 1) }
            }
        }
    }
}
