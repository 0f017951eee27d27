import Language

/// Steps in a vote.
extension NextStep {
    static func stepsInVote(in assembly: Assembly) -> [StepDraft]? {
        guard let ballot = assembly.currentBallot else { return nil }
        switch ballot.phase {
        case .open:
            return stepsInRollCall(ballot, in: assembly) + [
                StepDraft(.ballots(.close(ballot.id)), "Close the ballot", confirm: true),
                StepDraft(.ballots(.hold(ballot.id)), "Pause the ballot"),
                StepDraft(.ballots(.extend(ballot.id, seconds: 60)), "Give one more minute"),
            ]
        case .held:
            return [
                StepDraft(.ballots(.release(ballot.id)), "Resume the ballot"),
                StepDraft(.ballots(.close(ballot.id)), "Close the ballot", confirm: true),
            ]
        case .closed: return stepsToOpen(ballot, in: assembly)
        case .counted: return [StepDraft(.series(.declare(ballot.id)), "Announce the result")]
        case .declared, .annulled: return nil
        }
    }

    /// The scrutineers open the box; in a rehearsal the host holds their keys.
    private static func stepsToOpen(_ ballot: Ballot, in assembly: Assembly) -> [StepDraft] {
        guard ballot.isSealed, !assembly.isRehearsal, let board = assembly.scrutiny.boards[ballot.id] else { return [] }
        let left = assembly.scrutiny.needed - board.openedBy.count
        return ScrutinyCommand.scrutineersAwaited(for: ballot.id, in: assembly).map { name in
            StepDraft(
                .scrutiny(.giveDecryption(ballot.id, name, "")),
                "Open the box: \(name) types the key (still needed: \(left))")
        }
    }

    /// Somebody does not answer at a roll call; the answers themselves are entered as they come.
    private static func stepsInRollCall(_ ballot: Ballot, in assembly: Assembly) -> [StepDraft] {
        guard let call = ballot.rollCall, let member = call.next else { return [] }
        return [
            StepDraft(
                .ballots(
                    .rollCallAnswer(ballot.id, member, .absent, replacing: AnswerBefore(of: member, in: call))),
                "\(assembly.name(of: member)) does not answer")
        ]
    }

    /// The ballots that can be opened on the questions of an item, amendments before the texts they amend.
    static func stepsToVote(under item: ItemID, in assembly: Assembly) -> [StepDraft] {
        votableQuestions(under: item, in: assembly).map {
            stepToOpen($0, assembly.rule(of: $0)?.citation, in: assembly)
        }
    }

    private static func stepToOpen(_ question: Question, _ article: Citation?, in assembly: Assembly) -> StepDraft {
        if question.needsRollCall {
            return StepDraft(
                .ballots(.openRollCall(question.id)),
                "Begin the roll call: \(Debate.titleAsPut(question, in: assembly))",
                article: article)
        }
        return StepDraft(
            .ballots(.open(question.id, limitSeconds: nil, seal: nil)),
            opening(question, in: assembly), article: article)
    }

    /// What opening the next ballot is called, with its number or name as the series has it.
    private static func opening(_ question: Question, in assembly: Assembly) -> Message {
        let title = Debate.titleAsPut(question, in: assembly)
        guard let position = UpcomingBallot.next(on: question.id, in: assembly)?.position,
            position.nameAfterTitle != nil
        else { return "Open the ballot: \(title)" }
        return position.isTieBreak ? "Open the extra ballot: \(title)" : "Open ballot \(position.number): \(title)"
    }

    /// Pending questions of an item that have nothing to be voted before them in this sitting, and of several amendments the
    /// first.
    private static func votableQuestions(under item: ItemID, in assembly: Assembly) -> [Question] {
        assembly.questions(under: item).filter { question in
            let isBeingCounted = assembly.ballots(on: question.id).contains(where: \.isUnderWay)
            guard question.isPending, !isBeingCounted, question.kind == .matter,
                amendmentToPut(question.id, in: assembly) == nil
            else { return false }
            if let whole = question.partOf, amendmentToPut(whole, in: assembly) != nil { return false }
            if let text = question.amends, amendmentToPut(text, in: assembly) != question.id { return false }
            return !Debate.parts(of: question.id, in: assembly).contains(where: \.isPending)
        }
    }

    /// The amendment of a text that comes next. A text that only waits for one that was put off stands among the steps and
    /// says so.
    private static func amendmentToPut(_ text: QuestionID, in assembly: Assembly) -> QuestionID? {
        DebateCommand.pendingAmendment(of: text, in: assembly).flatMap {
            assembly.questions[$0]?.isPending == true ? $0 : nil
        }
    }
}
