/// What is frozen when a ballot opens (R8): who may vote with what weight, the names on the paper, the place in the series.
/// Tests, reasons and citations are not here: they follow from the rule and from what went before.
public struct BallotOpening: Hashable, Sendable {
    /// The question.
    public let question: QuestionID
    /// 1 for the first ballot on the question, annulled ones and tie-breaks counted.
    public let round: Int
    /// How votes are given.
    public let method: BallotMethod
    /// Secret, recorded or unrecorded, as the rule or the assembly has it.
    public let secrecy: Secrecy
    /// The ballot's number in its series, from 1.
    public let number: Int
    /// The stage of the rule, from 0.
    public let stage: Int
    /// Seats to be filled; 1 for a motion.
    public let seats: Int
    /// What is decided between equal names; `nil` for a ballot of the series itself.
    public let tieBreak: TiePurpose?
    /// The annulled ballot that this one repeats.
    public let repeats: BallotID?
    /// Who may vote, in the order of names.
    public let electors: [Elector]
    /// Who may not, and on what ground.
    public let excluded: [MemberCode: Disenfranchisement.Ground]
    /// Members present or represented by another.
    public let present: Int
    /// The candidates on the paper; empty for a motion.
    public let candidates: [CandidateID]
    /// Further names that may be written in, in the order of names.
    public let writeIns: [CandidateID]
    /// How many names may be marked.
    public let marks: Int
    /// The announced time in seconds.
    public let limitSeconds: Int?
    /// What seals the papers of a secret ballot.
    public let seal: BallotSeal?

    /// The ballot's name.
    public var id: BallotID { BallotID(question, round: round) }

    /// The opening as an audience may see it.
    var withoutCredentials: BallotOpening {
        BallotOpening(
            question: question, round: round, method: method, secrecy: secrecy, number: number, stage: stage,
            seats: seats, tieBreak: tieBreak, repeats: repeats, electors: electors, excluded: excluded,
            present: present, candidates: candidates, writeIns: writeIns, marks: marks, limitSeconds: limitSeconds,
            seal: seal?.withoutCredentials)
    }
}

/// A member that may vote, with what its vote counts.
public struct Elector: Hashable, Sendable {
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

/// What an opening does not say, because it follows from the rule and from what went before.
extension Assembly {
    /// All names that can be marked or written in, in the order of the paper.
    public func names(on opening: BallotOpening) -> [Candidate] {
        guard let question = questions[opening.question] else { return [] }
        let (candidates, writeIns) = BallotOpening.names(on: opening, of: question, in: self)
        return candidates + writeIns
    }
}

extension BallotOpening {
    /// The names that an opening refers to; one that is not known stands by its code.
    static func names(
        on opening: BallotOpening, of question: Question, in assembly: Assembly
    ) -> (candidates: [Candidate], writeIns: [Candidate]) {
        let known = Dictionary(question.candidates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        func candidate(_ id: CandidateID) -> Candidate {
            if let candidate = known[id] { return candidate }
            return id == Candidate.noneID
                ? .noneOfThem : OpeningPlan.writeIn(MemberCode(rawValue: id.rawValue), in: assembly)
        }
        return (opening.candidates.map(candidate), opening.writeIns.map(candidate))
    }

    /// The place in the series, with its tests and with who is barred or out; worked out again as the chair's step was.
    static func position(
        of opening: BallotOpening, in question: Question, under rule: DecisionRule, in assembly: Assembly
    ) -> SeriesPosition {
        if let plan = try? OpeningPlan.plan(for: question, under: rule, in: assembly),
            plan.position.number == opening.number
        {
            return plan.position
        }
        // The record says something that does not follow; the verifier tells so, the state keeps to the record.
        let stage = rule.stages.indices.contains(opening.stage) ? opening.stage : 0
        return SeriesPosition(
            number: opening.number, stage: stage, tests: rule.stages[stage].tests,
            purpose: opening.tieBreak.map { .tieBreak($0, places: opening.seats) } ?? .decision,
            seats: opening.seats, repeats: opening.repeats)
    }

    /// Why each of those is excluded whom an opening excludes.
    static func excluded(
        by opening: BallotOpening, under rule: DecisionRule, standing: [Candidate], in assembly: Assembly
    ) -> [MemberCode: Disenfranchisement] {
        opening.excluded.reduce(into: [:]) { excluded, entry in
            let reason = VotingRight.disenfranchisement(of: entry.key, on: rule, standing: standing, in: assembly)
            excluded[entry.key] = reason?.ground == entry.value ? reason : Disenfranchisement(entry.value)
        }
    }
}
