public import Language

/// What somebody wants done in the conduct of business beside the vote.
public indirect enum ConductCommand: Hashable, Sendable {
    /// A delegation does not join a consensus.
    case object(QuestionID, MemberCode)
    /// A delegation no longer stands in the way of a consensus.
    case withdrawObjection(QuestionID, MemberCode)
    /// "No objection: it is so decided."
    case declareConsensus(QuestionID)
    /// How a member says afterwards that it meant to vote: a note that changes nothing.
    case recordIntention(BallotID, MemberCode, Intention)
    /// Names the Elections Board (RPGA 47).
    case appointElectionsBoard([MemberCode])
    /// Enters an office that somebody holds.
    case enterOffice(HeldOffice)
    /// An office falls vacant.
    case vacateOffice(OfficeID)
}

/// What a member answers at a roll call.
public enum RollCallAnswer: String, Hashable, Codable, CaseIterable, Sendable {
    case yes = "yes"
    case no = "no"
    case abstain = "abstain"
    /// It is called again in the second call.
    case pass = "pass"
    /// Nobody answered; it is called again in the second call.
    case absent = "absent"

    /// The vote that it gives; `nil` for a pass and for silence.
    public var choice: Choice? {
        switch self {
        case .yes: .yes
        case .no: .no
        case .abstain: .abstain
        case .pass, .absent: nil
        }
    }
}

/// What a member says afterwards of its vote.
public struct Intention: Hashable, Codable, Sendable {
    /// How it meant to vote.
    public enum Choice: String, Hashable, Codable, CaseIterable, Sendable {
        case yes = "yes"
        case no = "no"
        case abstain = "abstain"
    }

    /// How it meant to vote.
    public let choice: Choice
    /// Its words, for the record; may be empty.
    public let words: String

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case choice = "choice"
        case words = "words"
    }

    /// An intention.
    public init(choice: Choice, words: String = "") { (self.choice, self.words) = (choice, words) }
}

/// "No objection: it is so decided."
extension ConductCommand {
    /// The article by which a question was decided without a vote; `nil` where it was not, or where no article says it.
    public static func articleOfConsensus(on id: QuestionID, in assembly: Assembly) -> Citation? {
        guard assembly.conduct.consensus.contains(id), let question = assembly.questions[id] else { return nil }
        return assembly.rule(of: question)?.articleOfConsensus
    }
}

extension ConductCommand {
    static func decideObjection(_ id: QuestionID, of member: MemberCode, in assembly: Assembly) throws(Refusal)
        -> ConductFact
    {
        try Require.represented(member, in: assembly)
        _ = try Require.pending(id, in: assembly)
        guard assembly.conduct.objections[id]?.contains(member) != true else { throw .nothingToChange }
        return .objected(id, member)
    }

    /// Why a question cannot be decided by consensus; `nil` when it can.
    public static func voteNeeded(on question: Question, under rule: DecisionRule, in assembly: Assembly) -> Message? {
        if question.form != .motion { return "it is an election" }
        if question.kind == .appeal { return "an appeal against a ruling is put to the vote at once" }
        if rule.secrecy == .secret { return "it is decided by secret ballot (\(rule.citation.words))" }
        if question.needsRollCall { return "the assembly has decided on a roll call" }
        let tests = rule.stages.flatMap(\.tests)
        guard let absolute = tests.first(where: { $0.base.isAbsolute || $0.metric != .heads }) else { return nil }
        let article = rule.citation.words
        return switch absolute.metric {
        case .heads: "its majority is based on \(absolute.base.noun), so the votes must be counted (\(article))"
        case .weight: "its votes have different weights, so they must be counted (\(article))"
        case .population: "it needs a share of the population, so the votes must be counted (\(article))"
        case .sectionShare: "its sections count alike, so the votes must be counted (\(article))"
        }
    }
}

extension Require {
    /// Nothing stands in the way of deciding a question without a vote.
    static func consensus(on id: QuestionID, in assembly: Assembly) throws(Refusal) {
        try openSitting(in: assembly)
        try noVote(in: assembly)
        let question = try pending(id, in: assembly)
        try puttable(question, in: assembly)
        guard let rule = assembly.rule(of: question) else { throw .noSuchDecision(question.decision) }
        if let reason = ConductCommand.voteNeeded(on: question, under: rule, in: assembly) {
            throw .conduct(.needsAVote(id, why: reason))
        }
        let objections = assembly.conduct.objections[id] ?? []
        guard objections.isEmpty else { throw .conduct(.objections(objections)) }
    }
}

extension DecisionRule {
    /// The article that a decision without a vote may cite: practice is none.
    fileprivate var articleOfConsensus: Citation? { citation.isPractice ? nil : citation }
}

extension Base {
    /// Whether it does not depend on the votes given, so that silence cannot meet it.
    var isAbsolute: Bool {
        switch self {
        case .present, .entitled, .members, .weight, .fixed: true
        default: false
        }
    }
}

extension ConductCommand {
    func permit(_ authority: Authority, in assembly: Assembly) throws(Refusal) {
        switch self {
        case .declareConsensus: try Require.officer(authority, .chair)
        case .object(_, let member), .withdrawObjection(_, let member), .recordIntention(_, let member, _):
            if authority == .delegate(member) { return }
            try Require.officer(authority, .chair, .secretariat)
        case .appointElectionsBoard: try Require.officer(authority, .chair, .secretariat)
        case .enterOffice, .vacateOffice: try Require.officer(authority, .secretariat)
        }
    }

    func decide(in assembly: Assembly) throws(Refusal) -> ConductFact {
        switch self {
        case .object(let id, let member): return try ConductCommand.decideObjection(id, of: member, in: assembly)
        case .withdrawObjection(let id, let member):
            guard assembly.conduct.objections[id]?.contains(member) == true else { throw .nothingToChange }
            return .objectionWithdrawn(id, member)
        case .declareConsensus(let id):
            try Require.consensus(on: id, in: assembly)
            return .consensusDeclared(id)
        case .recordIntention(let id, let member, let intention):
            return try ConductCommand.decideIntention(id, member, intention, in: assembly)
        case .appointElectionsBoard(let members): return try ConductCommand.decideBoard(members, in: assembly)
        case .enterOffice(let office): return try ConductCommand.decideOffice(office, in: assembly)
        case .vacateOffice(let id):
            guard assembly.conduct.offices.contains(where: { $0.id == id }) else { throw .conduct(.noSuchOffice(id)) }
            return .officeVacated(id)
        }
    }

    private static func decideIntention(
        _ id: BallotID, _ member: MemberCode, _ intention: Intention, in assembly: Assembly
    ) throws(Refusal)
        -> ConductFact
    {
        guard let ballot = assembly.ballots[id] else { throw .noSuchBallot(id) }
        guard assembly.members[member] != nil else { throw .noSuchMember(member) }
        guard ballot.phase == .declared else { throw .conduct(.resultNotDeclared(id)) }
        guard ballot.isRecorded, !ballot.isElection else { throw .conduct(.notRecorded(id)) }
        // A member that was only absent may say how it would have voted; whoever had no vote cannot have meant to cast it.
        guard ballot.electors[member] != nil || ballot.excluded[member]?.ground == .notPresent else {
            throw .notAnElector(member, ballot.excluded[member])
        }
        if !intention.words.isEmpty {
            _ = try Require.text(intention.words, as: "The statement", limit: TextRule.longestTitle)
        }
        return .intentionRecorded(id, member, intention)
    }
}

/// Offices held, and the board that counts papers.
extension ConductCommand {
    static func decideOffice(_ office: HeldOffice, in assembly: Assembly) throws(Refusal) -> ConductFact {
        guard !assembly.conduct.offices.contains(where: { $0.id == office.id }) else {
            throw .conduct(.officeExists(office.id))
        }
        if let member = office.member, assembly.members[member] == nil { throw .noSuchMember(member) }
        guard assembly.rulebook?[office.decision] != nil else { throw .noSuchDecision(office.decision) }
        for text in [office.id.rawValue, office.body] + [office.holder].compactMap(\.self) {
            _ = try Require.text(text, as: "An office's name", limit: TextRule.longestName, allowsLines: false)
        }
        try Require.texts(office.title, as: "An office's name", limit: TextRule.longestName)
        return .officeEntered(office)
    }

    static func decideBoard(_ chosen: [MemberCode], in assembly: Assembly) throws(Refusal) -> ConductFact {
        for member in chosen { try Require.represented(member, in: assembly) }
        guard chosen.count >= 3, Set(chosen).count == chosen.count else { throw .conduct(.boardTooSmall) }
        let candidates = assembly.questions.values.filter { $0.state == .pending }.flatMap(\.standing)
        for member in chosen where candidates.contains(where: { $0.member == member }) {
            throw .conduct(.boardMemberHasCandidate(member))
        }
        return .electionsBoardAppointed(chosen)
    }
}
