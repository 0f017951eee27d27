extension Assembly {
    func decideDebate(_ command: DebateCommand, by authority: Authority, at now: Moment) throws(Refusal) -> [Fact] {
        try requireOpenSitting()
        if !command.isPossibleInVote { try requireNoVote() }
        switch command {
        case .raisePointOfOrder, .withdrawPointOfOrder, .rule, .appeal:
            return try decideOrder(command)
        case .move(let proposed): return try decideMotion(proposed, at: now)
        case .withdrawMotion, .askToSpeak, .callOnMotion: return try decideOnMotion(command)
        case .propose(let proposal): return try decideProposal(proposal)
        case .sponsor, .withdraw, .reintroduce: return try decideSponsorship(command)
        case .acceptAmendment, .rankAmendments, .markDisposal: return try decideAmendments(command)
        case .askDivision, .objectToDivision, .divide: return try decideDivision(command, at: now)
        case .grantLeave, .proposeToCloseList, .objectToClosingList, .limitDelegations:
            return try decideList(command)
        case .requestReply, .withdrawReply, .callReply: return try decideReply(command)
        case .offerExplanation, .withdrawExplanation, .callExplanation: return try decideExplanation(command)
        }
    }

    // MARK: What must hold

    /// A delegation with accepted papers that is here; an observer is told what it may not do.
    func requireDelegate(_ member: MemberCode, else refusal: DebateRefusal) throws(Refusal) {
        if let delegation = delegations[member], delegation.isPresent, delegation.credentials != .accepted {
            throw .debate(refusal)
        }
        try requireRepresented(member)
    }

    /// Nothing waits that goes before everything else: a point of order to be ruled on, an appeal, a decided step.
    func requireOrder() throws(Refusal) {
        if let point = debate.pointInHand { throw .debate(.pointOfOrderInHand(point.member)) }
        if let appeal = pendingAppeal { throw .debate(.appealFirst(appeal.id)) }
        if let due = debate.due { throw .debate(.stepDue(due)) }
    }

    /// Besides, no procedural motion waits, which has precedence over the matter.
    func requireOrderOfBusiness() throws(Refusal) {
        try requireOrder()
        if let motion = pendingMotions.first { throw .debate(.motionFirst(motion.id)) }
    }

    func requireFreeFloor() throws(Refusal) {
        if let speaker = floor.speaker { throw .floorIsTaken(speaker.member) }
    }

    /// The item in hand.
    func requireItemInHand() throws(Refusal) -> AgendaItem {
        guard let item = agenda.itemInHand else { throw .debate(.noItemInHand) }
        return item
    }

    /// The item under which the procedure is recorded: the one in hand, or the one that it stands next to.
    func itemOfProcedure() throws(Refusal) -> ItemID {
        guard let item = agenda.itemInHand ?? agenda.nextItem ?? agenda.items.last else {
            throw .debate(.noItemInHand)
        }
        return item.id
    }

    /// A name for a question that nothing bears yet: `motion-3`.
    func freshName(_ stem: String, from first: Int = 1) -> QuestionID {
        var number = first
        while questions[QuestionID(rawValue: "\(stem)-\(number)")] != nil { number += 1 }
        return QuestionID(rawValue: "\(stem)-\(number)")
    }
}
