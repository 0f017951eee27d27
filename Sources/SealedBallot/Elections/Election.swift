import Bytes
import CSodium
import CanonicalJSON

/// An election as it is published: the bytes, whose hash every ballot and every proof carries, and what they say.
public struct Election: Sendable {
    /// The published bytes.
    public let bytes: [UInt8]
    /// The hash of the bytes in Base64 without the final `=`.
    public let fingerprint: String
    /// The identifier (uuid), from which the voters' keys are derived together with their codes.
    public let identifier: String
    /// The name of the election.
    public let name: String
    /// What it is about.
    public let summary: String
    /// The product of the trustees' keys; ballots are encrypted with it.
    public let publicKey: GroupElement
    /// The questions in the order of the paper.
    public let questions: [Question]
    /// The decimals of the weights: with 2, a weight is a number of hundredths of a vote. 0 where the election does not
    /// say, as those that other programs write never do.
    public let weightDecimals: Int
    /// The member of the election that says it.
    static let nameOfDecimals = "plenary_weight_decimals"
    /// As many as a weight may have; more would be no number of a person.
    private static let mostDecimals = 18

    /// Reads a published election.
    ///
    /// Members that the format does not know are permitted; they are bound by the hash like all others.
    /// - Throws: ``ObjectRefusal`` when it is none of this group and version. Does not test the key for membership: that
    ///   follows from its being the product of the trustees' keys.
    public init(bytes: [UInt8]) throws(ObjectRefusal) {
        let json = try JSONValue(reading: bytes)
        guard json["version"] == .number("1") else { throw .unknownVersion }
        let group = try json.text("group")
        guard group == BeleniosGroup.name else { throw .unknownGroup(String(group.prefix(40))) }
        identifier = try json.text("uuid")
        guard Election.isIdentifier(identifier) else { throw .malformedIdentifier }
        name = try json.text("name")
        summary = try json.text("description")
        guard let key = GroupElement(decimal: try json.text("public_key").utf8) else {
            throw .missingMember("public_key")
        }
        publicKey = key
        let decimals = json[Self.nameOfDecimals]?.string.flatMap { Int($0) } ?? 0
        guard (0...Self.mostDecimals).contains(decimals) else { throw .missingMember(Self.nameOfDecimals) }
        weightDecimals = decimals
        guard let listed = json["questions"]?.array else { throw .missingMember("questions") }
        var questions: [Question] = []
        var ballotLength = 0
        for (index, value) in listed.enumerated() {
            guard let question = Question(value) else { throw .malformedQuestion(question: index + 1) }
            ballotLength += question.lengthOnBallot
            guard ballotLength <= BulletinBoardIndexer.longestObject else { throw .tooManyChoices }
            questions.append(question)
        }
        self.questions = questions
        self.bytes = bytes
        fingerprint = Digest(of: bytes).base64
    }

    /// Writes a new election.
    /// - Parameters:
    ///   - identifier: at least 14 characters of Base58, see ``makeIdentifier()``.
    ///   - weightDecimals: the decimals of the weights, which are whole numbers of the smallest part of a vote.
    ///   - binding: members of one's own, such as the hash of the board before; bound by the election's hash.
    public init(
        identifier: String, name: String, summary: String, questions: [Question], trustees: Trustees,
        administrator: String? = nil, credentialAuthority: String? = nil, weightDecimals: Int = 0,
        binding: [(name: String, value: String)] = []
    ) {
        precondition(Election.isIdentifier(identifier), "an identifier of at least 14 Base58 characters")
        var text = CanonicalText()
        text.raw("{\"version\":1")
        text.member("description", summary)
        text.member("name", name)
        text.member("group", BeleniosGroup.name)
        text.member("public_key", trustees.electionKey.description)
        text.raw(",\"questions\":")
        text.array(questions) { $1.write(to: &$0) }
        text.member("uuid", identifier)
        if let administrator { text.member("administrator", administrator) }
        if let credentialAuthority { text.member("credential_authority", credentialAuthority) }
        if weightDecimals > 0 { text.member(Self.nameOfDecimals, "\(weightDecimals)") }
        for member in binding { text.member(member.name, member.value) }
        text.raw("}")
        self.identifier = identifier
        self.name = name
        self.summary = summary
        self.questions = questions
        self.weightDecimals = weightDecimals
        publicKey = trustees.electionKey
        bytes = text.bytes
        fingerprint = Digest(of: bytes).base64
    }

    /// A fresh identifier of 14 random Base58 characters.
    public static func makeIdentifier() -> String {
        String(decoding: (0..<14).map { _ in Base58.alphabet[Int(randombytes_uniform(58))] }, as: UTF8.self)
    }

    /// Whether a text has the form of an election's identifier.
    public static func isIdentifier(_ text: String) -> Bool {
        text.utf8.count >= 14 && text.utf8.allSatisfy { Base58.value(of: $0) != nil }
    }
}

extension JSONValue {
    /// Reads a JSON text.
    init(reading bytes: [UInt8]) throws(ObjectRefusal) {
        do {
            self = try JSONValue(bytes)
        } catch {
            if case .repeatedField(_, let offset) = error.kind { throw .repeatedMember(offset: offset) }
            throw .malformedJSON(offset: error.offset)
        }
    }

    /// A member that must be a string.
    func text(_ name: String) throws(ObjectRefusal) -> String {
        guard let text = self[name]?.string else { throw .missingMember(name) }
        return text
    }
}
