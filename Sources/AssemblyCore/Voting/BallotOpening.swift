/// What is frozen when a ballot opens (R8).
public struct BallotOpening: Hashable, Codable, Sendable {
    /// The ballot's name.
    public let id: BallotID
    /// The question.
    public let question: QuestionID
    /// 1 for the first ballot on the question, annulled ones and tie-breaks counted.
    public let round: Int
    /// How votes are given.
    public let method: BallotMethod
    /// Where it stands in the series of its question.
    public let position: SeriesPosition
    /// Secret, recorded or unrecorded, as the rule or the assembly has it.
    public let secrecy: Secrecy
    /// Who may vote, in the order of names.
    public let electors: [Elector]
    /// Who may not, and why.
    public let excluded: [MemberCode: Disenfranchisement]
    /// Members present or represented by another.
    public let present: Int
    /// The candidates on the paper; empty for a motion.
    public let candidates: [Candidate]
    /// Further names that may be written in, in the order of names.
    public let writeIns: [Candidate]
    /// How many names may be marked.
    public let seats: Int
    /// The announced time in seconds.
    public let limitSeconds: Int?
    /// What seals the papers of a secret ballot.
    public let seal: BallotSeal?

    /// The opening as an audience may see it.
    var withoutCredentials: BallotOpening {
        BallotOpening(
            id: id, question: question, round: round, method: method, position: position, secrecy: secrecy,
            electors: electors, excluded: excluded, present: present, candidates: candidates, writeIns: writeIns,
            seats: seats, limitSeconds: limitSeconds, seal: seal?.withoutCredentials)
    }
}

/// A member that may vote, with what its vote counts.
public struct Elector: Hashable, Codable, Sendable {
    /// The member.
    public let member: MemberCode
    /// Its votes in the unit in which the rule gives figures: 1 where heads are counted.
    public let weight: Int
    /// The member that casts its paper, where it is another one.
    public let proxy: MemberCode?

    /// An elector.
    public init(member: MemberCode, weight: Int = 1, proxy: MemberCode? = nil) {
        (self.member, self.weight, self.proxy) = (member, weight, proxy)
    }
}
