/// A step that the chair can take at this very moment.
public struct NextStep: Hashable, Sendable {
    /// The command that takes it.
    public let command: Command
    /// What it is called, as a verb: `Open the ballot`.
    public let label: String
    /// Whether it ends something that cannot be taken up again, so that it is confirmed with another key.
    public let needsConfirmation: Bool
    /// Why it cannot be taken now; `nil` when it can.
    public let refusal: Refusal?
}

extension Assembly {
    /// What the chair can do now, the likeliest first; unlawful steps say why.
    /// - Parameter chair: who would take them.
    public func nextSteps(for chair: Authority, at now: Moment) -> [NextStep] {
        var steps = stepsInVote() ?? stepsInSitting()
        if sitting == .sessionClosed { steps = [] }
        return steps.map { step in
            NextStep(
                command: step.command, label: step.label, needsConfirmation: step.confirm,
                refusal: refusal(of: step.command, by: chair, at: now))
        }
    }

    /// Why a command would be refused; `nil` when it is lawful. Secret ballots are judged as if their box were ready.
    public func refusal(of command: Command, by authority: Authority, at now: Moment) -> Refusal? {
        var command = command
        if case .openBallot(let question, let limit, nil) = command {
            command = .openBallot(question, limitSeconds: limit, seal: BallotSeal(scheme: "", publicKey: "", grade: ""))
        }
        do throws(Refusal) {
            _ = try decide(command, by: authority, at: now)
            return nil
        } catch { return error }
    }

    private typealias Draft = (command: Command, label: String, confirm: Bool)

    private func stepsInVote() -> [Draft]? {
        guard let ballot = currentBallot else { return nil }
        switch ballot.phase {
        case .open:
            return [
                (.closeBallot(ballot.id), "Close the ballot", true), (.holdBallot(ballot.id), "Hold the ballot", false),
                (.extendBallot(ballot.id, seconds: 60), "Give one more minute", false),
            ]
        case .held:
            return [
                (.continueBallot(ballot.id), "Go on with the ballot", false),
                (.closeBallot(ballot.id), "Close the ballot", true),
            ]
        case .closed: return []
        case .counted: return [(.declareResult(ballot.id), "Announce the result", false)]
        case .declared, .annulled: return nil
        }
    }

    private func stepsInSitting() -> [Draft] {
        switch sitting {
        case .closed(let last):
            var steps: [Draft] = []
            let planned = convocation?.sittings.count ?? 0
            let open: Draft = (.openSitting(last + 1), "Open sitting \(last + 1)", false)
            if last < planned || agenda.nextItem != nil || last == 0 { steps.append(open) }
            let close: Draft = (.closeSession, "Close the session", true)
            if last > 0 { steps.insert(close, at: agenda.nextItem == nil ? 0 : steps.count) }
            return steps
        case .suspended:
            return [(.resumeSitting, "Resume the sitting", false), (.closeSitting, "Close the sitting", true)]
        case .open: return stepsInItem() + stepsOnFloor() + stepsAroundSitting()
        case .sessionClosed: return []
        }
    }

    private func stepsInItem() -> [Draft] {
        guard let item = agenda.itemInHand else {
            guard let next = agenda.nextItem else { return [] }
            return [(.takeUp(next.id), "Take up item \(next.number): \(next.title.english)", false)]
        }
        var steps: [Draft] = []
        if let panel = item.panel {
            if panel.isRunning { steps.append((.endPanel(item.id), "End panel \(panel.number)", false)) }
            if panel.startedAt == nil { steps.append((.startPanel(item.id), "Begin panel \(panel.number)", false)) }
        }
        steps += votableQuestions(under: item.id).map { question in
            let ballot = question.rounds == 0 ? "ballot" : "ballot \(question.rounds + 1)"
            return (
                .openBallot(question.id, limitSeconds: nil, seal: nil), "Open the \(ballot): \(question.title.english)",
                false
            )
        }
        let finish: [Draft] = [
            (.concludeItem(item.id), "Conclude item \(item.number)", false),
            (.adjournItem(item.id), "Adjourn item \(item.number)", false),
        ]
        return steps + finish
    }

    /// Pending questions of an item, amendments before the drafts they amend, elections in the order of tabling.
    private func votableQuestions(under item: ItemID) -> [Question] {
        let pending = questions(under: item).filter { $0.state == .pending }
        return pending.filter { pendingAmendment(of: $0.id) == nil }
    }

    private func stepsOnFloor() -> [Draft] {
        var steps: [Draft] = []
        if let speaker = floor.speaker {
            steps.append((.yieldFloor, "Thank \(name(of: speaker.member)); the floor is free", false))
        }
        if floor.speaker == nil, let next = floor.requests.first {
            steps.append((.callSpeaker(next.member), "Give the floor to \(name(of: next.member))", false))
        }
        if !floor.requests.isEmpty || floor.speaker != nil {
            steps.append(
                floor.listIsClosed
                    ? (.reopenSpeakersList, "Reopen the speakers list", false)
                    : (.closeSpeakersList, "Close the speakers list", false))
        }
        return steps
    }

    /// With the agenda completed, closing comes first.
    private func stepsAroundSitting() -> [Draft] {
        let close: Draft = (.closeSitting, "Close the sitting", true)
        let suspend: Draft = (.suspendSitting, "Suspend the sitting", false)
        return agenda.nextItem == nil && agenda.itemInHand == nil ? [close, suspend] : [suspend, close]
    }
}
