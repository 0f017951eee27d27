/// Explanations of vote.
extension Assembly {
    func decideExplanation(_ command: DebateCommand) throws(Refusal) -> [Fact] {
        switch command {
        case .offerExplanation(let id, let member):
            try requireRepresented(member)
            try requireExplicable(id, by: member)
            guard debate.explanations[id]?.contains(member) != true else { throw .debate(.asksAlready(member)) }
            return [.debate(.explanationOffered(id, member))]
        case .withdrawExplanation(let id, let member):
            guard debate.explanations[id]?.contains(member) == true else { throw .notOnList(member) }
            return [.debate(.explanationWithdrawn(id, member))]
        case .callExplanation(let id, let member):
            guard let first = debate.explanations[id]?.first, debate.explanations[id]?.contains(member) == true else {
                throw .notOnList(member)
            }
            guard first == member else { throw .debate(.outOfOrder(next: first)) }
            try requireOrderOfBusiness()
            try requireFreeFloor()
            try requireExplicable(id, by: member, atOnce: true)
            let limit = rulebook?.debate.explanations.limitSeconds
            return [.debate(.floorGiven(member, .explanation(id), limitSeconds: limit))]
        default: throw .nothingToChange
        }
    }

    /// Whether a vote may be explained by a delegation; to ask for it is possible earlier than to be called.
    private func requireExplicable(_ id: QuestionID, by member: MemberCode, atOnce: Bool = false) throws(Refusal) {
        guard let question = questions[id] else { throw .noSuchQuestion(id) }
        guard let rule = rulebook?.debate.explanations, rule.time != .never else { throw .debate(.noExplanations) }
        if debate.explained[id]?.contains(member) == true { throw .debate(.hasExplained(member, id)) }
        try requireExplicable(question, under: rule, atOnce: atOnce)
        if !rule.sponsorMay, question.sponsors.contains(member), !isAmended(id) {
            throw .debate(.sponsorMayNotExplain(member, id))
        }
        if !rule.afterSecretBallot, isSecret(question) { throw .debate(.secretNotExplained(id)) }
    }

    private func requireExplicable(
        _ question: Question, under rule: ExplanationRule, atOnce: Bool
    ) throws(Refusal) {
        let begun = question.rounds > question.roundsBefore
        switch rule.time {
        case .before where begun: throw .debate(.explainedBeforeVote(question.id))
        case .after where atOnce && question.isPending: throw .debate(.explainedAfterVote(question.id))
        // A motion on the procedure is voted at once; its vote can only be explained afterwards.
        case .either where atOnce && question.isPending && question.kind != .matter:
            throw .debate(.explainedAfterVote(question.id))
        case .never, .before, .after, .either: break
        }
    }

    /// Whether a question is voted by secret ballot: by its rule, or because the assembly has decided it.
    public func isSecret(_ question: Question) -> Bool {
        (question.secrecy ?? rulebook?[question.decision]?.secrecy) == .secret
    }
}
