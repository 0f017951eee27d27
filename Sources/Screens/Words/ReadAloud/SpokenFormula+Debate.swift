import AssemblyCore
import Language

extension SpokenFormula {
    /// What takes precedence over the matter itself: a point of order, an appeal, a step that is due.
    /// - Parameter rulingIsRead: whether the ruling on a point has been read already.
    static func precedence(_ assembly: Assembly, rulingIsRead: Bool) -> Message? {
        let debate = assembly.debate
        if let point = debate.pointInHand {
            return
                "The delegate of \(assembly.name(of: point.member)) has raised a point of order. I shall rule on it at once."
        }
        if let appeal = assembly.pendingAppeal {
            return
                "The delegate of \(appeal.sponsors.first.map { assembly.name(of: $0) } ?? .empty) appeals against the ruling, and we vote on it at once. A vote in favour overrules the ruling; without a majority, or on a tied vote, it stands."
        }
        if !rulingIsRead, debate.canAppeal, let ruling = debate.pointsOfOrder.last?.ruling {
            return ruled(ruling, assembly)
        }
        if let due = debate.due { return "The motion is carried. " + due.effect.spoken }
        return nil
    }

    private static func ruled(_ ruling: Ruling, _ assembly: Assembly) -> Message {
        let goesOn: Message = assembly.floor.speaker.map { " \(assembly.name(of: $0.speaker)) continues." } ?? .empty
        return "The chair rules: \(ruling.spoken) If no delegation appeals, the ruling stands.\(goesOn)"
    }

    static func moved(_ motion: Motion, _ assembly: Assembly) -> Message {
        let moved: Message =
            "The delegate of \(assembly.name(of: motion.mover)) \(MotionWords.moved(motion.proposed, assembly))."
        guard let rule = assembly.rule(of: motion) else { return moved }
        let opening = moved + (MotionWords.warning(of: rule.effect).map { " " + $0 } ?? .empty)
        if let next = motion.requests.first {
            return "I give the floor to \(assembly.name(of: next.member)), \(next.side.words) the motion."
        }
        let left = (
            inFavour: rule.speakersFor - motion.spoken(.inFavour),
            against: rule.speakersAgainst - motion.spoken(.against)
        )
        guard left.inFavour > 0 || left.against > 0 else {
            return opening + " The motion is now put to the vote."
        }
        let inFavour: Message = left.inFavour > 0 ? "\(spelled(left.inFavour)) may speak in favour of it" : .empty
        let against: Message = left.against > 0 ? "\(spelled(left.against)) may speak against it" : .empty
        return opening + " \([inFavour, against].listed.capitalised); then it is put to the vote."
    }

    private static func spelled(_ number: Int) -> Message {
        switch number {
        case 1: "one delegation"
        case 2: "two delegations"
        case 3: "three delegations"
        default: plural(number, "\(number) delegation", "\(number) delegations")
        }
    }

    /// What waits around the vote: replies and explanations.
    static func afterwards(_ assembly: Assembly) -> Message? {
        if let item = assembly.agenda.itemInHand {
            for question in assembly.questions(under: item.id) {
                guard let member = assembly.debate.explanations[question.id]?.first else { continue }
                return "I give the floor to \(assembly.name(of: member)), who wishes to explain its vote."
            }
        }
        guard assembly.floor.requests.isEmpty, let reply = assembly.floor.replies.first else { return nil }
        return "I give the floor to \(assembly.name(of: reply.member)) in exercise of its right of reply."
    }

    /// The consent to the closing of the list.
    static func closingOfList(_ assembly: Assembly) -> Message? {
        guard let objections = assembly.debate.closingObjections, !assembly.floor.listIsClosed else { return nil }
        let names = assembly.floor.requests.map { assembly.name(of: $0.member) }.sideBySide
        let list: Message = names.isEmpty ? "Nobody else has asked for the floor." : "The list of speakers: \(names)."
        guard objections.isEmpty else {
            let next =
                assembly.floor.requests.first.map { " I give the floor to \(assembly.name(of: $0.member))." as Message }
                ?? .empty
            return assembly.floor.speaker == nil && !next.isEmpty
                ? "There is an objection; the list remains open.\(next)" : nil
        }
        return "\(list) If there is no objection, I shall close the list."
    }
}

extension MotionEffect {
    /// What the chair says of what a carried motion brings about.
    var spoken: Message {
        switch self {
        case .suspendSitting: "The sitting is suspended."
        case .adjournSitting: "The sitting is closed."
        case .adjournItem: "The debate on this item is adjourned."
        case .goToVote: "The debate is closed, and we proceed to the vote."
        case .concludeItem: "That concludes our consideration of this item."
        case .secretBallot: "The vote will be taken by secret ballot."
        case .rollCall: "The vote will be taken by roll call."
        case .divide: "The parts are put to the vote one after the other."
        case .reconsider: "The question is before the assembly again."
        case .limitSpeeches: "Speeches are limited from now on."
        case .closeList: "The speakers list is closed."
        }
    }
}

extension String {
    /// The text with a full stop, unless it ends already.
    var endedSentence: String { hasSuffix(".") || hasSuffix("!") || hasSuffix("?") ? self : self + "." }
}
