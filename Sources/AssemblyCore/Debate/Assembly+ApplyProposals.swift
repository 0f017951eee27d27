extension Assembly {
    mutating func applyProposal(_ fact: DebateFact) {
        switch fact {
        case .sponsorJoined(let id, let member): questions[id]?.sponsors.append(member)
        case .sponsorLeft(let id, let member): questions[id]?.sponsors.removeAll { $0 == member }
        case .reintroduced(let id, let member):
            questions[id]?.sponsors = [member]
            questions[id]?.state = .pending
            debate.withdrawals[id] = nil
        case .amendmentAgreed(let id, let member): debate.agreements[id, default: []].append(member)
        case .amendmentAccepted(let id): questions[id]?.state = .accepted
        case .amendmentsRanked(let text, let ranking): debate.rankings[text] = ranking
        case .disposalMarked(let id, let others): debate.disposals[id] = others
        case .disposed(let id, let other): questions[id]?.state = .disposed(by: other)
        case .lapsed(let id, let cause):
            questions[id]?.state = .lapsed
            debate.lapses[id] = cause
        case .restored(let id):
            questions[id]?.state = .pending
            debate.lapses[id] = nil
            debate.lostByParts.remove(id)
        default: break
        }
    }

    mutating func applyDivision(_ fact: DebateFact) {
        switch fact {
        case .divisionAsked(let id, let member, let parts):
            debate.divisionRequests[id] = DivisionRequest(member: member, parts: parts, objections: [])
        case .divisionObjected(let id, let member): debate.divisionRequests[id]?.objections.append(member)
        case .divided(let id, let parts):
            if let whole = questions[id] {
                for part in questions(of: whole, dividedInto: parts) { table(part) }
            }
            debate.parts[id] = parts.map(\.question)
            debate.divisionRequests[id] = nil
        case .wholeLost(let id):
            questions[id]?.state = .decided(.notCarried)
            debate.lostByParts.insert(id)
        default: break
        }
    }

    mutating func applyEffect(_ fact: DebateFact, at now: Moment) {
        switch fact {
        case .reconsidered(let id, _): reopen(id, at: now)
        case .secrecyDecided(let id, let secrecy, _): questions[id]?.secrecy = secrecy
        case .rollCallDecided(let id, _): questions[id]?.needsRollCall = true
        case .debateClosed(let item, _):
            debate.closedItems.insert(item)
            floor.requests = []
            floor.listIsClosed = true
            debate.closingObjections = nil
        default: break
        }
    }

    /// Brings a decided question back; its item, if it was concluded, can be taken up again.
    private mutating func reopen(_ id: QuestionID, at now: Moment) {
        guard let question = questions[id] else { return }
        questions[id]?.state = .pending
        questions[id]?.roundsBefore = question.rounds
        seriesRecords[id]?.beginAnew()
        debate.lostByParts.remove(id)
        debate.closedItems.remove(question.item)
        // Explanations given belong to the vote that is done over.
        debate.explained[id] = nil
        if case .concluded(let from, let to) = agenda[question.item]?.state {
            agenda[question.item]?.secondsBefore += to.seconds(since: from)
            agenda[question.item]?.state = .adjourned(at: now)
        }
    }

    /// A withdrawn proposal can be taken up again for a while; an appeal that is withdrawn gives the floor back.
    mutating func noteWithdrawal(of id: QuestionID, at now: Moment) {
        guard let question = questions[id] else { return }
        if question.kind == .appeal { resumeSpeech(at: now) }
        debate.withdrawals[id] = Withdrawal(
            at: now, sponsors: question.sponsors, ballots: ballotOrder.count, item: agenda.itemInHand?.id)
    }

    /// An appeal that has been decided gives the floor back to whoever had it.
    mutating func noteResult(on id: QuestionID, at now: Moment) {
        guard let question = questions[id], question.kind == .appeal, !question.isPending else { return }
        resumeSpeech(at: now)
    }

    /// What an item leaves behind when it is no longer in hand: the times spoken; motions on the procedure lapse.
    mutating func leaveItem(_ id: ItemID) {
        debate.speaking[id] = floor.times
        debate.canAppeal = false
        debate.closingObjections = nil
        for motion in pendingMotions where motion.item == id { questions[motion.id]?.state = .lapsed }
    }
}
