/// Steps in the debate: order, motions, texts, explanations.
extension Assembly {
    private var rules: DebateRules? { rulebook?.debate }

    /// A point of order is ruled on at once, in a vote too; the words of the ruling are the chair's to change.
    func stepsOnPoint() -> [StepDraft] {
        guard let point = debate.pointInHand, sitting.isOpen else { return [] }
        let who = name(of: point.member)
        return [
            StepDraft(
                .debate(.rule(upheld: true, Ruling.usualWords(isUpheld: true))),
                "Uphold the point of order of \(who)",
                article: rules?.orderCitation),
            StepDraft(
                .debate(.rule(upheld: false, Ruling.usualWords(isUpheld: false))),
                "Dismiss the point of order of \(who)", article: rules?.orderCitation),
        ]
    }

    func stepsOnAppeal() -> [StepDraft] {
        guard let appeal = pendingAppeal else { return [] }
        return [
            StepDraft(
                .ballots(.open(appeal.id, limitSeconds: nil, seal: nil)), "Open the ballot: \(appeal.title.message)",
                article: rules?.orderCitation)
        ]
    }

    /// What a carried motion asks of the chair.
    func stepsThatAreDue() -> [StepDraft] {
        guard let due = debate.due else { return [] }
        let article = debate.motions[due.motion].flatMap { rule(of: $0)?.citation }
        let words = due.effect.order.asSentence + ", as decided"
        return due.effect == .suspendSitting
            ? [StepDraft(.sitting(.suspend), words, article: article)]
            : [StepDraft(.sitting(.close), words, confirm: true, article: article)]
    }

    /// The motion that has precedence with those who want to speak to it; the others wait and say for what.
    func stepsOnMotions() -> [StepDraft] {
        pendingMotions.enumerated().flatMap { place, motion -> [StepDraft] in
            let article = rule(of: motion)?.citation
            let title = questions[motion.id]?.title.message ?? motion.kind.phrase
            let vote = StepDraft(
                .ballots(.open(motion.id, limitSeconds: nil, seal: nil)), "Open the ballot: \(title)", article: article)
            guard place == 0 else { return [vote] }
            let speakers = motion.requests.filter { motion.spoken($0.side) < places(for: $0.side, on: motion) }
            return speakers.map { request in
                StepDraft(
                    .debate(.callOnMotion(motion.id, request.member, request.side)),
                    "Give the floor to \(name(of: request.member)) \(request.side.phrase) the motion",
                    article: article)
            } + [vote]
        }
    }

    /// Wishes for division, and amendments that the chair has to rank.
    func stepsOnTexts(under item: ItemID) -> [StepDraft] {
        questions(under: item).filter(\.isPending).flatMap { question -> [StepDraft] in
            var steps: [StepDraft] = []
            let pending = amendments(to: question.id).filter(\.isPending).map(\.id)
            let ranking = debate.rankings[question.id] ?? []
            if pending.count > 1, !pending.allSatisfy(ranking.contains) {
                steps.append(
                    StepDraft(
                        .debate(.rankAmendments(of: question.id, pending)),
                        "Rank the amendments to \(question.title.message), furthest removed first", confirm: true,
                        article: rules?.amendmentCitation))
            }
            if let request = debate.divisionRequests[question.id] {
                steps.append(
                    StepDraft(
                        .debate(.divide(question.id)),
                        "Divide \(question.title.message), as \(name(of: request.member)) asks",
                        article: rules?.divisionCitation))
            }
            return steps
        }
    }

    /// Who has asked to explain a vote, the first of each question; those who come too early are told so.
    func stepsOnExplanations(under item: ItemID) -> [StepDraft] {
        questions(under: item).compactMap { question in
            guard let member = debate.explanations[question.id]?.first else { return nil }
            return StepDraft(
                .debate(.callExplanation(question.id, member)),
                "Give the floor to \(name(of: member)) to explain its vote on \(question.title.message)",
                article: rules?.explanations.citation)
        }
    }
}
