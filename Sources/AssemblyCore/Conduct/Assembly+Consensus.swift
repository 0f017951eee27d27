/// "No objection: it is so decided."
extension Assembly {
    func decideConsensus(_ command: ConductCommand) throws(Refusal) -> Fact {
        switch command {
        case .object(let id, let member):
            try requireRepresented(member)
            _ = try requirePending(id)
            guard conduct.objections[id]?.contains(member) != true else { throw .nothingToChange }
            return .conduct(.objected(id, member))
        case .withdrawObjection(let id, let member):
            guard conduct.objections[id]?.contains(member) == true else { throw .nothingToChange }
            return .conduct(.objectionWithdrawn(id, member))
        case .declareConsensus(let id):
            let rule = try requireConsensus(on: id)
            return .conduct(.consensusDeclared(id, citation: rule.isPractice ? "" : rule.citation))
        default: throw .nothingToChange
        }
    }

    private func requireConsensus(on id: QuestionID) throws(Refusal) -> DecisionRule {
        try requireOpenSitting()
        try requireNoVote()
        let question = try requirePending(id)
        try requirePuttable(question)
        guard let rule = rule(of: question) else { throw .noSuchDecision(question.decision) }
        if let reason = voteNeeded(on: question, under: rule) { throw .conduct(.needsAVote(id, why: reason)) }
        let objections = conduct.objections[id] ?? []
        guard objections.isEmpty else { throw .conduct(.objections(objections)) }
        return rule
    }

    /// Why a question cannot be decided by consensus; `nil` when it can.
    public func voteNeeded(on question: Question, under rule: DecisionRule) -> Message? {
        if question.form != .motion { return "it is a choice between names" }
        if question.kind == .appeal { return "an appeal against a ruling is put to the vote at once" }
        if rule.secrecy == .secret { return "it is decided by secret ballot (\(rule.source))" }
        if question.needsRollCall { return "the assembly has decided on a roll call" }
        let tests = rule.stages.flatMap(\.tests)
        guard let absolute = tests.first(where: { $0.base.isAbsolute || $0.metric != .heads }) else { return nil }
        return "its majority is counted of \(absolute.base.noun), so the votes must be counted (\(rule.source))"
    }

    mutating func applyConsensus(_ fact: ConductFact) {
        switch fact {
        case .objected(let id, let member): conduct.objections[id, default: []].append(member)
        case .objectionWithdrawn(let id, let member): conduct.objections[id]?.removeAll { $0 == member }
        case .consensusDeclared(let id, let citation):
            conduct.consensus[id] = citation
            questions[id]?.state = .decided(.carried)
        default: break
        }
    }
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
