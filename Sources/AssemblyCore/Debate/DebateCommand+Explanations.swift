/// Explanations of vote.
extension DebateCommand {
    func decideExplanation(in assembly: Assembly) throws(Refusal) -> [Fact] {
        switch self {
        case .offerExplanation(let id, let member):
            try Require.represented(member, in: assembly)
            try Require.explicable(id, by: member, in: assembly)
            guard assembly.debate.explanations[id]?.contains(member) != true else {
                throw .debate(.asksAlready(member))
            }
            return [.debate(.explanationOffered(id, member))]
        case .withdrawExplanation(let id, let member):
            guard assembly.debate.explanations[id]?.contains(member) == true else { throw .notOnList(member) }
            return [.debate(.explanationWithdrawn(id, member))]
        case .callExplanation(let id, let member):
            guard let first = assembly.debate.explanations[id]?.first,
                assembly.debate.explanations[id]?.contains(member) == true
            else {
                throw .notOnList(member)
            }
            guard first == member else { throw .debate(.outOfOrder(next: first)) }
            try Require.orderOfBusiness(in: assembly)
            try Require.freeFloor(in: assembly)
            try Require.explicable(id, by: member, atOnce: true, in: assembly)
            let limit = assembly.rulebook?.debate.explanations.limitSeconds
            return [.debate(.floorGiven(member, .explanation(id), limitSeconds: limit))]
        default: throw .nothingToChange
        }
    }

    /// Whether a question is voted by secret ballot: by its rule, or because the assembly has decided it.
    public static func isSecret(_ question: Question, in assembly: Assembly) -> Bool {
        (question.secrecy ?? assembly.rulebook?[question.decision]?.secrecy) == .secret
    }
}

extension Require {
    /// Whether a vote may be explained by a delegation; to ask for it is possible earlier than to be called.
    static func explicable(_ id: QuestionID, by member: MemberCode, atOnce: Bool = false, in assembly: Assembly)
        throws(Refusal)
    {
        guard let question = assembly.questions[id] else { throw .noSuchQuestion(id) }
        guard let rule = assembly.rulebook?.debate.explanations, rule.time != .never else {
            throw .debate(.noExplanations)
        }
        if assembly.debate.explained[id]?.contains(member) == true { throw .debate(.hasExplained(member, id)) }
        try explicable(question, under: rule, atOnce: atOnce, in: assembly)
        if !rule.sponsorMay, question.sponsors.contains(member), !Debate.isAmended(id, in: assembly) {
            throw .debate(.sponsorMayNotExplain(member, id))
        }
        if !rule.afterSecretBallot, DebateCommand.isSecret(question, in: assembly) {
            throw .debate(.secretNotExplained(id))
        }
    }

    static func explicable(
        _ question: Question, under rule: ExplanationRule, atOnce: Bool, in assembly: Assembly
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
}
