public import Language

/// What somebody wants done, by the family that it belongs to; `Assembly.decide` turns it into events or refuses it.
public enum Command: Hashable, Sendable {
    case record(RecordCommand)
    case sitting(SittingCommand)
    case agenda(AgendaCommand)
    case floor(FloorCommand)
    case delegations(DelegationCommand)
    case questions(QuestionCommand)
    case ballots(BallotCommand)
    case series(SeriesCommand)
    case debate(DebateCommand)
    case conduct(ConductCommand)
    case scrutiny(ScrutinyCommand)
}

extension Command {
    /// Whether a record is what came of this very command: so a command that comes again is told from another one under its
    /// name, long after the command itself is forgotten. Only what the command says is compared, nothing is decided again.
    /// - Complexity: O(events), and O(length) of the texts.
    public func hasBroughtForth(_ events: [Event]) -> Bool {
        guard let fact = Command.principal(of: events.map(\.fact)) else { return false }
        switch self {
        // An amendment is voted on by the decision of its text, whatever it names.
        case .debate(.propose(let proposal)):
            guard case .questions(.tabled(let question)) = fact else { return false }
            return proposal.title == question.title && proposal.text == question.text
                && proposal.sponsors == question.sponsors && proposal.amends == question.amends
                && proposal.alters == question.alters
                && (proposal.amends != nil || proposal.decision == question.decision)
        case .questions(.table(let asked)):
            guard case .questions(.tabled(let question)) = fact else { return false }
            return asked.saysTheSame(as: question)
        case .debate(.withdraw(let id, let member)):
            return fact == .questions(.withdrawn(id)) || fact == .debate(.sponsorLeft(id, member))
        case .debate(.withdrawMotion(let id, _)), .questions(.withdraw(let id)):
            return fact == .questions(.withdrawn(id))
        case .series(.repeatBallot(let id, let reason)):
            return fact == .series(.repetitionOrdered(id))
                && events.contains { $0.fact == .ballots(.annulled(id, reason: reason)) }
        // Outside a vote a point on the voting is a point like every other.
        case .debate(.raisePointOfOrder(let member, let words, let isOnVoting)):
            guard case .debate(.pointOfOrderRaised(_, member, words, let ballot)) = fact else { return false }
            return isOnVoting || ballot == nil
        case .debate(.grantLeave(let member)): return fact == .floor(.requested(member))
        // With a heading comes back what stands under it.
        case .agenda(.restore(let id)): return events.first?.fact == .agenda(.restored(id))
        case .floor(.yieldFloor):
            return fact.freesFloor
        // A seal never comes from whoever opens a ballot.
        case .ballots(.open(let question, let limit, _)):
            return Command(origin: fact) == .ballots(.open(question, limitSeconds: limit, seal: nil))
        // What an answer replaced does not stand in the record.
        case .ballots(.rollCallAnswer(let id, let member, let answer, _)):
            return fact == .ballots(.rollCallAnswered(id, member, answer))
        default: return Command(origin: fact) == self
        }
    }

    /// The fact of a record for which it was made: what ends before something begins stands before it.
    private static func principal(of facts: [Fact]) -> Fact? {
        facts.last { if case .sitting = $0 { true } else { false } }
            ?? (facts.first?.tables == true ? facts.first(where: \.beginsAVote) : nil)
            ?? facts.first { if case .series(.repetitionOrdered) = $0 { true } else { false } }
            ?? lastOfAgenda(facts.drop(while: \.freesFloor))
            ?? facts.first
    }

    private static func lastOfAgenda(_ facts: ArraySlice<Fact>) -> Fact? {
        facts.prefix { if case .agenda = $0 { true } else { false } }.last ?? facts.first
    }

    /// The one command that says just this; `nil` for what several say, and for what follows by itself.
    private init?(origin fact: Fact) {
        switch fact {
        case .ballots(let fact):
            guard let command = BallotCommand(bringing: fact) else { return nil }
            self = .ballots(command)
        case .series(let fact):
            guard let command = SeriesCommand(bringing: fact) else { return nil }
            self = .series(command)
        case .debate(let fact):
            guard let command = DebateCommand(bringing: fact) else { return nil }
            self = .debate(command)
        case .scrutiny(let fact):
            guard let command = ScrutinyCommand(bringing: fact, in: Assembly()) else { return nil }
            self = .scrutiny(command)
        case .record, .sitting, .agenda, .floor, .delegations, .questions, .conduct:
            guard let command = Command(bringing: fact) else { return nil }
            self = command
        }
    }
}

extension Fact {
    /// Whether somebody has spoken by it.
    fileprivate var freesFloor: Bool {
        if case .floor(.yielded) = self { return true }
        if case .floor(.guestYielded) = self { return true }
        return false
    }

    /// Whether a question comes by it.
    fileprivate var tables: Bool { if case .questions(.tabled) = self { true } else { false } }

    /// Whether it is put to the vote with it, and the question that is voted on stands beside it.
    fileprivate var beginsAVote: Bool {
        switch self {
        case .debate(.motionMoved), .debate(.appealed), .debate(.divided): true
        default: false
        }
    }
}

extension Question {
    /// Whether an officer who asked for this has got the other: what becomes of a question later is not asked for.
    fileprivate func saysTheSame(as other: Question) -> Bool {
        id == other.id && item == other.item && title == other.title && text == other.text
            && decision == other.decision && form == other.form && sponsors == other.sponsors && amends == other.amends
            && candidates == other.candidates && groups == other.groups && eligibleRegions == other.eligibleRegions
            && note == other.note && (symbol == nil || symbol == other.symbol) && preamble == other.preamble
            && alters == other.alters
    }
}

extension BallotCommand {
    /// The command that brings a fact forth; `nil` for what follows from the last of several counts.
    init?(bringing fact: BallotFact) {
        switch fact {
        case .opened(let opening):
            switch opening.method {
            case .machine: self = .open(opening.question, limitSeconds: opening.limitSeconds, seal: nil)
            case .hands: self = .openHandCount(opening.question)
            case .paper: self = .openManualSecretBallot(opening.question)
            case .rollCall: self = .openRollCall(opening.question)
            }
        case .held(let id): self = .hold(id)
        case .released(let id): self = .release(id)
        case .extended(let id, let seconds): self = .extend(id, seconds: seconds)
        case .timeRanOut(let id): self = .timeUp(id)
        case .cast(let id, let member, let paper): self = .cast(id, member, paper)
        case .notCast(let id, let member, let reason): self = .reportNotCast(id, member, reason: reason)
        case .closed(let id, _): self = .close(id)
        case .counted(let id, let tally): self = .recordCount(id, tally)
        case .annulled(let id, let reason): self = .annul(id, reason: reason)
        case .recountOrdered(let id, let reason): self = .recount(id, reason: reason)
        case .handCountEntered(let id, let tally?): self = .enterHandCount(id, tally)
        case .rollCallAnswered(let id, let member, let answer): self = .rollCallAnswer(id, member, answer)
        case .handCountEntered(_, nil), .handCountsDisagreed, .handCountAgreed: return nil
        }
    }
}

extension SeriesCommand {
    /// The command that brings a fact forth; `nil` for a repetition, which belongs to an annulment.
    init?(bringing fact: SeriesFact) {
        switch fact {
        case .declared(let id, _): self = .declare(id)
        case .corrected(let id, _): self = .correct(id)
        case .lotsDrawn(let id, let seed, _): self = .drawLots(id, seed: seed)
        case .castingVoteGiven(let id, let names): self = .giveCastingVote(id, names: names)
        case .castingVoteOnMotionGiven(let id, let carried): self = .giveCastingVoteOnMotion(id, carried: carried)
        case .candidateBrought(let id, let candidate): self = .bringCandidate(id, candidate)
        case .repetitionOrdered: return nil
        }
    }
}

/// Why an officer does something out of the ordinary, in that officer's words, and in which language they are.
public struct StatedReason: Hashable, Sendable {
    /// The words.
    public let text: String
    /// Their language, which the record keeps with them.
    public let language: WorkingLanguage

    /// A reason; `nil` where none was given.
    public init?(_ text: String?, in language: WorkingLanguage?) {
        guard let text else { return nil }
        (self.text, self.language) = (text, language ?? .english)
    }
}

extension StatedReason {
    /// What stands for words that were said and not typed. The record keeps it as it was offered; people read it in their
    /// own language.
    public static let statedOrally: Message = "stated orally"

    /// Whether words only say that something was said.
    /// - Parameter words: the words as the record keeps them.
    /// Complexity: the number of languages.
    public static func isStatedOrally(_ words: String) -> Bool {
        WorkingLanguage.allCases.contains { statedOrally.text(in: $0) == words }
    }

    /// Words of an officer or a delegation for people: those that only say that something was said in the language of the
    /// reader, all others as they were typed.
    /// - Parameter words: the words as the record keeps them.
    public static func words(_ words: String) -> Message { isStatedOrally(words) ? statedOrally : .verbatim(words) }

    /// The same with a full stop, unless it ends already.
    /// - Parameter words: the words as the record keeps them.
    public static func sentence(_ words: String) -> Message {
        isStatedOrally(words) ? "\(statedOrally)." : .verbatim(words.ended)
    }

    /// A reason as a sentence of its own behind another one; nothing where it was only said.
    /// - Parameter words: the words as the record keeps them.
    public static func because(_ words: String?) -> Message {
        guard let words, !words.isEmpty, !isStatedOrally(words) else { return .empty }
        return " Reason: \(words.ended)"
    }
}
