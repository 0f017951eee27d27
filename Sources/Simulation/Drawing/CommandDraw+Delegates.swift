import AssemblyCore

/// What delegations ask for from their seats, and what the chair makes of it.
extension CommandDraw {
    /// A command that a delegation may give, though perhaps not now.
    mutating func delegatesCommand() -> Command {
        switch dice.below(12) {
        case 0, 1, 2: .floor(dice.below(4) == 0 ? .withdrawRequest(member()) : .request(member()))
        case 3: .conduct(dice.below(3) == 0 ? .withdrawObjection(question(), member()) : .object(question(), member()))
        case 4: .debate(.move(proposedMotion()))
        case 5: .debate(.propose(proposal()))
        default: .debate(ownDebate())
        }
    }

    private mutating func ownDebate() -> DebateCommand {
        switch dice.below(18) {
        case 0: .raisePointOfOrder(member(), words(), onVoting: assembly.currentBallot != nil)
        case 1: .withdrawPointOfOrder
        case 2: .appeal(member())
        case 3: .withdrawMotion(motion(), member())
        case 4, 5: .askToSpeak(motion(), member(), dice.one(of: MotionSide.allCases) ?? .inFavour)
        case 6: .sponsor(question(), member())
        case 7: .withdraw(question(), member())
        case 8: .reintroduce(question(), member())
        case 9: .acceptAmendment(question(), member())
        case 10: .askDivision(question(), member(), parts())
        case 11: .objectToDivision(question(), member())
        case 12: .objectToClosingList(member())
        case 13: .requestReply(member())
        case 14: .withdrawReply(member())
        case 15, 16: .offerExplanation(question(), member())
        default: .withdrawExplanation(question(), member())
        }
    }

    private mutating func proposedMotion() -> ProposedMotion {
        let kinds = assembly.rulebook?.debate.motions.map(\.motion) ?? []
        let kind = (dice.below(6) == 0 ? nil : dice.one(of: kinds)) ?? dice.one(of: ProceduralMotion.allCases)
        return ProposedMotion(
            kind ?? .suspendSitting, by: member(), question: dice.below(2) == 0 ? question() : nil,
            minutes: dice.below(2) == 0 ? 10 : nil, speechSeconds: dice.below(2) == 0 ? 120 : nil,
            parts: kind == .division ? parts() : [])
    }

    private mutating func proposal() -> Proposal {
        let amends = dice.below(2) == 0 ? question() : nil
        return Proposal(
            title: text(), text: text(), sponsors: [member()], decision: amends == nil ? decision() : nil,
            amends: amends)
    }

    /// What the chair does in a debate besides the steps that the core offers.
    mutating func chairsDebate() -> DebateCommand {
        switch dice.below(13) {
        case 0: .rule(upheld: dice.below(2) == 0, words())
        case 1: .callOnMotion(motion(), member(), dice.one(of: MotionSide.allCases) ?? .mover)
        case 2: .rankAmendments(of: question(), assembly.questionOrder.shuffled(using: &dice).prefix(2).map(\.self))
        case 3: .markDisposal(by: question(), of: [question()])
        case 4: .divide(question())
        case 5: .grantLeave(member())
        case 6: .proposeToCloseList
        case 7: .limitDelegations(speeches: dice.below(2) == 0 ? 2 : nil, seconds: dice.below(2) == 0 ? 300 : nil)
        case 8: .callReply(dice.one(of: assembly.floor.replies.map(\.member)) ?? member())
        case 9: .callExplanation(question(), member())
        case 10: .move(proposedMotion())
        default: ownDebate()
        }
    }
}
