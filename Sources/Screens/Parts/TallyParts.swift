import AssemblyCore
import Language
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
        case .open, .held: !ballot.isSecret && ballot.papersAreShown
        case .closed: !ballot.isSecret
        case .counted, .declared: true
        case .annulled: !ballot.isSecret
        }
    }

    /// The votes as bars, with a mark at the number required by the votes so far. They are as long as what the rule
    /// counts: two members with a tenth of the votes do not fill a bar. Every further unit of the rule has its own bar.
    /// - Parameter withTurnout: whether the papers received stand above them as a bar of their own.
    static func votes(_ ballot: Ballot, _ figures: Figures? = nil, withTurnout: Bool = false) -> Node {
        let figures = figures ?? ballot.figures
        let tests = (try? figures.verdict(under: ballot.position.tests))?.tests ?? []
        let main = tests.filter { $0.test.metric == ballot.rule.metric }.compactMap(\.required).max()
        let threshold = main.map { mark(at: $0, figures.figure) }
        let maximum = max(figures.entitled ?? ballot.entitled, main ?? 0)
        let bars =
            switch figures.votes {
            case .motion(let votesFor, let against):
                [
                    bar("For", votesFor, of: maximum, figures.figure, threshold, .affirmative, .votesFor),
                    bar("Against", against, of: maximum, figures.figure, nil, .negative, .against),
                    bar("Abstain", figures.abstentions, of: maximum, figures.figure, nil, .neutral, .abstained),
                ] + further(tests, figures, ballot)
            case .names(let scores):
                names(scores.fallingByVotes, of: ballot, figures, maximum: maximum, threshold)
            }
        return Meters((withTurnout ? [received(ballot)] : []) + bars).node
    }

    /// A bar for each unit that a further test counts.
    private static func further(_ tests: [TestResult], _ figures: Figures, _ ballot: Ballot) -> [Meter] {
        tests.filter { $0.test.metric != ballot.rule.metric }.compactMap { result in
            guard let measure = figures.measures?[result.test.metric] else { return nil }
            return bar(
                RuleWords.votesFor(in: result.test.metric), result.votes,
                of: max(measure.entitled ?? result.base, result.required ?? 0), result.figure,
                result.required.map { mark(at: $0, result.figure) }, .affirmative, .votesFor)
        }
    }

    /// A bar of votes, with the sign that those who have voted so have on their seats; votes by weight are written with
    /// their decimals.
    private static func bar(
        _ label: Message, _ value: Int, of maximum: Int, _ figure: (Int) -> DecimalFigure,
        _ threshold: Meter.Threshold?, _ ink: Ink, _ side: SeatMap.Side? = nil
    ) -> Meter {
        let kind = side.map(SeatMap.kind)
        var meter = Meter(
            label, value: value, maximum: maximum, threshold: threshold, caption: Text(figure(value).words), ink: ink,
            mark: kind?.glyph)
        meter.plainMark = kind?.ascii
        return meter
    }

    private static func mark(at required: Int, _ figure: (Int) -> DecimalFigure) -> Meter.Threshold {
        Meter.Threshold(required, label: "required", figure: figure(required).words)
    }

    private static func names(
        _ ranking: [Score], of ballot: Ballot, _ figures: Figures, maximum: Int, _ threshold: Meter.Threshold?
    ) -> [Meter] {
        let bars = ranking.enumerated().map { place, score in
            bar(
                .verbatim(score.name), score.votes, of: maximum, figures.figure, place == 0 ? threshold : nil,
                place < ballot.seats ? .affirmative : .neutral)
        }
        return bars + [bar("Abstentions", figures.abstentions, of: maximum, figures.figure, nil, .neutral)]
    }

    /// The time of a ballot: how long it has been open, and what is left of the time that was announced.
    static func time(_ ballot: Ballot, at now: Moment, _ assembly: Assembly) -> Text {
        let elapsed = max(0, (ballot.closedAt ?? now).seconds(since: ballot.openedAt))
        let opened = Text("opened \(assembly.clock(ballot.openedAt))", .muted)
        if let closed = ballot.closedAt { return opened + Text(", closed \(assembly.clock(closed))", .muted) }
        guard let left = timeLeft(ballot, at: now), let end = ballot.endsAt else {
            return Text("\(TimeWords.clock(elapsed))  ") + opened
        }
        let isUp = ballot.timeIsUp || end <= now
        let until = isUp || ballot.phase == .held ? Text("") : Text(" until \(assembly.clock(end))", .muted)
        return left + until + Text(", ") + opened
    }

    /// What is left of the time that was announced for a ballot; `nil` where none was.
    static func timeLeft(_ ballot: Ballot, at now: Moment) -> Text? {
        guard let left = ballot.secondsLeft(at: now) else { return nil }
        if ballot.timeIsUp || left <= 0 { return Text("time is up", .caution) }
        return Text("\(TimeWords.clock(left)) left", left < 30 ? .caution : .text)
    }

    /// The electors whose paper is still missing, in the order of names.
    static func missing(_ ballot: Ballot, _ assembly: Assembly, in language: WorkingLanguage) -> [MemberCode] {
        assembly.roll(in: language).filter { ballot.electors[$0] != nil && ballot.papers[$0] == nil }
    }
}
