/// Procedural motions.
extension Assembly {
    func decideMotion(_ proposed: ProposedMotion, at now: Moment) throws(Refusal) -> [Fact] {
        try requireDelegate(proposed.mover, else: .observersHaveNone(proposed.mover))
        try requireOrder()
        guard let rule = rulebook?.debate[proposed.motion] else { throw .debate(.cannotBeMoved(proposed.motion)) }
        let same = pendingMotions.first {
            $0.kind == proposed.motion && $0.proposed.question == proposed.question
        }
        if let same { throw .debate(.motionPending(same.id)) }
        try requireSense(proposed)
        return try tabling(proposed, under: rule, at: now)
    }

    /// A motion and the question by which it is voted.
    func tabling(_ proposed: ProposedMotion, under rule: MotionRule, at now: Moment) throws(Refusal) -> [Fact] {
        guard rulebook?[rule.decision] != nil else { throw .noSuchDecision(rule.decision) }
        let question = Question(
            id: freshName("motion", from: debate.motionOrder.count + 1), item: try itemOfProcedure(),
            title: LocalizedText(words(of: proposed)), decision: rule.decision, sponsors: [proposed.mover],
            kind: .motion, isRehearsal: isRehearsal)
        let motion = Motion(id: question.id, proposed: proposed, item: agenda.itemInHand?.id, at: now)
        return [.questionTabled(question), .debate(.motionMoved(motion))]
    }

    func decideOnMotion(_ command: DebateCommand) throws(Refusal) -> [Fact] {
        switch command {
        case .withdrawMotion(let id, let member):
            let question = try requirePending(id)
            guard question.kind != .matter else { throw .debate(.noSuchMotion(id)) }
            guard question.sponsors.contains(member) else { throw .debate(.notItsMover(member, id)) }
            return [.questionWithdrawn(id)]
        case .askToSpeak(let id, let member, let side):
            let motion = try requireMotion(id)
            try requireRoom(for: member, side, on: motion)
            guard !motion.requests.contains(where: { $0.member == member }) else {
                throw .debate(.asksAlready(member))
            }
            return [.debate(.speakerOnMotionAsked(id, member, side))]
        case .callOnMotion(let id, let member, let side):
            let motion = try requireMotion(id)
            try requireOrder()
            if let first = pendingMotions.first, first.id != id { throw .debate(.motionFirst(first.id)) }
            try requireFreeFloor()
            try requireRoom(for: member, side, on: motion)
            let limit = rulebook?.debate.orderSeconds
            return [.debate(.floorGiven(member, .motion(id, side), limitSeconds: limit))]
        default: throw .nothingToChange
        }
    }

    private func requireMotion(_ id: QuestionID) throws(Refusal) -> Motion {
        guard let motion = debate.motions[id] else { throw .debate(.noSuchMotion(id)) }
        _ = try requirePending(id)
        return motion
    }

    /// The rule lets so many speak for and against, each once; the mover introduces the motion.
    private func requireRoom(for member: MemberCode, _ side: MotionSide, on motion: Motion) throws(Refusal) {
        try requireRepresented(member)
        if motion.spoken.contains(where: { $0.member == member }) {
            throw .debate(.hasSpokenToMotion(member, motion.id))
        }
        guard (side == .mover) == (member == motion.mover) else { throw .debate(.notItsMover(member, motion.id)) }
        let allowed = places(for: side, on: motion)
        guard motion.spoken(side) < allowed else {
            throw .debate(.speakersUsed(motion.id, side, allowed: allowed))
        }
    }

    /// How many may speak to a motion on a side.
    public func places(for side: MotionSide, on motion: Motion) -> Int {
        switch side {
        case .mover: 1
        case .inFavour: rule(of: motion)?.speakersFor ?? 0
        case .against: rule(of: motion)?.speakersAgainst ?? 0
        }
    }
}
