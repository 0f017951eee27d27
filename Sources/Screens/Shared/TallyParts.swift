import AssemblyCore
import TerminalKit

/// The figures of a ballot as bars: what may be known of it now, and nothing more.
enum TallyParts {
    /// How many have voted, of how many; for every ballot.
    static func turnout(_ ballot: Ballot) -> Node {
        Meters([received(ballot)]).quiet()
    }

    private static func received(_ ballot: Ballot) -> Meter {
        Meter(
            "Received", value: ballot.received, maximum: ballot.entitled,
            caption: Text("\(ballot.received, .heading) of \(ballot.entitled)"))
    }

    /// Whether the figures of a ballot may be shown: a secret one is a sealed box until it is counted (R15).
    static func isKnown(_ ballot: Ballot) -> Bool {
        switch ballot.phase {
        case .open, .held: !ballot.isSecret && ballot.rule.disclosure == .live
        case .closed: !ballot.isSecret
        case .counted, .declared: true
        case .annulled: !ballot.isSecret
        }
    }

    /// The votes as bars, with a mark at the number required by the votes so far.
    /// - Parameter withTurnout: whether the papers received stand above them as a bar of their own.
    static func votes(_ ballot: Ballot, _ figures: Figures? = nil, withTurnout: Bool = false) -> Node {
        let figures = figures ?? ballot.figures
        let required = (try? figures.verdict(under: ballot.stage.tests))?.required
        let threshold = required.map { Meter.Threshold($0, label: "required") }
        let bars =
            switch figures.votes {
            case .motion(let votesFor, let against):
                [
                    Meter(
                        "For", value: votesFor, maximum: ballot.entitled, threshold: threshold, ink: .affirmative,
                        mark: "+"),
                    Meter("Against", value: against, maximum: ballot.entitled, ink: .negative, mark: "-"),
                    Meter("Abstain", value: figures.abstentions, maximum: ballot.entitled, ink: .neutral, mark: "o"),
                ]
            case .names(let scores):
                names(scores.fallingByVotes, of: ballot, abstentions: figures.abstentions, threshold)
            }
        return Meters((withTurnout ? [received(ballot)] : []) + bars).node
    }

    private static func names(
        _ ranking: [Score], of ballot: Ballot, abstentions: Int, _ threshold: Meter.Threshold?
    ) -> [Meter] {
        let bars = ranking.enumerated().map { place, score in
            Meter(
                .verbatim(score.name), value: score.votes, maximum: ballot.entitled,
                threshold: place == 0 ? threshold : nil, ink: place < ballot.seats ? .affirmative : .neutral)
        }
        let blank = Meter("Abstentions", value: abstentions, maximum: ballot.entitled, ink: .neutral)
        return bars + [blank]
    }

    /// The time of a ballot: how long it has been open, and what is left of the time that was announced.
    static func time(_ ballot: Ballot, at now: Moment, _ assembly: Assembly) -> Text {
        let elapsed = max(0, (ballot.closedAt ?? now).seconds(since: ballot.openedAt))
        let opened = Text("opened \(assembly.clock(ballot.openedAt))", .muted)
        if let closed = ballot.closedAt { return opened + Text(", closed \(assembly.clock(closed))", .muted) }
        guard let limit = ballot.limitSeconds else { return Text("\(TimeWords.clock(elapsed))  ") + opened }
        if ballot.timeIsUp || elapsed >= limit { return Text("time is up", .caution) + Text(", ") + opened }
        return Text("\(TimeWords.clock(limit - elapsed)) left", limit - elapsed < 30 ? .caution : .text) + Text("  ")
            + opened
    }

    /// The electors whose paper is still missing, in the order of names.
    static func missing(_ ballot: Ballot, _ assembly: Assembly) -> [MemberCode] {
        assembly.roll.filter { ballot.electors[$0] != nil && ballot.papers[$0] == nil }
    }
}
