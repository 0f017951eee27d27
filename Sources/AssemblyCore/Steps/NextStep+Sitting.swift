import Language

/// Steps around a sitting and an item.
extension NextStep {
    static func stepsInSitting(in assembly: Assembly) -> [StepDraft] {
        switch assembly.sitting {
        case .closed(let last): return stepsBetweenSittings(after: last, in: assembly)
        case .suspended:
            return [
                StepDraft(.sitting(.resume), "Resume the sitting"),
                StepDraft(.sitting(.close), "Close the sitting", confirm: true),
            ]
        case .open:
            let urgent = stepsOnAppeal(in: assembly) + stepsThatAreDue(in: assembly)
            // What was voted on by papers may be the very thing that comes before all else.
            if !urgent.isEmpty {
                return stepsOnWaitingBallots(in: assembly) + urgent + stepsAroundSitting(in: assembly)
            }
            let motions = stepsOnMotions(in: assembly)
            return stepsOnRecounts(in: assembly) + stepsOnWaitingBallots(in: assembly)
                + stepsWithSpeaker(isFirst: !motions.isEmpty, in: assembly)
                + motions + stepsInItem(in: assembly)
                + stepsWithSpeaker(isFirst: motions.isEmpty, in: assembly) + stepsOnList(in: assembly)
                + stepsAroundSitting(in: assembly)
        case .sessionClosed: return []
        }
    }

    private static func stepsBetweenSittings(after last: Int, in assembly: Assembly) -> [StepDraft] {
        var steps: [StepDraft] = []
        let planned = assembly.convocation?.sittings.count ?? 0
        // A result is announced, or corrected, in a sitting, and the session is not closed before.
        let isCounting = !assembly.waitingBallots.isEmpty || !assembly.recounts.isEmpty
        if last < planned || assembly.agenda.nextItem != nil || last == 0 || isCounting {
            steps.append(
                StepDraft(
                    .sitting(.open(last + 1)), "Open sitting \(last + 1)", article: assembly.rulebook?.quorum?.citation)
            )
        }
        let close = StepDraft(.sitting(.closeSession), "Close the session", confirm: true)
        if last > 0 { steps.insert(close, at: assembly.agenda.nextItem == nil && !isCounting ? 0 : steps.count) }
        return steps
    }

    private static func stepsInItem(in assembly: Assembly) -> [StepDraft] {
        guard let item = assembly.agenda.itemInHand else {
            let admitted = stepsOnReports(in: assembly) + stepsOnAdmittedItems(in: assembly)
            guard let next = assembly.nextItem else { return admitted }
            return admitted + (assembly.nextItemIsForLater ? [] : [stepToTakeUp(next)])
        }
        var steps: [StepDraft] = []
        if let panel = item.panel {
            if panel.isRunning { steps.append(StepDraft(.agenda(.endPanel(item.id)), "End panel \(panel.number)")) }
            if panel.startedAt == nil {
                steps.append(StepDraft(.agenda(.startPanel(item.id)), "Begin panel \(panel.number)"))
            }
        }
        let conclude = StepDraft(.agenda(.conclude(item.id)), "Conclude item \(item.number)")
        let adjourn = StepDraft(.agenda(.adjourn(item.id)), "Adjourn item \(item.number)")
        return stepsOnReports(in: assembly) + stepsOnAdmittedItems(in: assembly) + steps
            + stepsOnExplanations(under: item.id, in: assembly)
            + stepsOnTexts(under: item.id, in: assembly)
            + stepsOnTies(under: item.id, in: assembly) + stepsToVote(under: item.id, in: assembly)
            + stepsOnPutOff(under: item.id, in: assembly)
            // A vote that was put off could never be held once its item is concluded.
            + (assembly.hasPutOff(under: item.id) ? [adjourn, conclude] : [conclude, adjourn])
    }

    /// Before a sitting on another day it is asked anew who is here, where the rules say so.
    static func stepsOnPresence(at now: Moment, in assembly: Assembly) -> [StepDraft] {
        assembly.mustAskPresence(at: now)
            ? [StepDraft(.delegations(.takePresence(of: [])), "Ask anew who is here today")] : []
    }

    /// A report on credentials that the assembly has adopted takes effect.
    private static func stepsOnReports(in assembly: Assembly) -> [StepDraft] {
        assembly.adoptedCredentialsReports.map { question in
            StepDraft(
                .delegations(.adoptCredentialsReport(question)),
                "Give effect to the report on credentials: \(assembly.title(of: question))")
        }
    }

    /// An item that the assembly has admitted comes on the agenda.
    private static func stepsOnAdmittedItems(in assembly: Assembly) -> [StepDraft] {
        assembly.admittedItems.map { question in
            StepDraft(
                .agenda(.add(.admitted(by: question, in: assembly), after: nil, by: question.id)),
                "Add to the agenda: \((question.text ?? question.title).message)",
                article: assembly.rulebook?[.lateItem]?.citation)
        }
    }

    private static func stepToTakeUp(_ item: AgendaItem) -> StepDraft {
        StepDraft(.agenda(.takeUp(item.id)), "Take up item \(item.number): \(item.title.message)")
    }

    /// With the agenda completed, or what was planned of it for this sitting, closing comes first.
    private static func stepsAroundSitting(in assembly: Assembly) -> [StepDraft] {
        let close = StepDraft(.sitting(.close), "Close the sitting", confirm: true)
        let suspend = StepDraft(.sitting(.suspend), "Suspend the sitting")
        guard assembly.agenda.itemInHand == nil else { return [suspend, close] }
        if assembly.nextItemIsForLater, let next = assembly.nextItem { return [close, suspend, stepToTakeUp(next)] }
        return assembly.agenda.nextItem == nil ? [close, suspend] : [suspend, close]
    }
}
