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

    /// A motion, to be voted as a question of its own.
    func tabling(_ proposed: ProposedMotion, under rule: MotionRule, at now: Moment) throws(Refusal) -> [Fact] {
        guard rulebook?[rule.decision] != nil else { throw .noSuchDecision(rule.decision) }
        _ = try itemOfProcedure()
        let name = freshName("motion", from: debate.motionOrder.count + 1)
        return [.debate(.motionMoved(name, proposed, item: agenda.itemInHand?.id))]
    }

    /// The question by which a motion is voted; it says what its mover wants, in every language.
    func question(_ id: QuestionID, of proposed: ProposedMotion) -> Question? {
        guard let rule = rulebook?.debate[proposed.motion], let item = try? itemOfProcedure() else { return nil }
        return Question(
            id: id, item: item, title: LocalizedText(words(of: proposed)), decision: rule.decision,
            sponsors: [proposed.mover], kind: .motion, isRehearsal: isRehearsal)
    }

    func decideOnMotion(_ command: DebateCommand) throws(Refusal) -> [Fact] {
        switch command {
        case .withdrawMotion(let id, let member):
            let question = try requirePending(id)
            guard question.kind != .matter else { throw .debate(.noSuchMotion(id)) }
            guard question.sponsors.contains(member) else { throw .debate(.notItsMover(member, id)) }
            return [.questions(.withdrawn(id))]
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
