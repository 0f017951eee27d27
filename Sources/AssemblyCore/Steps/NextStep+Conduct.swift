import Language

/// Steps in the conduct of voting: ties, names that are awaited, counts in the background, other ways to decide.
extension NextStep {
    /// Results that were counted while business went on.
    static func stepsOnWaitingBallots(in assembly: Assembly) -> [StepDraft] {
        assembly.waitingBallots.filter { $0.phase == .counted }.map { ballot in
            let title = assembly.questions[ballot.question]?.title.message ?? .verbatim(ballot.id.rawValue)
            return StepDraft(
                .series(.declare(ballot.id)), "Announce the result of the papers: \(title)",
                article: ballot.rule.citation)
        }
    }

    /// Recounts whose outcome has not been announced.
    static func stepsOnRecounts(in assembly: Assembly) -> [StepDraft] {
        assembly.recounts.filter(\.awaitsCorrection).map { ballot in
            let confirms = ballot.recountInHand?.confirms == true
            let title = assembly.title(of: ballot.id)
            return StepDraft(
                .series(.correct(ballot.id)),
                confirms
                    ? "Announce that the recount confirms the result: \(title)" : "Announce the correction: \(title)",
                article: ballot.rule.citation)
        }
    }

    /// What decides ties under an item: lots, the casting vote.
    static func stepsOnTies(under item: ItemID, in assembly: Assembly) -> [StepDraft] {
        assembly.questions(under: item).filter(\.isPending).flatMap { question -> [StepDraft] in
            let article = assembly.rule(of: question)?.citation
            if OpeningPlan.awaitsCastingVote(question.id, in: assembly) {
                return castingVotes(onMotion: question, article)
            }
            switch assembly.series(on: question.id)?.next {
            case .lots(let between, _, _):
                return [
                    StepDraft(
                        .series(.drawLots(question.id, seed: "")),
                        "Draw lots between \(between.sideBySide)", confirm: true, article: article)
                ]
            case .castingVote(let between, let places, _):
                return castingVotes(between, places: places, on: question, article, in: assembly)
            default: return []
            }
        }
    }

    /// The chair decides an equally divided motion, for or against.
    static func castingVotes(onMotion question: Question, _ article: Citation?) -> [StepDraft] {
        let sides: [(Bool, Message)] = [(true, "for"), (false, "against")]
        return sides.map { carried, side in
            StepDraft(
                .series(.giveCastingVoteOnMotion(question.id, carried: carried)),
                "Give the casting vote \(side): \(question.title.message)", confirm: true, article: article)
        }
    }

    private static func castingVotes(
        _ between: [String], places: Int, on question: Question, _ article: Citation?, in assembly: Assembly
    ) -> [StepDraft] {
        let names = between.compactMap { name in question.candidates.first { $0.name == name } }
        guard places == 1 else {
            return [
                StepDraft(
                    .series(.giveCastingVote(question.id, names: [])),
                    "Choose \(places) of \(between.sideBySide)", confirm: true, article: article)
            ]
        }
        return names.map { candidate in
            StepDraft(
                .series(.giveCastingVote(question.id, names: [candidate.id])),
                "Give the casting vote to \(candidate.name)", confirm: true, article: article)
        }
    }

    /// Votes under an item that were put off; a step is lawful in a later sitting.
    static func stepsOnPutOff(under item: ItemID, in assembly: Assembly) -> [StepDraft] {
        assembly.questions(under: item).filter { $0.state == .postponed }.map { question in
            StepDraft(
                .ballots(.open(question.id, limitSeconds: nil, seal: nil)),
                "Open the ballot that was put off: \(question.title.message)",
                article: assembly.rule(of: question)?.citation)
        }
    }
}

extension Assembly {
    /// Whether a vote under an item was put off to a later sitting.
    func hasPutOff(under item: ItemID) -> Bool { questions(under: item).contains { $0.state == .postponed } }
}
