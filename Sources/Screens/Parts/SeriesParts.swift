import AssemblyCore
import Language
import TerminalKit

/// A series of ballots at one look: the names in rows, the ballots in columns, and for each name how it ended and why.
enum SeriesParts {
    /// Whether there is more to tell than one ballot tells.
    static func isWorthShowing(_ question: Question, _ assembly: Assembly) -> Bool {
        question.form != .motion && !steps(question, assembly).isEmpty
    }

    /// The pane of a question's series.
    /// - Parameter explains: whether the last ballot is told in sentences too.
    static func pane(_ question: Question, _ hall: HallState, explains: Bool = true) -> Node {
        let assembly = hall.assembly
        return Pane("Ballots", note: next(question, assembly)) {
            table(question, assembly)
            for ballot in ballots(question, assembly) { corrected(ballot, hall) }
            if explains, let latest = UpcomingBallot.latestExplanation(on: question.id, in: assembly) {
                Paragraph(Text(latest.capitalised))
            }
        }.share(0).priority(.essential)
    }

    /// `Ballot 2, corrected`: that the figures of a column were put right; nothing of others.
    @NodeBuilder
    private static func corrected(_ ballot: Ballot, _ hall: HallState) -> [Node] {
        let mark = CorrectionParts.mark(of: ballot, hall)
        if !mark.isEmpty { Paragraph(Text(ballot.position.name.capitalised, .muted) + mark) }
    }

    /// The ballots that counted, in order.
    static func ballots(_ question: Question, _ assembly: Assembly) -> [Ballot] {
        assembly.seriesBallots(on: question.id)
    }

    private static func steps(_ question: Question, _ assembly: Assembly) -> [SeriesStep] {
        assembly.seriesSteps(on: question.id)
    }

    private static func next(_ question: Question, _ assembly: Assembly) -> Text? {
        assembly.series(on: question.id).map { Text(words(of: $0.next), .muted) }
    }

    /// What comes next, in few words.
    static func words(of next: NextBallot) -> Message {
        switch next {
        case .ballot(let number, _, _, let standing, let seats):
            "next: ballot \(number), \(standing.map { plural($0.count, "1 name", "\($0.count) names") } ?? "any name"), \(seats) \(plural(seats, "seat", "seats"))"
        case .tieBreak(_, _, let between, _, let purpose):
            "next: extra ballot between \(between.sideBySide), \(purpose == .seat ? "for the seat" : "to stay in")"
        case .lots(let between, _, _): "next: lots between \(between.sideBySide)"
        case .castingVote(let between, _, _): "next: the chair decides between \(between.sideBySide)"
        case .decided: "decided"
        case .failed: "nobody elected; the series is over"
        }
    }

    /// The names in rows, the ballots in columns.
    static func table(_ question: Question, _ assembly: Assembly) -> Node {
        let ballots = ballots(question, assembly)
        let steps = steps(question, assembly)
        let columns =
            [Table.Column("Name", share: 1)]
            + ballots.map { Table.Column(heading($0), alignment: .trailing) } + [Table.Column("")]
        let rows = names(ballots).map { name in
            Table.Row(
                nil, [Text(name)] + ballots.map { score(of: name, in: $0) } + [fate(of: name, steps)],
                mark: mark(of: name, steps))
        }
        let required = Table.Row(
            nil,
            [Text("Required", .muted)]
                + ballots.map { Text(majority(in: $0) ?? "most", .accent) } + [Text("")])
        return Table(columns, rows: rows + [required]).share(0)
    }

    /// Tie-breaks are not counted among the ballots of the series, so they have a sign of their own.
    static func heading(_ ballot: Ballot) -> Message {
        ballot.position.isTieBreak ? "tie" : "\(ballot.position.number)"
    }

    /// Everybody who was on a paper, the most votes in the last ballot first.
    private static func names(_ ballots: [Ballot]) -> [String] {
        var seen: [String] = []
        for ballot in ballots.reversed() {
            guard case .names(let scores)? = ballot.result?.figures.votes else { continue }
            for score in scores.fallingByVotes where !seen.contains(score.name) { seen.append(score.name) }
        }
        return seen
    }

    private static func majority(in ballot: Ballot) -> Message? {
        ballot.result?.verdict.tests.first.flatMap { test in test.required.map { test.figure($0).words } }
    }

    private static func score(of name: String, in ballot: Ballot) -> Text {
        guard case .names(let scores)? = ballot.result?.figures.votes,
            let score = scores.first(where: { $0.name == name })
        else { return Text("") }
        let isElected = ballot.result?.verdict.elected.contains(name) == true
        return Text(ballot.figure(score.votes).words, isElected ? .success : .text)
    }

    private static func fate(of name: String, _ steps: [SeriesStep]) -> Text {
        for step in steps {
            if step.elected.contains(name) { return Text("elected" + how(step), .success) }
            if let out = step.eliminated.first(where: { $0.name == name }) {
                return Text("out: \(out.reason.words)", .muted)
            }
        }
        return Text("")
    }

    /// In which ballot, or by what else: why this name takes the seat.
    private static func how(_ step: SeriesStep) -> Message {
        switch step.kind {
        case .ballot: ", ballot \(step.number)"
        case .tieBreak: ", extra ballot"
        case .lots: " by lot"
        case .castingVote: " by the chair"
        }
    }

    private static func mark(of name: String, _ steps: [SeriesStep]) -> Character? {
        if steps.contains(where: { $0.elected.contains(name) }) { return "✓" }
        return steps.contains { $0.eliminated.contains { $0.name == name } } ? "✕" : nil
    }
}
