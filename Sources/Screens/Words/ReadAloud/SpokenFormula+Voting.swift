import AssemblyCore
import Language

extension SpokenFormula {
    // MARK: During the vote

    static func voting(_ ballot: Ballot, _ assembly: Assembly, _ now: Moment?) -> Message {
        switch ballot.phase {
        case .open: return open(ballot, assembly, now)
        case .held: return "The ballot is paused. Delegations will please wait before they vote."
        case .closed: return closed(ballot, assembly)
        case .counted: return "The votes have been counted. I shall now announce the result."
        case .declared, .annulled: return .empty
        }
    }

    /// The words of the board are read out before anything is opened, so that the hall can compare them afterwards.
    private static func closed(_ ballot: Ballot, _ assembly: Assembly) -> Message {
        guard let board = assembly.scrutiny.boards[ballot.id], board.openedBy.isEmpty else {
            return "The ballot is closed. The box is being opened."
        }
        let words = ScrutinyWords.words(board.closing.head)
        return
            "The ballot is closed. The words of its bulletin board are: \(words). The scrutineers will now open the box."
    }

    private static func open(_ ballot: Ballot, _ assembly: Assembly, _ now: Moment?) -> Message {
        if ballot.received == ballot.entitled { return "All delegations have voted. I shall now close the ballot." }
        if ballot.timeIsUp { return "The time is up. Has every delegation voted? I shall now close the ballot." }
        if isNearItsEnd(ballot, now) { return "Has every delegation voted? The ballot is about to be closed." }
        let how: Message = ballot.isSecret ? "This is a secret ballot." : "This is a recorded vote."
        return
            "The voting begins on: \(assembly.title(of: ballot.question)). \(how) Nobody may interrupt it except on a point of order concerning the conduct of the vote."
    }

    /// Nobody is asked whether all have voted while most are still voting: half of them have, or two minutes have passed.
    private static func isNearItsEnd(_ ballot: Ballot, _ now: Moment?) -> Bool {
        if ballot.received * 2 >= ballot.entitled { return true }
        return now.map { $0.seconds(since: ballot.openedAt) >= 120 } ?? false
    }

    // MARK: After the vote

    /// The result that was announced last under an item, with what follows; `nil` where other business has followed.
    static func result(
        under item: AgendaItem, _ assembly: Assembly, _ now: Moment?, _ reads: (all: Bool, figures: Bool)
    ) -> Message? {
        guard let ballot = assembly.ballotOrder.last.flatMap({ assembly.ballots[$0] }), let result = ballot.result,
            ballot.phase == .declared, let question = assembly.questions[ballot.question], question.item == item.id,
            isFresh(ballot, now) || assembly.floor.requests.isEmpty && assembly.floor.speaker == nil
        else { return nil }
        // Nobody reads a result again that is being counted anew, or after which something has been moved.
        if ballot.recountInHand != nil { return waiting(under: item, assembly) }
        if let motion = assembly.pendingMotions.first, motion.at > ballot.closedAt ?? motion.at { return nil }
        let announced = announcement(of: result, in: ballot, assembly, readsFigures: reads.figures)
        let said = atItsEnd(ballot, assembly).map { [announced, $0].joined(separator: " ") } ?? announced
        let effect = carried(question, result).flatMap { assembly.debate.motions[$0].flatMap { assembly.rule(of: $0) } }
        let done: Message = effect.map { " " + $0.effect.spoken } ?? .empty
        if let speaker = assembly.floor.speaker {
            return question.kind == .appeal ? "\(said) \(assembly.name(of: speaker.speaker)) continues." : nil
        }
        if let motion = assembly.pendingMotions.first {
            let isSaid = reads.all || !motion.requests.isEmpty
            return said + done + (isSaid ? " \(moved(motion, assembly))" : .empty)
        }
        if let words = afterwards(assembly) { return "\(said)\(done) \(words)" }
        if let next = assembly.floor.requests.first {
            return said + done + " I give the floor to \(assembly.name(of: next.member))."
        }
        if let waits = waiting(under: item, assembly) { return [said, done, waits].joined(separator: " ") }
        let elected = reads.all ? completion(of: ballot, assembly).map { " " + $0 } ?? .empty : .empty
        return said + done + elected + after(item, assembly, saysNext: reads.all)
    }

    /// The words of the board with its opening on it, which whoever takes a copy home compares.
    private static func atItsEnd(_ ballot: Ballot, _ assembly: Assembly) -> Message? {
        guard let head = assembly.scrutiny.boards[ballot.id]?.head else { return nil }
        return "The words of the bulletin board are now: \(ScrutinyWords.words(head))."
    }

    private static func carried(_ question: Question, _ result: DeclaredResult) -> QuestionID? {
        question.kind == .motion && result.verdict.outcome == .carried ? question.id : nil
    }

    /// Whether a result was reached so lately that it is still being announced.
    static func isFresh(_ ballot: Ballot, _ now: Moment?) -> Bool {
        guard let now, let closed = ballot.closedAt, ballot.phase == .declared else { return false }
        return now.seconds(since: closed) < 120
    }

    /// What follows a result. A screen too low for it shows the next ballot among its steps.
    private static func after(_ item: AgendaItem, _ assembly: Assembly, saysNext: Bool) -> Message {
        guard let next = assembly.nextToPut(under: item.id) else {
            return " That concludes our consideration of item \(item.number)."
        }
        guard saysNext else { return .empty }
        // Who stands has just been said of the question that goes on.
        let last = assembly.ballotOrder.last.flatMap { assembly.ballots[$0]?.question }
        return " " + before(next, assembly, namesCandidates: next.id != last)
    }

    /// A motion that has just ended the item under which it was moved.
    static func carriedOut(_ assembly: Assembly) -> Message? {
        guard let ballot = assembly.announcedBallot, ballot.phase == .declared,
            assembly.questions[ballot.question]?.state == .decided(.carried),
            let motion = assembly.debate.motions[ballot.question], let rule = assembly.rule(of: motion)
        else { return nil }
        return "The motion is carried. \(rule.effect.spoken)"
    }

    /// What has just been decided because nobody objected, and what follows.
    static func soDecided(_ id: QuestionID, under item: AgendaItem, _ assembly: Assembly) -> Message? {
        guard let question = assembly.questions[id], question.item == item.id, assembly.floor.speaker == nil else {
            return nil
        }
        return "There is no objection. It is so decided: \(question.title.message)."
            + after(item, assembly, saysNext: true)
    }

    /// What was decided because nobody objected.
    static func decidedWithoutVote(under item: AgendaItem, _ assembly: Assembly) -> Message? {
        let decided = assembly.questions(under: item.id).filter { assembly.conduct.consensus.contains($0.id) }
        guard let last = decided.last else { return nil }
        return
            "There is no objection. It is so decided: \(last.title.message). That concludes our consideration of item \(item.number)."
    }
}
