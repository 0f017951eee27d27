import AssemblyCore
import Language
import TerminalKit

/// What outcomes and phases are called, with the ink of each.
enum OutcomeWords {
    /// An outcome as a short word: `adopted`, `elected`.
    static func word(_ outcome: Outcome) -> Text {
        Text(name(outcome), ink(outcome))
    }

    /// The outcome of a ballot on a question: a motion, an appeal and an appointment say what follows from it.
    static func word(_ outcome: Outcome, on question: Question?, _ assembly: Assembly) -> Text {
        Text(name(outcome, on: question, assembly), ink(outcome, on: question))
    }

    /// The word alone; of a motion, an appeal or an appointment, what follows from it.
    static func name(_ outcome: Outcome, on question: Question?, _ assembly: Assembly) -> Message {
        assembly.consequence(of: outcome, on: question) ?? name(outcome)
    }

    /// What a vote under a rule makes of whatever is put under it: the ruling of the chair where it is the rule of appeals.
    static func name(_ outcome: Outcome, under rule: DecisionRule, _ assembly: Assembly) -> Message {
        consequence(of: outcome, under: rule, assembly) ?? name(outcome)
    }

    /// What becomes of a ruling where a rule is that of appeals; `nil` under all other rules.
    static func consequence(of outcome: Outcome, under rule: DecisionRule, _ assembly: Assembly) -> Message? {
        guard assembly.rulebook?.isOfAppealsAlone(rule.id) == true, [.carried, .notCarried].contains(outcome) else {
            return nil
        }
        return Ruling.words(isOverruled: outcome == .carried)
    }

    /// The ink in which the outcome on a question is shown: a ruling that stands is no failure.
    static func ink(_ outcome: Outcome, on question: Question?) -> Ink {
        guard question?.kind == .appeal, outcome != .noResult else { return ink(outcome) }
        return outcome == .carried ? .danger : .success
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

    /// Who is appointed by a result; `nil` where nobody is.
    static func appointed(_ result: DeclaredResult, by question: Question?, _ assembly: Assembly) -> [String]? {
        guard result.verdict.outcome == .carried, let question, question.isAppointment(in: assembly) else { return nil }
        let names = question.standing.map(\.name)
        return names.isEmpty ? nil : names
    }

    /// What somebody who was elected has answered.
    static func answer(_ answer: ElectionAnswer) -> Text {
        switch answer {
        case .accepted: Text("has accepted", .muted)
        case .declined: Text("has declined", .caution)
        case .sworn: Text("has taken the oath", .muted)
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
    static func state(_ question: Question, _ assembly: Assembly) -> Text {
        switch question.state {
        case .pending: pending(question, assembly)
        case .withdrawn: Text("withdrawn", .muted)
        case .accepted: Text("accepted", .muted)
        case .disposed: Text("not put", .muted)
        case .lapsed: Text("lapsed", .muted)
        case .postponed: Text("put off", .muted)
        case .failed: Text("failed", .muted)
        case .decided(let outcome): word(outcome, on: question, assembly)
        }
    }

    /// A ballot is under way, a further one comes, one is taken again, or none has been held.
    private static func pending(_ question: Question, _ assembly: Assembly) -> Text {
        let ballots = assembly.ballots(on: question.id)
        if ballots.contains(where: \.isUnderWay) { return Text("ballot under way", .accent) }
        if UpcomingBallot.next(on: question.id, in: assembly)?.replacesAnnulled == true {
            return Text("ballot again", .caution)
        }
        return assembly.seriesBallots(on: question.id).isEmpty
            ? Text("pending", .muted) : Text("further ballot", .caution)
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
