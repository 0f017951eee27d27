import AssemblyCore

extension HTMLPage {
    /// A declared result: figures, chart, arithmetic, votes.
    func ballot(_ ballot: BallotMinutes, on day: MinutesDay?) -> Markup {
        let id = "ballot-\(ballot.number)"
        return .block(
            "article",
            [
                "class": ballot.annulment == nil ? "result \(ballot.outcome.rawValue)" : "result annulled", "id": id,
                "aria-labelledby": "\(id)-title",
            ],
            [
                .line(
                    "h4", ["id": "\(id)-title"], Markup("\(ballot.title): "),
                    .inline("span", ["class": "outcome"], Markup(ballot.markedOutcome))),
                ballot.annulment.map {
                    .line(
                        "p", ["class": "correction", "role": "note"],
                        .inline("strong", [:], Markup("Annulled later. ")),
                        Markup($0))
                } ?? .nothing,
                .line("p", ["class": "times"], Markup(ballot.circumstances(on: day))),
                .block("div", ["class": "figures"], [figures(of: ballot), BarChart(of: ballot)?.markup ?? .nothing]),
                ballot.tests.count > 1
                    ? .line("p", [:], Markup("All must hold: \(ballot.requirement)")) : .nothing,
                .line("p", ["class": "why"], Markup(ballot.reason)),
                HemicycleChart(of: ballot)?.markup ?? .nothing, groups(of: ballot), exclusions(of: ballot),
                ballot.series.map { series($0, of: ballot) } ?? .nothing,
                .line("p", ["class": "evidence"], Markup(ballot.evidence)),
            ])
    }

    private func figures(of ballot: BallotMinutes) -> Markup {
        TableMarkup(
            caption: "Figures in the order of the rules", head: ["Figure", "Number"],
            rows: ballot.figures.map { [Markup($0.label.english), Markup("\($0.value)")] }, numbers: [1]
        ).markup
    }

    private func groups(of ballot: BallotMinutes) -> Markup {
        let groups = ballot.voteGroups
        guard !groups.isEmpty else { return .nothing }
        return .block(
            "dl", ["class": "groups"],
            groups.map { group in
                .inline("dt", [:], Markup("\(group.vote.listHeading) (\(group.members.count))"))
                    + .inline("dd", [:], Markup(group.members.map(\.weightedName).joined(separator: ", ")))
            })
    }

    private func exclusions(of ballot: BallotMinutes) -> Markup {
        let lines = ballot.exclusions
        return lines.isEmpty
            ? .nothing : .block("ul", ["class": "exclusions"], lines.map { .line("li", [:], Markup($0)) })
    }

    private func series(_ series: BallotSeries, of ballot: BallotMinutes) -> Markup {
        let rows = series.rows.map { row in
            [Markup(row.markedLabel)] + row.values.map { Markup($0.map { "\($0)" } ?? "") }
        }
        return TableMarkup(
            caption: "All ballots on \(ballot.question)", head: ["Name or figure"] + series.ballots, rows: rows,
            numbers: Set(1...max(1, series.ballots.count))
        ).markup
    }
}
