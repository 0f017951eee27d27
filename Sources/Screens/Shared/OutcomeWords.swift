import AssemblyCore
import TerminalKit

/// What outcomes and phases are called, with the ink of each.
enum OutcomeWords {
    /// An outcome as a short word: `adopted`, `elected`.
    static func word(_ outcome: Outcome) -> Text {
        Text(name(outcome), ink(outcome))
    }

    /// The ink in which it is shown.
    static func ink(_ outcome: Outcome) -> Ink {
        switch outcome {
        case .carried, .elected: .success
        case .notCarried: .danger
        case .noneElected, .tied, .noResult: .caution
        }
    }

    /// The word alone.
    static func name(_ outcome: Outcome) -> Message {
        switch outcome {
        case .carried: "carried"
        case .notCarried: "not carried"
        case .elected: "elected"
        case .noneElected: "nobody elected"
        case .tied: "equal votes"
        case .noResult: "no result"
        }
    }

    /// A sign that repeats the outcome.
    static func mark(_ outcome: Outcome) -> Character {
        switch outcome {
        case .carried, .elected: "✓"
        case .notCarried: "✕"
        case .noneElected, .tied, .noResult: "…"
        }
    }

    /// Where a ballot stands.
    static func phase(_ phase: BallotPhase) -> Text {
        switch phase {
        case .open: Text("BALLOT OPEN", .accent)
        case .held: Text("BALLOT PAUSED", .caution)
        case .closed: Text("BALLOT CLOSED", .caution)
        case .counted: Text("COUNTED", .accent)
        case .declared: Text("announced", .success)
        case .annulled: Text("annulled", .danger)
        }
    }

    /// Where a question stands.
    static func state(_ question: Question) -> Text {
        switch question.state {
        case .pending:
            question.rounds == question.roundsBefore ? Text("pending", .muted) : Text("further ballot", .caution)
        case .withdrawn: Text("withdrawn", .muted)
        case .accepted: Text("accepted", .muted)
        case .disposed: Text("not put", .muted)
        case .lapsed: Text("lapsed", .muted)
        case .postponed: Text("put off", .muted)
        case .failed: Text("failed", .muted)
        case .decided(let outcome): word(outcome)
        }
    }

    /// Where a sitting stands: its number, and its state in capitals for the title line.
    static func sitting(_ sitting: SittingState) -> (name: Message, state: Text) {
        switch sitting {
        case .open(let number, _): ("Sitting \(number)", Text("OPEN", .success))
        case .suspended(let number, _): ("Sitting \(number)", Text("SUSPENDED", .caution))
        case .closed(0): ("Before sitting 1", Text("NOT OPEN YET", .caution))
        case .closed(let last): ("Sitting \(last)", Text("CLOSED", .caution))
        case .sessionClosed: ("Session", Text("CLOSED", .muted))
        }
    }
}
