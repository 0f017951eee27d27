/// Steps around a sitting and an item.
extension Assembly {
    func stepsInSitting() -> [StepDraft] {
        switch sitting {
        case .closed(let last): return stepsBetweenSittings(after: last)
        case .suspended:
            return [
                StepDraft(.sitting(.resume), "Resume the sitting"),
                StepDraft(.sitting(.close), "Close the sitting", confirm: true),
            ]
        case .open:
            let urgent = stepsOnAppeal() + stepsThatAreDue()
            if !urgent.isEmpty { return urgent + stepsAroundSitting() }
            let motions = stepsOnMotions()
            return stepsOnWaitingBallots() + stepsWithSpeaker(isFirst: !motions.isEmpty) + motions + stepsInItem()
                + stepsWithSpeaker(isFirst: motions.isEmpty) + stepsOnList() + stepsAroundSitting()
        case .sessionClosed: return []
        }
    }

    private func stepsBetweenSittings(after last: Int) -> [StepDraft] {
        var steps: [StepDraft] = []
        let planned = convocation?.sittings.count ?? 0
        if last < planned || agenda.nextItem != nil || last == 0 {
            steps.append(
                StepDraft(.sitting(.open(last + 1)), "Open sitting \(last + 1)", article: rulebook?.quorum?.citation))
        }
        let close = StepDraft(.sitting(.closeSession), "Close the session", confirm: true)
        if last > 0 { steps.insert(close, at: agenda.nextItem == nil ? 0 : steps.count) }
        return steps
    }

    private func stepsInItem() -> [StepDraft] {
        guard let item = agenda.itemInHand else {
            guard let next = agenda.nextItem else { return [] }
            return [StepDraft(.agenda(.takeUp(next.id)), "Take up item \(next.number): \(next.title.message)")]
        }
        var steps: [StepDraft] = []
        if let panel = item.panel {
            if panel.isRunning { steps.append(StepDraft(.agenda(.endPanel(item.id)), "End panel \(panel.number)")) }
            if panel.startedAt == nil {
                steps.append(StepDraft(.agenda(.startPanel(item.id)), "Begin panel \(panel.number)"))
            }
        }
        return steps + stepsOnExplanations(under: item.id) + stepsOnTexts(under: item.id)
            + stepsOnTies(under: item.id) + stepsToVote(under: item.id) + stepsOnPutOff(under: item.id) + [
                StepDraft(.agenda(.conclude(item.id)), "Conclude item \(item.number)"),
                StepDraft(.agenda(.adjourn(item.id)), "Adjourn item \(item.number)"),
            ]
    }

    /// With the agenda completed, closing comes first.
    private func stepsAroundSitting() -> [StepDraft] {
        let close = StepDraft(.sitting(.close), "Close the sitting", confirm: true)
        let suspend = StepDraft(.sitting(.suspend), "Suspend the sitting")
        return agenda.nextItem == nil && agenda.itemInHand == nil ? [close, suspend] : [suspend, close]
    }
}
