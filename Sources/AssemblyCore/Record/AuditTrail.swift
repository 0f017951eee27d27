import Language

/// What an audit knows must come next: the rest of a decision whose beginning it has seen. Debate and floor are decided
/// again, like the voting; what follows from a result by itself has to be on record in full and unchanged.
struct AuditTrail: Sendable {
    /// How an event stands to what went before.
    enum Finding {
        /// It is what had to come.
        case follows
        /// Other checks have to tell.
        case open
        /// It does not follow, and why.
        case trouble(Message)
    }

    private var expected: [Fact] = []
    /// Who made the decision whose rest must come.
    private var author = Authority.host

    /// Looks at the next event.
    /// - Complexity: O(1) for papers; O(questions + members) for results.
    mutating func find(_ event: Event, in assembly: Assembly) -> Finding {
        if let next = expected.first { return takeExpected(next, event) }
        switch event.fact {
        case .debate(let fact):
            guard let command = DebateCommand(bringing: fact) else {
                return .trouble("The record of the debate contains a step that follows from nothing before it.")
            }
            return again(.debate(command), as: event, in: assembly)
        case .questions(.withdrawn(let id)):
            return again(Audit.withdrawing(id, by: event.by, in: assembly), as: event, in: assembly)
        case .floor(.yielded), .floor(.guestYielded):
            return FloorCommand.yieldingFloor(at: event.at, in: assembly).first == event.fact
                && event.by.isOfficer(.chair)
                ? .follows : .trouble("A speaker is recorded as giving up the floor who did not have it for that long.")
        case .agenda(.adjourned), .agenda(.panelEnded):
            return endsWithSitting(event, in: assembly) ? .follows : settle(event, in: assembly)
        case .record, .sitting, .agenda, .floor, .delegations, .questions, .ballots, .series, .conduct, .scrutiny:
            return settle(event, in: assembly)
        }
    }

    /// Whether an item leaves the hand because its sitting is closed, where nothing else could make it: a motion that waits,
    /// or one that has been carried, keeps items where they are, but keeps no sitting open. The close itself must come next.
    private mutating func endsWithSitting(_ event: Event, in assembly: Assembly) -> Bool {
        guard let command = Command(bringing: event.fact), event.by.isOfficer(.chair),
            (try? assembly.decide(command, by: event.by, at: event.at)) == nil,
            let closing = try? assembly.decide(.sitting(.close), by: event.by, at: event.at).map(\.fact),
            closing.first == event.fact
        else { return false }
        (expected, author) = (Array(closing.dropFirst()), event.by)
        return true
    }

    private mutating func takeExpected(_ next: Fact, _ event: Event) -> Finding {
        // The order to repeat a ballot belongs to the same decision as its annulment.
        if case .series(.repetitionOrdered) = event.fact, event.fact != next { return .open }
        guard event.fact == next, event.by == author else {
            return .trouble("What follows from the decision before is missing from the record, or is different.")
        }
        expected.removeFirst()
        return .follows
    }

    /// What follows by itself from a result, an annulment, a consensus or a casting vote.
    private mutating func settle(_ event: Event, in assembly: Assembly) -> Finding {
        if case .floor(let fact) = event.fact, let command = Audit.command(bringing: fact, by: event.by, in: assembly) {
            return again(command, as: event, in: assembly)
        }
        if event.fact.mayDecide {
            expected = Consequences.all(of: [event.fact], by: event.by, at: event.at, in: assembly)
            author = event.by
        }
        return .open
    }

    private mutating func again(_ command: Command, as event: Event, in assembly: Assembly) -> Finding {
        do throws(Refusal) {
            let decided = try assembly.decide(command, by: event.by, at: event.at).map(\.fact)
            guard decided.first == event.fact else {
                return .trouble("The record of the debate is not what follows from the records before it.")
            }
            (expected, author) = (Array(decided.dropFirst()), event.by)
            return .follows
        } catch {
            return .trouble(
                "The record of the debate contains a step that was not possible at that point. \(error.sentence(in: assembly))"
            )
        }
    }
}

extension Fact {
    /// Whether a question may be decided by it, or be open again.
    fileprivate var mayDecide: Bool {
        switch self {
        case .series(let fact): fact.mayDecide
        case .ballots(.annulled), .conduct(.consensusDeclared): true
        case .ballots, .conduct, .record, .sitting, .agenda, .floor, .delegations, .questions, .debate, .scrutiny: false
        }
    }
}

extension SeriesFact {
    fileprivate var mayDecide: Bool {
        switch self {
        case .declared, .corrected, .castingVoteOnMotionGiven, .castingVoteGiven, .lotsDrawn: true
        case .candidateBrought, .repetitionOrdered: false
        }
    }
}

extension Audit {
    /// The command by which something came about on the list of speakers: an observer joins it by the chair's leave.
    fileprivate static func command(
        bringing fact: FloorFact, by authority: Authority, in assembly: Assembly
    ) -> Command? {
        if case .requested(let member, onBehalfOf: nil, ahead: nil) = fact, authority.isOfficer(.chair),
            assembly.delegations[member]?.credentials != .accepted
        {
            return .debate(.grantLeave(member))
        }
        return FloorCommand(bringing: fact).map(Command.floor)
    }

    /// The command by which a question was withdrawn, from who did it.
    fileprivate static func withdrawing(_ id: QuestionID, by authority: Authority, in assembly: Assembly) -> Command {
        let question = assembly.questions[id]
        let isMotion = question.map { $0.kind != .matter } ?? false
        switch authority {
        case .delegate(let member) where isMotion: return .debate(.withdrawMotion(id, member))
        case .delegate(let member): return .debate(.withdraw(id, member))
        default: return .questions(.withdraw(id))
        }
    }
}
