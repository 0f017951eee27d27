import AssemblyCore
import Language
import TerminalKit

/// What waits besides the matter in hand: papers that are counted outside, names that must be brought, votes put off.
enum WaitingParts {
    /// The papers that are counted while business goes on (RPGA 40(3)); nothing where none are.
    static func papers(_ assembly: Assembly) -> Node? {
        let items = (assembly.waitingBallots + assembly.recounts).map { ballot in
            let isCounted = ballot.phase == .counted || ballot.awaitsCorrection
            return Item(
                nil, Text(assembly.title(of: ballot.id)),
                state: isCounted
                    ? Text("counted", .success) : Text("\(ballot.handCounts.count) of 2 counts", .caution),
                notes: ballot.countsDiffered && !isCounted ? [Text("The two counts differed.", .danger)] : [])
        }
        guard !items.isEmpty else { return nil }
        return Pane("Being counted") { ItemList(items, page: 0).share(0) }.share(0)
    }

    /// Until when another name must be brought.
    static func name(for question: Question, _ assembly: Assembly, at now: Moment) -> Fact? {
        guard let until = assembly.conduct.awaitedNames[question.id] else { return nil }
        let left = until.seconds(since: now)
        let clock = left > 0 ? Text(", \(TimeWords.clock(left)) left", .muted) : Text(": the time is over", .danger)
        return Fact("New name", Text("by \(TimeWords.dayAndClock(until, assembly))", .caution) + clock)
    }

    private static func word(_ reason: PutOffReason) -> Message {
        switch reason {
        case .abstentions: "too many abstentions"
        case .equalVotes: "equal votes"
        case .failure: "no majority"
        }
    }

    /// Why a vote was put off.
    static func putOff(_ question: Question, _ assembly: Assembly) -> Fact? {
        assembly.conduct.putOff[question.id].map {
            Fact("Put off", Text("\(word($0.reason)); again from sitting \($0.sitting + 1)", .caution))
        }
    }
}
