package import AssemblyCore
import Language
import SealedBallot

/// The election that a secret ballot is: made when it opens, and made again from the record whenever it is needed.
package struct SealedElection: Sendable {
    /// The election.
    let election: Election
    /// The trustees of all elections of the session.
    let trustees: Trustees
    /// The public keys of the voting cards of the electors, with their weights.
    let credentials: CredentialList
    /// Whose card each public key is.
    let keys: [MemberCode: GroupElement]

    /// What an election is made of.
    package struct Parts {
        /// What is put to the vote.
        let title: String
        /// The assembly, and which ballot this is.
        let summary: String
        /// The paper.
        let paper: VerifiablePaper
        /// The outcome of the key ceremony.
        let trustees: Trustees
        /// The cards of the electors.
        let cards: BallotCards
        /// The electors with their weights.
        let electors: [Elector]
        /// The decimals of the weights.
        let decimals: Int
        /// The name of the ballot in the record.
        let ballot: BallotID
        /// The last hash of the board before; `nil` for the first one of the session.
        let previous: String?

        /// All of them.
        package init(
            title: String, summary: String, paper: VerifiablePaper, trustees: ElectionKey, cards: BallotCards,
            electors: [Elector], decimals: Int, ballot: BallotID, previous: String?
        ) {
            (self.title, self.summary, self.paper) = (title, summary, paper)
            (self.trustees, self.cards, self.electors) = (trustees.trustees, cards, electors)
            (self.decimals, self.ballot, self.previous) = (decimals, ballot, previous)
        }
    }

    /// A new election.
    init(_ parts: Parts) {
        trustees = parts.trustees
        keys = parts.cards.keys
        credentials = Self.list(parts.electors.map { ($0.member, $0.weight) }, parts.cards.keys)
        var binding = [(name: "plenary_ballot", value: parts.ballot.rawValue)]
        if let previous = parts.previous { binding.append(("plenary_previous_board", previous)) }
        election = Election(
            identifier: parts.cards.identifier, name: parts.title, summary: parts.summary,
            questions: [parts.paper.question(parts.title)], trustees: parts.trustees,
            administrator: "Plenary", weightDecimals: parts.decimals, binding: binding)
    }

    /// The election of a ballot on record, whose parts were checked when it opened.
    /// - Throws: what does not hold, where the record was not written by this program.
    init(of ballot: Ballot, trustees: String) throws(ObjectRefusal) {
        guard let seal = ballot.seal, let listed = seal.credentials else { throw .missingMember("credentials") }
        election = try Election(bytes: Array(seal.election.utf8))
        self.trustees = try Trustees.checked(bytes: Array(trustees.utf8))
        guard self.trustees.electionKey == election.publicKey else { throw .wrongElectionKey }
        var keys: [MemberCode: GroupElement] = [:]
        for (member, text) in listed {
            guard let key = GroupElement(decimal: text.utf8) else { throw .malformedCredential(line: keys.count + 1) }
            keys[member] = key
        }
        self.keys = keys
        guard Set(keys.keys) == Set(ballot.electors.keys), Set(keys.values).count == keys.count else {
            throw .unknownCredential
        }
        credentials = Self.list(ballot.electors.map { ($0.key, $0.value) }, keys)
    }

    private static func list(
        _ electors: [(member: MemberCode, weight: Int)], _ keys: [MemberCode: GroupElement]
    ) -> CredentialList {
        CredentialList(
            electors.compactMap { elector in
                keys[elector.member].map { .init(publicKey: $0, weight: UInt64(elector.weight)) }
            })
    }
}

extension SealedElection {
    /// Which assembly and which ballot, so that the board speaks for itself: names as they were given, and no sentence,
    /// because the board is kept for ever and read in every language.
    package static func summary(of ballot: BallotID, in assembly: Assembly) -> String {
        let title = assembly.convocation?.title.english ?? ""
        return "\(assembly.isRehearsal ? "[rehearsal] " : "")\(title): \(ballot)"
    }
}

/// The scrutineers' common key, to which the papers of all secret ballots are sealed.
package struct ElectionKey: Sendable {
    let trustees: Trustees

    /// The key as the ceremony has left it on record.
    package init(onRecord text: String) throws(BallotBoxFault) {
        do throws(ObjectRefusal) {
            trustees = try Trustees.checked(bytes: Array(text.utf8))
        } catch { throw BallotBoxFault("The scrutineers' key on record is not valid: \(error.message).") }
    }
}
