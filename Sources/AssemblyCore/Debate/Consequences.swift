/// What follows by itself when a question is decided, so that nobody has to remember it.
enum Consequences {
    /// The facts that follow from others: the effect of a carried motion, amendments disposed of, a whole lost by its
    /// parts, and what comes back when a result is annulled.
    /// - Complexity: O(questions + members), once for each result.
    static func all(of facts: [Fact], by authority: Authority, at now: Moment, in assembly: Assembly) -> [Fact] {
        var after = withBallots(concernedBy: facts, in: assembly)
        for fact in facts { after.apply(Event(at: now, by: authority, fact: fact)) }
        return assembly.questionOrder.flatMap { id -> [Fact] in
            guard let before = assembly.questions[id]?.state, let state = after.questions[id]?.state, before != state
            else {
                return []
            }
            if case .decided = before {
                // A recount can decide at once what an annulment leaves open.
                let back = DebateCommand.restoring(after: id, in: after) + Consequences.unloosing(id, in: after)
                return back + (state == .pending ? [] : Consequences.following(id, at: now, in: after))
            }
            return before == .pending || before == .postponed ? Consequences.following(id, at: now, in: after) : []
        }
    }

    /// A copy of the state that holds only the ballots which the facts rest on: all the others would be copied with their
    /// papers as soon as one of them is changed.
    private static func withBallots(concernedBy facts: [Fact], in assembly: Assembly) -> Assembly {
        var copy = assembly
        copy.ballots = [:]
        for id in facts.flatMap({ ballotsUnder($0, in: assembly) }) { copy.ballots[id] = assembly.ballots[id] }
        return copy
    }

    private static func ballotsUnder(_ fact: Fact, in assembly: Assembly) -> [BallotID] {
        switch fact {
        case .series(.declared(let id, _)), .series(.repetitionOrdered(let id)): [id]
        case .ballots(.annulled(let id, _)), .series(.corrected(let id, _)):
            assembly.ballots[id].flatMap { assembly.seriesRecords[$0.question]?.ballots } ?? []
        case .series(.lotsDrawn(let id, _, _)), .series(.castingVoteGiven(let id, _)):
            assembly.seriesRecords[id]?.ballots ?? []
        case .series(.castingVoteOnMotionGiven), .series(.candidateBrought), .ballots, .record, .sitting, .agenda,
            .floor, .delegations, .questions, .debate, .conduct, .scrutiny:
            []
        }
    }

    private static func following(_ id: QuestionID, at now: Moment, in assembly: Assembly) -> [Fact] {
        guard let question = assembly.questions[id] else { return [] }
        let isCarried = question.state == .decided(.carried)
        switch question.kind {
        case .appeal: return []
        case .motion: return isCarried ? effect(of: id, at: now, in: assembly) : []
        case .matter:
            if let whole = question.partOf, assembly.questions[whole]?.awaitsDecision == true,
                DebateCommand.isLostByParts(whole, in: assembly)
            {
                return [.debate(.wholeLost(whole))] + DebateCommand.lapsing(with: whole, in: assembly)
            }
            return isCarried ? DebateCommand.disposing(by: id, in: assembly) : []
        }
    }

    /// A part whose rejection had settled the whole is voted again, and with it the whole.
    private static func unloosing(_ id: QuestionID, in assembly: Assembly) -> [Fact] {
        guard let whole = assembly.questions[id]?.partOf, let question = assembly.questions[whole],
            assembly.debate.lostByParts.contains(whole),
            question.state == .decided(.notCarried)
        else { return [] }
        return [.debate(.restored(whole))] + DebateCommand.restoring(after: whole, in: assembly)
    }

    private static func effect(of id: QuestionID, at now: Moment, in assembly: Assembly) -> [Fact] {
        guard let motion = assembly.debate.motions[id], let effect = assembly.rule(of: motion)?.effect else {
            return []
        }
        switch effect {
        case .suspendSitting, .adjournSitting: return [.debate(.stepDue(id, effect))]
        case .adjournItem: return leavingItem(at: now, in: assembly) { [.agenda(.adjourned($0))] }
        case .concludeItem:
            return lapsingItem(because: id, in: assembly)
                + leavingItem(at: now, in: assembly) {
                    AgendaCommand.endingPanel($0, in: assembly) + [.agenda(.concluded($0))]
                }
        case .goToVote: return assembly.agenda.itemInHand.map { [.debate(.debateClosed($0.id, by: id))] } ?? []
        case .limitSpeeches: return limiting(motion.proposed, in: assembly)
        case .closeList: return assembly.floor.listIsClosed ? [] : [.floor(.listClosed)]
        case .secretBallot, .rollCall, .divide, .reconsider: return effectOnQuestion(effect, of: motion, in: assembly)
        }
    }

    private static func effectOnQuestion(_ effect: MotionEffect, of motion: Motion, in assembly: Assembly) -> [Fact] {
        guard let id = motion.proposed.question, let question = assembly.questions[id] else { return [] }
        let pendingParts = Debate.parts(of: id, in: assembly).filter(\.isPending).map(\.id)
        switch effect {
        case .secretBallot where question.isPending:
            return ([id] + pendingParts).map { .debate(.secrecyDecided($0, .secret, by: motion.id)) }
        case .rollCall where question.isPending:
            return ([id] + pendingParts).map { .debate(.rollCallDecided($0, by: motion.id)) }
        case .divide where question.isPending && assembly.debate.parts[id] == nil:
            return DebateCommand.dividing(question, into: motion.proposed.parts, in: assembly)
        case .reconsider where !question.isPending: return [.debate(.reconsidered(id, by: motion.id))]
        default: return []
        }
    }

    private static func leavingItem(at now: Moment, in assembly: Assembly, _ facts: (ItemID) -> [Fact]) -> [Fact] {
        guard let item = assembly.agenda.itemInHand else { return [] }
        return FloorCommand.yieldingFloor(at: now, in: assembly) + facts(item.id)
    }

    private static func lapsingItem(because motion: QuestionID, in assembly: Assembly) -> [Fact] {
        guard let item = assembly.agenda.itemInHand else { return [] }
        return assembly.questions(under: item.id).filter { $0.kind == .matter && $0.isPending }.map {
            .debate(.lapsed($0.id, because: motion))
        }
    }

    private static func limiting(_ proposed: ProposedMotion, in assembly: Assembly) -> [Fact] {
        var facts: [Fact] = []
        if let seconds = proposed.speechSeconds, seconds != assembly.floor.limitSeconds {
            facts.append(.floor(.speechesLimited(seconds: seconds)))
        }
        if let each = proposed.speechesEach, each != assembly.floor.speechesEach {
            facts.append(.debate(.delegationsLimited(speeches: each, seconds: assembly.floor.secondsEach)))
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
