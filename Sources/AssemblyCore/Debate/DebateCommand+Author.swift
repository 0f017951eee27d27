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
        default: false
        }
    }
}

extension Assembly {
    /// Tells whether an authority may give a command of the debate at all: a delegation for itself, the secretariat and
    /// the chair for a delegation at its seat, the chair alone what it presides over.
    func permitDebate(_ command: DebateCommand, _ authority: Authority) throws(Refusal) {
        if case .withdrawPointOfOrder = command {
            if let point = debate.pointInHand, authority == .delegate(point.member) { return }
            try require(authority, .chair, .secretariat)
        } else if let member = command.member {
            if authority == .delegate(member) { return }
            try require(authority, .chair, .secretariat)
        } else {
            try require(authority, .chair)
        }
    }
}
