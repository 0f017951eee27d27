extension DebateCommand {
    /// The delegation that asks for itself, so that it may give the command; `nil` where the chair does.
    public var member: MemberCode? {
        switch self {
        case .raisePointOfOrder(let member, _, _), .appeal(let member), .withdrawMotion(_, let member),
            .askToSpeak(_, let member, _), .sponsor(_, let member), .withdraw(_, let member),
            .reintroduce(_, let member), .acceptAmendment(_, let member), .askDivision(_, let member, _),
            .objectToDivision(_, let member), .objectToClosingList(let member), .requestReply(let member),
            .withdrawReply(let member), .offerExplanation(_, let member), .withdrawExplanation(_, let member):
            member
        case .move(let motion): motion.mover
        case .propose(let proposal): proposal.sponsors.first
        case .withdrawPointOfOrder, .rule, .callOnMotion, .rankAmendments, .markDisposal, .divide, .grantLeave,
            .proposeToCloseList, .limitDelegations, .callReply, .callExplanation:
            nil
        }
    }

    /// Whether it may happen between the start of a vote and its result: points of order, and lists that only grow.
    var isPossibleInVote: Bool {
        switch self {
        case .raisePointOfOrder, .withdrawPointOfOrder, .rule, .appeal, .requestReply, .withdrawReply,
            .offerExplanation, .withdrawExplanation, .grantLeave:
            true
        case .move, .withdrawMotion, .askToSpeak, .callOnMotion, .propose, .sponsor, .withdraw, .reintroduce,
            .acceptAmendment, .rankAmendments, .markDisposal, .askDivision, .objectToDivision, .divide,
            .proposeToCloseList, .objectToClosingList, .limitDelegations, .callReply, .callExplanation:
            false
        }
    }
}

extension DebateCommand {
    /// Tells whether an authority may give a command of the debate at all: a delegation for itself, the secretariat and
    /// the chair for a delegation at its seat, the chair alone what it presides over.
    func permit(_ authority: Authority, in assembly: Assembly) throws(Refusal) {
        if case .withdrawPointOfOrder = self {
            if let point = assembly.debate.pointInHand, authority == .delegate(point.member) { return }
            try Require.officer(authority, .chair, .secretariat)
        } else if let member {
            if authority == .delegate(member) { return }
            try Require.officer(authority, .chair, .secretariat)
        } else {
            try Require.officer(authority, .chair)
        }
    }
}
