import Language

/// What a motion of each kind needs, so that it could be carried out.
extension Require {
    static func sense(_ proposed: ProposedMotion, in assembly: Assembly) throws(Refusal) {
        switch proposed.motion {
        case .suspendSitting:
            if let minutes = proposed.minutes, !(1...1_440).contains(minutes) {
                throw .invalid("A sitting can be suspended for 1 to 1,440 minutes.")
            }
        case .adjournSitting: break
        case .adjournDebate: _ = try itemInHand(in: assembly)
        case .closeDebate:
            if assembly.debate.closedItems.contains(try itemInHand(in: assembly).id) { throw .nothingToChange }
        case .noCompetence: try substanceUntouched(in: assembly)
        case .secretBallot, .rollCall:
            try openMethod(of: try question(of: proposed, in: assembly), proposed.motion, in: assembly)
        case .division:
            try divisible(try question(of: proposed, in: assembly), proposed.parts, in: assembly)
        case .reconsideration: try reconsiderable(proposed, in: assembly)
        case .limitSpeeches: try limits(of: proposed, in: assembly)
        case .closeList:
            _ = try itemInHand(in: assembly)
            if assembly.floor.listIsClosed { throw .nothingToChange }
        }
    }

    static func question(of proposed: ProposedMotion, in assembly: Assembly) throws(Refusal) -> Question {
        guard let id = proposed.question else { throw .debate(.motionNeedsQuestion(proposed.motion)) }
        let question = try pending(id, in: assembly)
        guard question.kind == .matter else { throw .debate(.motionNeedsQuestion(proposed.motion)) }
        return question
    }

    /// Whether the assembly is competent is voted before the substance, never after it.
    static func substanceUntouched(in assembly: Assembly) throws(Refusal) {
        let item = try itemInHand(in: assembly)
        if let voted = assembly.questions(under: item.id).first(where: { $0.kind == .matter && $0.rounds > 0 }) {
            throw .debate(.competenceComesFirst(voted.id))
        }
    }

    /// Once secrecy is decided or prescribed, no other way of voting can be asked for.
    static func openMethod(of question: Question, _ motion: ProceduralMotion, in assembly: Assembly) throws(Refusal) {
        guard let rule = assembly.rulebook?[question.decision] else { throw .noSuchDecision(question.decision) }
        if question.secrecy == .secret { throw .debate(.secrecyIsDecided(question.id)) }
        if rule.secrecy == .secret { throw .debate(.secrecyIsCompulsory(question.id)) }
        if motion == .secretBallot, !rule.maySecret { throw .debate(.cannotBeSecret(question.id)) }
        if motion == .rollCall, question.needsRollCall { throw .nothingToChange }
    }

    static func reconsiderable(_ proposed: ProposedMotion, in assembly: Assembly) throws(Refusal) {
        guard let id = proposed.question else { throw .debate(.motionNeedsQuestion(proposed.motion)) }
        guard let question = assembly.questions[id] else { throw .noSuchQuestion(id) }
        guard question.kind == .matter, question.form == .motion, question.partOf == nil else {
            throw .debate(.notReconsiderable(id))
        }
        guard question.state == .decided(.carried) || question.state == .decided(.notCarried) else {
            throw .debate(.notDecided(id))
        }
        try notInEffect(id, in: assembly)
        // An amendment is settled with its draft, and comes back only while the draft is open.
        if let draft = question.amends { _ = try pending(draft, in: assembly) }
    }

    static func limits(of proposed: ProposedMotion, in assembly: Assembly) throws(Refusal) {
        _ = try itemInHand(in: assembly)
        guard proposed.speechSeconds != nil || proposed.speechesEach != nil else {
            throw .debate(.motionNeedsLimit)
        }
        try limits(speech: proposed.speechSeconds, speeches: proposed.speechesEach, in: assembly)
    }

    static func limits(speech: Int? = nil, speeches: Int? = nil, total: Int? = nil, in assembly: Assembly)
        throws(Refusal)
    {
        if let speech, !(10...7_200).contains(speech) {
            throw .invalid("A time limit must be between 10 seconds and 2 hours.")
        }
        if let speeches, !(1...99).contains(speeches) {
            throw .invalid("A delegation can be allowed to speak between 1 and 99 times.")
        }
        if let total, !(10...86_400).contains(total) {
            throw .invalid("A delegation can be allowed between 10 seconds and 24 hours in all.")
        }
    }
}

extension DebateCommand {
    /// What a motion is called when it is put: `Motion to suspend the sitting for 20 minutes`.
    static func words(of proposed: ProposedMotion, in assembly: Assembly) -> Message {
        let about = proposed.question.flatMap { assembly.questions[$0]?.title.message } ?? .empty
        switch proposed.motion {
        case .suspendSitting:
            guard let minutes = proposed.minutes else { return "Motion to suspend the sitting" }
            return "Motion to suspend the sitting for \(Message.length(seconds: minutes * 60))"
        case .adjournSitting: return "Motion to adjourn the sitting"
        case .adjournDebate: return "Motion to adjourn the discussion of the item"
        case .closeDebate: return "Motion to close the discussion of the item"
        case .noCompetence: return "Motion that the assembly is not competent"
        case .secretBallot: return "Motion for a secret ballot on '\(about)'"
        case .rollCall: return "Motion for a roll call on '\(about)'"
        case .division: return "Motion for division on '\(about)'"
        case .reconsideration: return "Motion to reconsider '\(about)'"
        case .limitSpeeches: return "Motion to limit speeches\(limitWords(of: proposed, in: assembly))"
        case .closeList: return "Motion to close the list of speakers"
        }
    }

    private static func limitWords(of proposed: ProposedMotion, in assembly: Assembly) -> Message {
        let length = proposed.speechSeconds.map { " to \(Message.length(seconds: $0))" as Message } ?? .empty
        return length + (proposed.speechesEach.map { " to \($0) for each delegation" as Message } ?? .empty)
    }
}
