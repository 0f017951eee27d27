import Language

/// Steps in the debate: order, motions, texts, explanations.
extension NextStep {
    private static func rules(in assembly: Assembly) -> DebateRules? { assembly.rulebook?.debate }

    /// A point of order is ruled on at once, in a vote too; the words of the ruling are the chair's to change.
    static func stepsOnPoint(in assembly: Assembly) -> [StepDraft] {
        guard let point = assembly.debate.pointInHand, assembly.sitting.isOpen else { return [] }
        let who = assembly.name(of: point.member)
        return [
            StepDraft(
                .debate(.rule(upheld: true, Ruling.usualWords(isUpheld: true))),
                "Uphold the point of order of \(who)",
                article: rules(in: assembly)?.orderCitation),
            StepDraft(
                .debate(.rule(upheld: false, Ruling.usualWords(isUpheld: false))),
                "Dismiss the point of order of \(who)", article: rules(in: assembly)?.orderCitation),
        ]
    }

    static func stepsOnAppeal(in assembly: Assembly) -> [StepDraft] {
        guard let appeal = assembly.pendingAppeal else { return [] }
        // Nothing else is taken before an appeal, so that its tie has no other place.
        if OpeningPlan.awaitsCastingVote(appeal.id, in: assembly), let question = assembly.questions[appeal.id] {
            return castingVotes(onMotion: question, rules(in: assembly)?.orderCitation)
        }
        return [
            StepDraft(
                .ballots(.open(appeal.id, limitSeconds: nil, seal: nil)), "Open the ballot: \(appeal.title.message)",
                article: rules(in: assembly)?.orderCitation)
        ]
    }

    /// What a carried motion asks of the chair.
    static func stepsThatAreDue(in assembly: Assembly) -> [StepDraft] {
        guard let due = assembly.debate.due else { return [] }
        let article = assembly.debate.motions[due.motion].flatMap { assembly.rule(of: $0)?.citation }
        let words = due.effect.order.asSentence + ", as decided"
        return due.effect == .suspendSitting
            ? [StepDraft(.sitting(.suspend), words, article: article)]
            : [StepDraft(.sitting(.close), words, confirm: true, article: article)]
    }

    /// The motion that has precedence with those who want to speak to it; the others wait and say for what.
    static func stepsOnMotions(in assembly: Assembly) -> [StepDraft] {
        assembly.pendingMotions.enumerated().flatMap { place, motion -> [StepDraft] in
            let article = assembly.rule(of: motion)?.citation
            let title = assembly.questions[motion.id]?.title.message ?? motion.kind.phrase
            let vote = StepDraft(
                .ballots(.open(motion.id, limitSeconds: nil, seal: nil)), "Open the ballot: \(title)", article: article)
            guard place == 0 else { return [vote] }
            let speakers = motion.requests.filter {
                motion.spoken($0.side) < DebateCommand.places(for: $0.side, on: motion, in: assembly)
            }
            return speakers.map { request in
                StepDraft(
                    .debate(.callOnMotion(motion.id, request.member, request.side)),
                    "Give the floor to \(assembly.name(of: request.member)) \(request.side.phrase) the motion",
                    article: article)
            } + [vote]
        }
    }

    /// Wishes for division, and amendments that the chair has to rank.
    static func stepsOnTexts(under item: ItemID, in assembly: Assembly) -> [StepDraft] {
        assembly.questions(under: item).filter(\.isPending).flatMap { question -> [StepDraft] in
            var steps: [StepDraft] = []
            let pending = Debate.amendments(to: question.id, in: assembly).filter(\.isPending).map(\.id)
            let ranking = assembly.debate.rankings[question.id] ?? []
            if pending.count > 1, !pending.allSatisfy(ranking.contains) {
                steps.append(
                    StepDraft(
                        .debate(.rankAmendments(of: question.id, pending)),
                        "Rank the amendments to \(question.title.message), furthest removed first", confirm: true,
                        article: rules(in: assembly)?.amendmentCitation))
            }
            if let request = assembly.debate.divisionRequests[question.id] {
                steps.append(
                    StepDraft(
                        .debate(.divide(question.id)),
                        "Divide \(question.title.message), as \(assembly.name(of: request.member)) asks",
                        article: rules(in: assembly)?.divisionCitation))
            }
            return steps
        }
    }

    /// Who has asked to explain a vote, the first of each question; those who come too early are told so.
    static func stepsOnExplanations(under item: ItemID, in assembly: Assembly) -> [StepDraft] {
        assembly.questions(under: item).compactMap { question in
            guard let member = assembly.debate.explanations[question.id]?.first else { return nil }
            return StepDraft(
                .debate(.callExplanation(question.id, member)),
                "Give the floor to \(assembly.name(of: member)) to explain its vote on \(question.title.message)",
                article: rules(in: assembly)?.explanations.citation)
        }
    }
}
