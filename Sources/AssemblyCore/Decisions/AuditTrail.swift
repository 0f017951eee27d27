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
        case trouble(String)
    }

    private var expected: [Fact] = []
    /// Questions of the procedure that were tabled and not yet named as a motion, an appeal or parts.
    private var tabled: [Fact] = []
    private var before = Assembly()
    /// Who made the decision whose rest must come.
    private var author = Authority.host

    /// Looks at the next event.
    /// - Complexity: O(1) for papers; O(questions + members) for results.
    mutating func find(_ event: Event, in assembly: Assembly) -> Finding {
        if let next = expected.first { return takeExpected(next, event) }
        if !tabled.isEmpty { return takeTabled(event) }
        switch event.fact {
        case .questionTabled(let question) where question.kind != .matter || question.partOf != nil:
            (before, tabled, author) = (assembly, [event.fact], event.by)
            return .follows
        case .debate(let fact):
            guard let command = DebateCommand(bringing: fact) else {
                return .trouble("Something is on record of the debate that follows from nothing.")
            }
            return again(.debate(command), as: event, in: assembly)
        case .questionWithdrawn(let id):
            return again(assembly.withdrawing(id, by: event.by), as: event, in: assembly)
        case .floorYielded:
            return assembly.yieldingFloor(at: event.at).first == event.fact && event.by.isOfficer(.chair)
                ? .follows : .trouble("Somebody yields the floor who did not have it so long.")
        default: return settle(event, in: assembly)
        }
    }

    private mutating func takeExpected(_ next: Fact, _ event: Event) -> Finding {
        // The order to repeat a ballot belongs to the same decision as its annulment.
        if case .conduct(.repetitionOrdered) = event.fact, event.fact != next { return .open }
        guard event.fact == next, event.by == author else {
            return .trouble("What follows from the decision before it is missing on record, or is different.")
        }
        expected.removeFirst()
        return .follows
    }

    /// The questions that were tabled are named: the whole decision is taken again from where it began.
    private mutating func takeTabled(_ event: Event) -> Finding {
        if case .questionTabled(let question) = event.fact, question.partOf != nil {
            tabled.append(event.fact)
            return .follows
        }
        let facts = tabled + [event.fact]
        tabled = []
        guard event.by == author else { return .trouble("One decision is on record as that of two.") }
        guard case .debate(let fact) = event.fact, let command = DebateCommand(naming: fact) else {
            return .trouble("A motion or an appeal is on record as a question and not as what it is.")
        }
        do throws(Refusal) {
            try before.permitDebate(command, event.by)
            let decided = try before.decideDebate(command, by: event.by, at: event.at)
            return decided == facts
                ? .follows : .trouble("A motion or an appeal on record is not what was lawful then.")
        } catch {
            return .trouble("Something is on record of the debate that could not happen. \(error.sentence)")
        }
    }

    /// What follows by itself from a result, an annulment, a consensus or a casting vote.
    private mutating func settle(_ event: Event, in assembly: Assembly) -> Finding {
        if let command = Command(bringingFloor: event.fact, by: event.by) {
            return again(command, as: event, in: assembly)
        }
        if event.fact.mayDecide {
            expected = assembly.consequences(of: [event.fact], by: event.by, at: event.at)
            author = event.by
        }
        return .open
    }

    private mutating func again(_ command: Command, as event: Event, in assembly: Assembly) -> Finding {
        do throws(Refusal) {
            let decided = try assembly.decide(command, by: event.by, at: event.at).map(\.fact)
            guard decided.first == event.fact else {
                return .trouble("What is on record of the debate is not what follows from what went before.")
            }
            (expected, author) = (Array(decided.dropFirst()), event.by)
            return .follows
        } catch {
            return .trouble("Something is on record of the debate that could not happen. \(error.sentence)")
        }
    }
}

extension Fact {
    /// Whether a question may be decided by it, or be open again.
    fileprivate var mayDecide: Bool {
        switch self {
        case .resultDeclared, .ballotAnnulled, .conduct(.consensusDeclared), .conduct(.castingVoteOnMotionGiven),
            .conduct(.castingVoteGiven), .conduct(.lotsDrawn):
            true
        default: false
        }
    }
}

extension Command {
    /// The command that brings a fact of the floor forth; `nil` for other facts.
    fileprivate init?(bringingFloor fact: Fact, by authority: Authority) {
        switch fact {
        case .requestWithdrawn(let member): self = .withdrawRequest(member)
        case .speakerCalled(let member): self = .callSpeaker(member)
        case .speechesLimited(let seconds): self = .limitSpeeches(seconds: seconds)
        case .speakersListClosed: self = .closeSpeakersList
        case .speakersListReopened: self = .reopenSpeakersList
        default: return nil
        }
    }
}

extension Assembly {
    /// The command by which a question was withdrawn, from who did it.
    fileprivate func withdrawing(_ id: QuestionID, by authority: Authority) -> Command {
        let question = questions[id]
        let isMotion = question.map { $0.kind != .matter } ?? false
        switch authority {
        case .delegate(let member) where isMotion: return .debate(.withdrawMotion(id, member))
        case .delegate(let member): return .debate(.withdraw(id, member))
        default: return .withdrawQuestion(id)
        }
    }
}
