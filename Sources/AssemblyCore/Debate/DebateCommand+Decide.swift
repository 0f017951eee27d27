extension DebateCommand {
    func decide(by authority: Authority, at now: Moment, in assembly: Assembly) throws(Refusal) -> [Fact] {
        try Require.openSitting(in: assembly)
        if !isPossibleInVote { try Require.noVote(in: assembly) }
        switch self {
        case .raisePointOfOrder, .withdrawPointOfOrder, .rule, .appeal:
            return try decideOrder(in: assembly)
        case .move(let proposed): return try DebateCommand.decideMotion(proposed, at: now, in: assembly)
        case .withdrawMotion, .askToSpeak, .callOnMotion: return try decideOnMotion(in: assembly)
        case .propose(let proposal): return try DebateCommand.decideProposal(proposal, in: assembly)
        case .sponsor, .withdraw, .reintroduce: return try decideSponsorship(in: assembly)
        case .acceptAmendment, .rankAmendments, .markDisposal: return try decideAmendments(in: assembly)
        case .askDivision, .objectToDivision, .divide: return try decideDivision(at: now, in: assembly)
        case .grantLeave, .proposeToCloseList, .objectToClosingList, .limitDelegations:
            return try decideList(in: assembly)
        case .requestReply, .withdrawReply, .callReply: return try decideReply(in: assembly)
        case .offerExplanation, .withdrawExplanation, .callExplanation: return try decideExplanation(in: assembly)
        }
    }

    /// The item under which the procedure is recorded: the one in hand, or the one that it stands next to.
    static func itemOfProcedure(in assembly: Assembly) throws(Refusal) -> ItemID {
        guard let item = assembly.agenda.itemInHand ?? assembly.agenda.nextItem ?? assembly.agenda.items.last else {
            throw .debate(.noItemInHand)
        }
        return item.id
    }

    /// A name for a question that nothing bears yet: `motion-3`.
    static func freshName(_ stem: String, from first: Int = 1, in assembly: Assembly) -> QuestionID {
        var number = first
        while assembly.questions[QuestionID(rawValue: "\(stem)-\(number)")] != nil { number += 1 }
        return QuestionID(rawValue: "\(stem)-\(number)")
    }
}

extension Require {
    /// A delegation with accepted papers that is here; an observer is told what it may not do.
    static func delegate(_ member: MemberCode, else refusal: DebateRefusal, in assembly: Assembly) throws(Refusal) {
        if let delegation = assembly.delegations[member], delegation.isPresent, !delegation.credentials.areInOrder {
            throw .debate(refusal)
        }
        try represented(member, in: assembly)
    }

    /// Nothing waits that goes before everything else: a point of order to be ruled on, an appeal, a decided step.
    static func order(in assembly: Assembly) throws(Refusal) {
        if let point = assembly.debate.pointInHand { throw .debate(.pointOfOrderInHand(point.member)) }
        if let appeal = assembly.pendingAppeal { throw .debate(.appealFirst(appeal.id)) }
        if let due = assembly.debate.due { throw .debate(.stepDue(due)) }
    }

    /// Besides, no procedural motion waits, which has precedence over the matter.
    static func orderOfBusiness(in assembly: Assembly) throws(Refusal) {
        try order(in: assembly)
        if let motion = assembly.pendingMotions.first { throw .debate(.motionFirst(motion.id)) }
    }

    static func freeFloor(in assembly: Assembly) throws(Refusal) {
        switch assembly.floor.speaker?.speaker {
        case .delegation(let member)?: throw .floorIsTaken(member)
        case .guest(let guest)?: throw .guestHasFloor(guest.name)
        case nil: break
        }
    }

    /// The item in hand.
    static func itemInHand(in assembly: Assembly) throws(Refusal) -> AgendaItem {
        guard let item = assembly.agenda.itemInHand else { throw .debate(.noItemInHand) }
        return item
    }
}
