extension DebateCommand {
    /// The command whose first fact this is; `nil` for what follows from another fact.
    init?(bringing fact: DebateFact) {
        switch fact {
        case .pointOfOrderRaised(_, let member, let words, let ballot):
            self = .raisePointOfOrder(member, words, onVoting: ballot != nil)
        case .pointOfOrderWithdrawn: self = .withdrawPointOfOrder
        case .ruled(_, let isUpheld, let words): self = .rule(upheld: isUpheld, words)
        case .speakerOnMotionAsked(let id, let member, let side): self = .askToSpeak(id, member, side)
        case .floorGiven(let member, .motion(let id, let side), _): self = .callOnMotion(id, member, side)
        case .floorGiven(let member, .reply, _): self = .callReply(member)
        case .floorGiven(let member, .explanation(let id), _): self = .callExplanation(id, member)
        case .closingOfListProposed: self = .proposeToCloseList
        case .closingOfListObjected(let member): self = .objectToClosingList(member)
        case .delegationsLimited(let speeches, let seconds):
            self = .limitDelegations(speeches: speeches, seconds: seconds)
        case .replyRequested(let member): self = .requestReply(member)
        case .replyWithdrawn(let member): self = .withdrawReply(member)
        case .explanationOffered(let id, let member): self = .offerExplanation(id, member)
        case .explanationWithdrawn(let id, let member): self = .withdrawExplanation(id, member)
        case .motionMoved(_, let proposed, _): self = .move(proposed)
        case .appealed(_, let member, _): self = .appeal(member)
        case .divided(let id, _): self = .divide(id)
        case .sponsorJoined, .sponsorLeft, .reintroduced, .amendmentAgreed, .amendmentsRanked, .disposalMarked,
            .divisionAsked, .divisionObjected:
            guard let command = DebateCommand(bringingText: fact) else { return nil }
            self = command
        // What follows from another fact is brought forth by no command of its own.
        case .floorGiven(_, .speech, _), .stepDue, .reconsidered, .secrecyDecided, .rollCallDecided, .debateClosed,
            .amendmentAccepted, .disposed, .lapsed, .restored, .wholeLost:
            return nil
        }
    }

    /// The same for proposals and amendments.
    private init?(bringingText fact: DebateFact) {
        switch fact {
        case .sponsorJoined(let id, let member): self = .sponsor(id, member)
        case .sponsorLeft(let id, let member): self = .withdraw(id, member)
        case .reintroduced(let id, let member): self = .reintroduce(id, member)
        case .amendmentAgreed(let id, let member): self = .acceptAmendment(id, member)
        case .amendmentsRanked(let text, let ranking): self = .rankAmendments(of: text, ranking)
        case .disposalMarked(let id, let others): self = .markDisposal(by: id, of: others)
        case .divisionAsked(let id, let member, let parts): self = .askDivision(id, member, parts)
        case .divisionObjected(let id, let member): self = .objectToDivision(id, member)
        default: return nil
        }
    }
}
