/// What follows by itself when a question is decided, so that nobody has to remember it.
extension Assembly {
    /// The facts that follow from others: the effect of a carried motion, amendments disposed of, a whole lost by its
    /// parts, and what comes back when a result is annulled.
    /// - Complexity: O(questions + members), once for each result.
    func consequences(of facts: [Fact], by authority: Authority, at now: Moment) -> [Fact] {
        var after = withBallots(concernedBy: facts)
        for fact in facts { after.apply(Event(at: now, by: authority, fact: fact)) }
        return questionOrder.flatMap { id -> [Fact] in
            guard let before = questions[id]?.state, let state = after.questions[id]?.state, before != state else {
                return []
            }
            if case .decided = before, state == .pending { return after.restoring(after: id) + after.unloosing(id) }
            return before == .pending || before == .postponed ? after.following(id, at: now) : []
        }
    }

    /// A copy of the state that holds only the ballots which the facts rest on: all the others would be copied with their
    /// papers as soon as one of them is changed.
    private func withBallots(concernedBy facts: [Fact]) -> Assembly {
        var copy = self
        copy.ballots = [:]
        for id in facts.flatMap(ballotsUnder) { copy.ballots[id] = ballots[id] }
        return copy
    }

    private func ballotsUnder(_ fact: Fact) -> [BallotID] {
        switch fact {
        case .series(.declared(let id, _)), .series(.repetitionOrdered(let id)): [id]
        case .ballots(.annulled(let id, _)): ballots[id].flatMap { seriesRecords[$0.question]?.ballots } ?? []
        case .series(.lotsDrawn(let id, _, _)), .series(.castingVoteGiven(let id, _)):
            seriesRecords[id]?.ballots ?? []
        case .series(.castingVoteOnMotionGiven), .series(.candidateBrought), .ballots, .record, .sitting, .agenda,
            .floor, .delegations, .questions, .debate, .conduct, .scrutiny:
            []
        }
    }

    private func following(_ id: QuestionID, at now: Moment) -> [Fact] {
        guard let question = questions[id] else { return [] }
        let isCarried = question.state == .decided(.carried)
        switch question.kind {
        case .appeal: return []
        case .motion: return isCarried ? effect(of: id, at: now) : []
        case .matter:
            if let whole = question.partOf, questions[whole]?.isPending == true, isLostByParts(whole) {
                return [.debate(.wholeLost(whole))] + lapsing(with: whole)
            }
            return isCarried ? disposing(by: id) : []
        }
    }

    /// A part whose rejection had settled the whole is voted again, and with it the whole.
    private func unloosing(_ id: QuestionID) -> [Fact] {
        guard let whole = questions[id]?.partOf, let question = questions[whole], debate.lostByParts.contains(whole),
            question.state == .decided(.notCarried)
        else { return [] }
        return [.debate(.restored(whole))]
    }

    private func effect(of id: QuestionID, at now: Moment) -> [Fact] {
        guard let motion = debate.motions[id], let effect = rule(of: motion)?.effect else { return [] }
        switch effect {
        case .suspendSitting, .adjournSitting: return [.debate(.stepDue(id, effect))]
        case .adjournItem: return endingItem(at: now) { .agenda(.adjourned($0)) }
        case .concludeItem: return lapsingItem(because: id) + endingItem(at: now) { .agenda(.concluded($0)) }
        case .goToVote: return agenda.itemInHand.map { [.debate(.debateClosed($0.id, by: id))] } ?? []
        case .limitSpeeches: return limiting(motion.proposed)
        case .closeList: return floor.listIsClosed ? [] : [.floor(.listClosed)]
        case .secretBallot, .rollCall, .divide, .reconsider: return effectOnQuestion(effect, of: motion)
        }
    }

    private func effectOnQuestion(_ effect: MotionEffect, of motion: Motion) -> [Fact] {
        guard let id = motion.proposed.question, let question = questions[id] else { return [] }
        let pendingParts = parts(of: id).filter(\.isPending).map(\.id)
        switch effect {
        case .secretBallot where question.isPending:
            return ([id] + pendingParts).map { .debate(.secrecyDecided($0, .secret, by: motion.id)) }
        case .rollCall where question.isPending:
            return ([id] + pendingParts).map { .debate(.rollCallDecided($0, by: motion.id)) }
        case .divide where question.isPending && debate.parts[id] == nil:
            return dividing(question, into: motion.proposed.parts)
        case .reconsider where !question.isPending: return [.debate(.reconsidered(id, by: motion.id))]
        default: return []
        }
    }

    private func endingItem(at now: Moment, _ end: (ItemID) -> Fact) -> [Fact] {
        guard let item = agenda.itemInHand else { return [] }
        return yieldingFloor(at: now) + endingPanel(item.id) + [end(item.id)]
    }

    private func lapsingItem(because motion: QuestionID) -> [Fact] {
        guard let item = agenda.itemInHand else { return [] }
        return questions(under: item.id).filter { $0.kind == .matter && $0.isPending }.map {
            .debate(.lapsed($0.id, because: motion))
        }
    }

    private func limiting(_ proposed: ProposedMotion) -> [Fact] {
        var facts: [Fact] = []
        if let seconds = proposed.speechSeconds, seconds != floor.limitSeconds {
            facts.append(.floor(.speechesLimited(seconds: seconds)))
        }
        if let each = proposed.speechesEach, each != floor.speechesEach {
            facts.append(.debate(.delegationsLimited(speeches: each, seconds: floor.secondsEach)))
        }
        return facts
    }
}

extension Command {
    /// Whether it may decide a question, so that something may follow from it.
    var mayDecide: Bool {
        switch self {
        case .series, .ballots(.annul), .conduct: true
        case .ballots, .record, .sitting, .agenda, .floor, .delegations, .questions, .debate, .scrutiny: false
        }
    }
}
