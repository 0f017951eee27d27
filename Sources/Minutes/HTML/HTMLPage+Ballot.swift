import AssemblyCore
import Language

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
                    "h4", ["id": "\(id)-title"], words(ballot.title + ": "),
                    .inline("span", ["class": "outcome"], words(ballot.markedOutcome))),
                notes(on: ballot),
                .line("p", ["class": "times"], words(ballot.circumstances(on: day))),
                .block(
                    "div", ["class": "figures"],
                    [figures(of: ballot), BarChart(of: ballot, in: minutes.language)?.markup ?? .nothing]),
                ballot.tests.count > 1
                    ? .line("p", [:], words(PageWords.allMustHold(ballot.requirement))) : .nothing,
                .line("p", ["class": "why"], words(ballot.reason)),
                HemicycleChart(of: ballot, in: minutes.language)?.markup ?? .nothing, groups(of: ballot),
                exclusions(of: ballot),
                ballot.series.map { series($0, of: ballot) } ?? .nothing,
                .line("p", ["class": "evidence"], words(ballot.evidence)),
            ])
    }

    /// What has become of it since, and what was counted again.
    private func notes(on ballot: BallotMinutes) -> Markup {
        let annulment = ballot.annulment.map { note(PageWords.annulledLater, Markup($0)) } ?? .nothing
        return ballot.recounts.reduce(annulment) { notes, recount in
            notes + note(PageWords.recount, words(recount.sentence))
        }
    }

    private func note(_ head: Message, _ text: Markup) -> Markup {
        .line("p", ["class": "correction", "role": "note"], .inline("strong", [:], words(head + " ")), text)
    }

    private func figures(of ballot: BallotMinutes) -> Markup {
        TableMarkup(
            caption: PageWords.captionOfFigures, language: minutes.language,
            head: [PageWords.figure, PageWords.number],
            rows: ballot.figures.map { [Markup($0.label), words($0.value.words)] }, numbers: [1]
        ).markup
    }

    private func groups(of ballot: BallotMinutes) -> Markup {
        let groups = ballot.voteGroups
        guard !groups.isEmpty else { return .nothing }
        return .block(
            "dl", ["class": "groups"],
            groups.map { group in
                .inline("dt", [:], words(group.vote.listHeading + " (\(group.members.count))"))
                    + .inline("dd", [:], words(group.members.map(\.weightedName).joined(separator: ", ")))
            })
    }

    private func exclusions(of ballot: BallotMinutes) -> Markup {
        let lines = ballot.exclusions
        return lines.isEmpty
            ? .nothing : .block("ul", ["class": "exclusions"], lines.map { .line("li", [:], words($0)) })
    }

    private func series(_ series: BallotSeries, of ballot: BallotMinutes) -> Markup {
        let rows = series.rows.map { row in
            [words(row.markedLabel)] + row.values.map { words($0?.words ?? .empty) }
        }
        return TableMarkup(
            caption: PageWords.allBallots(on: ballot.question), language: minutes.language,
            head: [PageWords.nameOrFigure] + series.ballots.map { .verbatim($0) }, rows: rows,
            numbers: Set(1...max(1, series.ballots.count))
        ).markup
    }
}
