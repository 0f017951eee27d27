/// Steps in the conduct of voting: ties, names that are awaited, counts in the background, other ways to decide.
extension Assembly {
    /// Results that were counted while business went on.
    func stepsOnWaitingBallots() -> [StepDraft] {
        waitingBallots.filter { $0.phase == .counted }.map { ballot in
            let title = questions[ballot.question]?.title.message ?? .verbatim(ballot.id.rawValue)
            return StepDraft(
                .series(.declare(ballot.id)), "Announce the result of the papers: \(title)",
                article: ballot.rule.citation)
        }
    }

    /// What decides ties under an item: lots, the casting vote.
    func stepsOnTies(under item: ItemID) -> [StepDraft] {
        questions(under: item).filter(\.isPending).flatMap { question -> [StepDraft] in
            let article = rule(of: question)?.citation
            if awaitsCastingVote(question.id) {
                let sides: [(Bool, Message)] = [(true, "for"), (false, "against")]
                return sides.map { carried, side in
                    StepDraft(
                        .series(.giveCastingVoteOnMotion(question.id, carried: carried)),
                        "Give the casting vote \(side): \(question.title.message)", confirm: true, article: article)
                }
            }
            switch series(on: question.id)?.next {
            case .lots(let between, _, _):
                return [
                    StepDraft(
                        .series(.drawLots(question.id, seed: "")),
                        "Draw lots between \(between.sideBySide)", confirm: true, article: article)
                ]
            case .castingVote(let between, let places, _):
                return castingVotes(between, places: places, on: question, article)
            default: return []
            }
        }
    }

    private func castingVotes(
        _ between: [String], places: Int, on question: Question, _ article: Citation?
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
    func stepsOnPutOff(under item: ItemID) -> [StepDraft] {
        questions(under: item).filter { $0.state == .postponed }.map { question in
            StepDraft(
                .ballots(.open(question.id, limitSeconds: nil, seal: nil)),
                "Open the ballot that was put off: \(question.title.message)", article: rule(of: question)?.citation)
        }
    }
}
