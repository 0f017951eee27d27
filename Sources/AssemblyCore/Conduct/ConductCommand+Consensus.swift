public import Language

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
        return "its majority is based on \(absolute.base.noun), so the votes must be counted (\(rule.citation.words))"
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
