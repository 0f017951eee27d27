extension DebateCommand: WrittenFamily {
    /// The names of these commands in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case raisePointOfOrder = "raise-point-of-order"
        case withdrawPointOfOrder = "withdraw-point-of-order"
        case rule = "rule"
        case appeal = "appeal"
        case move = "move"
        case withdrawMotion = "withdraw-motion"
        case askToSpeak = "ask-to-speak-on-motion"
        case callOnMotion = "call-on-motion"
        case propose = "propose"
        case sponsor = "sponsor"
        case withdraw = "withdraw-sponsorship"
        case reintroduce = "reintroduce"
        case acceptAmendment = "accept-amendment"
        case rankAmendments = "rank-amendments"
        case markDisposal = "mark-disposal"
        case askDivision = "ask-for-division"
        case objectToDivision = "object-to-division"
        case divide = "divide"
        case grantLeave = "grant-leave-to-speak"
        case proposeToCloseList = "propose-to-close-list"
        case objectToClosingList = "object-to-closing-list"
        case limitDelegations = "limit-delegations"
        case requestReply = "request-reply"
        case withdrawReply = "withdraw-reply"
        case callReply = "call-reply"
        case offerExplanation = "offer-explanation"
        case withdrawExplanation = "withdraw-explanation"
        case callExplanation = "call-explanation"
    }

    var written: Written {
        switch self {
        case .raisePointOfOrder(let member, let words, let onVoting):
            Written(Name.raisePointOfOrder, [.member: member, .words: words, .onVoting: onVoting])
        case .withdrawPointOfOrder: Written(Name.withdrawPointOfOrder)
        case .rule(let upheld, let words): Written(Name.rule, [.upheld: upheld, .words: words])
        case .appeal(let member): Written(Name.appeal, [.member: member])
        case .move(let motion): Written(Name.move, [.motion: motion])
        case .withdrawMotion(let question, let member):
            Written(Name.withdrawMotion, [.question: question, .member: member])
        case .askToSpeak(let question, let member, let side):
            Written(Name.askToSpeak, [.question: question, .member: member, .side: side])
        case .callOnMotion(let question, let member, let side):
            Written(Name.callOnMotion, [.question: question, .member: member, .side: side])
        case .propose(let proposal): Written(Name.propose, [.proposal: proposal])
        case .sponsor(let question, let member): Written(Name.sponsor, [.question: question, .member: member])
        case .withdraw(let question, let member): Written(Name.withdraw, [.question: question, .member: member])
        case .reintroduce(let question, let member): Written(Name.reintroduce, [.question: question, .member: member])
        case .acceptAmendment(let question, let member):
            Written(Name.acceptAmendment, [.question: question, .member: member])
        case .rankAmendments(let question, let others):
            Written(Name.rankAmendments, [.question: question, .others: others])
        case .markDisposal(let question, let others):
            Written(Name.markDisposal, [.question: question, .others: others])
        case .askDivision(let question, let member, let parts):
            Written(Name.askDivision, [.question: question, .member: member, .parts: parts])
        case .objectToDivision(let question, let member):
            Written(Name.objectToDivision, [.question: question, .member: member])
        case .divide(let question): Written(Name.divide, [.question: question])
        case .grantLeave(let member): Written(Name.grantLeave, [.member: member])
        case .proposeToCloseList: Written(Name.proposeToCloseList)
        case .objectToClosingList(let member): Written(Name.objectToClosingList, [.member: member])
        case .limitDelegations(let speeches, let seconds):
            Written(Name.limitDelegations, [.speeches: speeches, .seconds: seconds])
        case .requestReply(let member): Written(Name.requestReply, [.member: member])
        case .withdrawReply(let member): Written(Name.withdrawReply, [.member: member])
        case .callReply(let member): Written(Name.callReply, [.member: member])
        case .offerExplanation(let question, let member):
            Written(Name.offerExplanation, [.question: question, .member: member])
        case .withdrawExplanation(let question, let member):
            Written(Name.withdrawExplanation, [.question: question, .member: member])
        case .callExplanation(let question, let member):
            Written(Name.callExplanation, [.question: question, .member: member])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .raisePointOfOrder:
            self = .raisePointOfOrder(try fields(.member), try fields(.words), onVoting: try fields(.onVoting))
        case .withdrawPointOfOrder: self = .withdrawPointOfOrder
        case .rule: self = .rule(upheld: try fields(.upheld), try fields(.words))
        case .appeal: self = .appeal(try fields(.member))
        case .move: self = .move(try fields(.motion))
        case .withdrawMotion: self = .withdrawMotion(try fields(.question), try fields(.member))
        case .askToSpeak: self = .askToSpeak(try fields(.question), try fields(.member), try fields(.side))
        case .callOnMotion: self = .callOnMotion(try fields(.question), try fields(.member), try fields(.side))
        case .propose: self = .propose(try fields(.proposal))
        case .sponsor: self = .sponsor(try fields(.question), try fields(.member))
        case .withdraw: self = .withdraw(try fields(.question), try fields(.member))
        case .reintroduce: self = .reintroduce(try fields(.question), try fields(.member))
        case .acceptAmendment: self = .acceptAmendment(try fields(.question), try fields(.member))
        case .rankAmendments: self = .rankAmendments(of: try fields(.question), try fields(.others))
        case .markDisposal: self = .markDisposal(by: try fields(.question), of: try fields(.others))
        case .askDivision: self = .askDivision(try fields(.question), try fields(.member), try fields(.parts))
        case .objectToDivision: self = .objectToDivision(try fields(.question), try fields(.member))
        case .divide: self = .divide(try fields(.question))
        case .grantLeave: self = .grantLeave(try fields(.member))
        case .proposeToCloseList: self = .proposeToCloseList
        case .objectToClosingList: self = .objectToClosingList(try fields(.member))
        case .limitDelegations:
            self = .limitDelegations(speeches: try fields.optional(.speeches), seconds: try fields.optional(.seconds))
        case .requestReply: self = .requestReply(try fields(.member))
        case .withdrawReply: self = .withdrawReply(try fields(.member))
        case .callReply: self = .callReply(try fields(.member))
        case .offerExplanation: self = .offerExplanation(try fields(.question), try fields(.member))
        case .withdrawExplanation: self = .withdrawExplanation(try fields(.question), try fields(.member))
        case .callExplanation: self = .callExplanation(try fields(.question), try fields(.member))
        }
    }
}
