/// Procedural motions.
extension DebateCommand {
    static func decideMotion(_ proposed: ProposedMotion, at now: Moment, in assembly: Assembly) throws(Refusal)
        -> [Fact]
    {
        try Require.delegate(proposed.mover, else: .observersHaveNone(proposed.mover), in: assembly)
        try Require.order(in: assembly)
        guard let rule = assembly.rulebook?.debate[proposed.motion] else {
            throw .debate(.cannotBeMoved(proposed.motion))
        }
        let same = assembly.pendingMotions.first {
            $0.kind == proposed.motion && $0.proposed.question == proposed.question
        }
        if let same { throw .debate(.motionPending(same.id)) }
        try Require.sense(proposed, in: assembly)
        return try tabling(proposed, under: rule, at: now, in: assembly)
    }

    /// A motion, to be voted as a question of its own.
    static func tabling(_ proposed: ProposedMotion, under rule: MotionRule, at now: Moment, in assembly: Assembly)
        throws(Refusal) -> [Fact]
    {
        guard assembly.rulebook?[rule.decision] != nil else { throw .noSuchDecision(rule.decision) }
        _ = try itemOfProcedure(in: assembly)
        let name = freshName("motion", from: assembly.debate.motionOrder.count + 1, in: assembly)
        return [.debate(.motionMoved(name, proposed, item: assembly.agenda.itemInHand?.id))]
    }

    /// The question by which a motion is voted; it says what its mover wants, in every language.
    static func question(_ id: QuestionID, of proposed: ProposedMotion, in assembly: Assembly) -> Question? {
        guard let rule = assembly.rulebook?.debate[proposed.motion], let item = try? itemOfProcedure(in: assembly)
        else { return nil }
        return Question(
            id: id, item: item, title: LocalizedText(words(of: proposed, in: assembly)), decision: rule.decision,
            sponsors: [proposed.mover], kind: .motion, isRehearsal: assembly.isRehearsal)
    }

    func decideOnMotion(in assembly: Assembly) throws(Refusal) -> [Fact] {
        switch self {
        case .withdrawMotion(let id, let member):
            let question = try Require.pending(id, in: assembly)
            guard question.kind != .matter else { throw .debate(.noSuchMotion(id)) }
            guard question.sponsors.contains(member) else { throw .debate(.notItsMover(member, id)) }
            return [.questions(.withdrawn(id))]
        case .askToSpeak(let id, let member, let side):
            let motion = try Require.motion(id, in: assembly)
            try Require.room(for: member, side, on: motion, in: assembly)
            guard !motion.requests.contains(where: { $0.member == member }) else {
                throw .debate(.asksAlready(member))
            }
            return [.debate(.speakerOnMotionAsked(id, member, side))]
        case .callOnMotion(let id, let member, let side):
            let motion = try Require.motion(id, in: assembly)
            try Require.order(in: assembly)
            if let first = assembly.pendingMotions.first, first.id != id { throw .debate(.motionFirst(first.id)) }
            try Require.freeFloor(in: assembly)
            try Require.room(for: member, side, on: motion, in: assembly)
            let limit = assembly.rulebook?.debate.orderSeconds
            return [.debate(.floorGiven(member, .motion(id, side), limitSeconds: limit))]
        default: throw .nothingToChange
        }
    }

    /// How many may speak to a motion on a side.
    public static func places(for side: MotionSide, on motion: Motion, in assembly: Assembly) -> Int {
        switch side {
        case .mover: 1
        case .inFavour: assembly.rule(of: motion)?.speakersFor ?? 0
        case .against: assembly.rule(of: motion)?.speakersAgainst ?? 0
        }
    }
}

extension Require {
    static func motion(_ id: QuestionID, in assembly: Assembly) throws(Refusal) -> Motion {
        guard let motion = assembly.debate.motions[id] else { throw .debate(.noSuchMotion(id)) }
        _ = try pending(id, in: assembly)
        return motion
    }

    /// The rule lets so many speak for and against, each once; the mover introduces the motion.
    static func room(for member: MemberCode, _ side: MotionSide, on motion: Motion, in assembly: Assembly)
        throws(Refusal)
    {
        try represented(member, in: assembly)
        if motion.spoken.contains(where: { $0.member == member }) {
            throw .debate(.hasSpokenToMotion(member, motion.id))
        }
        guard (side == .mover) == (member == motion.mover) else { throw .debate(.notItsMover(member, motion.id)) }
        let allowed = DebateCommand.places(for: side, on: motion, in: assembly)
        guard motion.spoken(side) < allowed else {
            throw .debate(.speakersUsed(motion.id, side, allowed: allowed))
        }
    }
}
