import AssemblyCore
import Language
import TerminalKit

/// The clock of what runs now, large enough for a glance; where lines are few it stands among the facts.
enum LargeClock {
    /// How tall its digits are, in rows.
    private static let rows = 3

    /// A ballot: how long it has been open, or what is left of its time.
    static func of(_ ballot: Ballot, at now: Moment, _ assembly: Assembly) -> Node? {
        guard ballot.phase == .open || ballot.phase == .held else { return nil }
        let opened = Text("opened \(assembly.clock(ballot.openedAt))", .muted)
        guard let left = ballot.secondsLeft(at: now), let end = ballot.endsAt else {
            return clock(max(0, now.seconds(since: ballot.openedAt)), .accent, opened)
        }
        if ballot.timeIsUp || left <= 0 {
            return clock(0, .caution, Text("time is up", .caution) + Text(", ") + opened)
        }
        let until = ballot.phase == .held ? Text("left", .muted) : Text("left, until \(assembly.clock(end))", .muted)
        return clock(left, left < 30 ? .caution : .accent, until + Text(", ", .muted) + opened)
    }

    /// A panel: how long it has run.
    static func of(_ panel: Panel, at now: Moment) -> Node? {
        guard panel.isRunning, let elapsed = panel.elapsed(at: now) else { return nil }
        return clock(elapsed, panel.overrun(at: now) == nil ? .success : .caution, nil)
    }

    /// A speech: what is left of its time, or how long it has been.
    static func of(_ speech: Speech, _ assembly: Assembly, at now: Moment) -> Node {
        guard let left = assembly.floor.secondsLeft(at: now) else {
            return clock(max(0, now.seconds(since: speech.since)), .accent, nil)
        }
        let limit = Text("of \(TimeWords.length(assembly.floor.limitOfSpeech ?? 0))", .muted)
        return clock(left, left < 0 ? .danger : left < 30 ? .caution : .accent, limit)
    }

    private static func clock(_ seconds: Int, _ ink: Ink, _ caption: Text?) -> Node {
        Banner(
            .verbatim(TimeWords.clock(seconds)), ink: ink, caption: caption, tallest: rows, alignment: .leading
        ).quiet()
    }
}
