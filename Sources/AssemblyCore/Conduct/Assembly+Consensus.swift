/// "No objection: it is so decided."
extension Assembly {
    func decideObjection(_ id: QuestionID, of member: MemberCode) throws(Refusal) -> ConductFact {
        try requireRepresented(member)
        _ = try requirePending(id)
        guard conduct.objections[id]?.contains(member) != true else { throw .nothingToChange }
        return .objected(id, member)
    }

    /// Nothing stands in the way of deciding a question without a vote.
    func requireConsensus(on id: QuestionID) throws(Refusal) {
        try requireOpenSitting()
        try requireNoVote()
        let question = try requirePending(id)
        try requirePuttable(question)
        guard let rule = rule(of: question) else { throw .noSuchDecision(question.decision) }
        if let reason = voteNeeded(on: question, under: rule) { throw .conduct(.needsAVote(id, why: reason)) }
        let objections = conduct.objections[id] ?? []
        guard objections.isEmpty else { throw .conduct(.objections(objections)) }
    }

    /// Why a question cannot be decided by consensus; `nil` when it can.
    public func voteNeeded(on question: Question, under rule: DecisionRule) -> Message? {
        if question.form != .motion { return "it is an election" }
        if question.kind == .appeal { return "an appeal against a ruling is put to the vote at once" }
        if rule.secrecy == .secret { return "it is decided by secret ballot (\(rule.citation.words))" }
        if question.needsRollCall { return "the assembly has decided on a roll call" }
        let tests = rule.stages.flatMap(\.tests)
        guard let absolute = tests.first(where: { $0.base.isAbsolute || $0.metric != .heads }) else { return nil }
        return "its majority is based on \(absolute.base.noun), so the votes must be counted (\(rule.citation.words))"
    }

    /// The article by which a question was decided without a vote; `nil` where it was not, or where no article says it.
    public func articleOfConsensus(on id: QuestionID) -> Citation? {
        guard conduct.consensus.contains(id), let question = questions[id] else { return nil }
        return rule(of: question)?.articleOfConsensus
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
