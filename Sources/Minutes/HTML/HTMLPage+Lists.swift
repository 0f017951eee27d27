extension HTMLPage {
    /// All results at a glance.
    var decisions: Markup {
        guard !minutes.ballots.isEmpty else { return .nothing }
        let rows = minutes.decisions.map { ballot in
            [
                Markup("\(ballot.number)"), Markup(ballot.item),
                .inline("a", ["href": "#ballot-\(ballot.number)"], Markup(ballot.title)), Markup(ballot.markedOutcome),
                Markup(ballot.score), Markup(ballot.required.map { "\($0)" } ?? "most votes"),
            ]
        }
        return section(
            "decisions", "Decisions",
            [
                TableMarkup(
                    caption: "What was decided, in order; of several ballots on a question the last one", style: "wide",
                    head: ["Ballot", "Item", "Question", "Outcome", "Votes", "Required"], rows: rows, header: 2,
                    numbers: [0, 5]
                ).markup
            ])
    }

    /// When the session ended.
    var closing: Markup {
        guard let closed = minutes.closed else { return .nothing }
        return .line(
            "p", ["class": "closing"], Markup("The session was closed on \(closed.day.words) at \(closed.clock)."))
    }

    /// Corrections at the end, each with a link to its place.
    var corrections: Markup {
        guard !minutes.corrections.isEmpty else { return .nothing }
        let placed = Set(minutes.entries.flatMap(\.corrections).map(\.record))
        let items = minutes.corrections.map { correction in
            let link =
                placed.contains(correction.record)
                ? Markup.inline("a", ["href": "#place-\(correction.record)"], Markup("(its place)")) : .nothing
            return Markup.line("li", [:], Markup("\(correction.at)  \(correction.sentence) "), link)
        }
        return section(
            "corrections", "Corrections",
            [
                .line("p", [:], Markup("A correction is a note; it changes neither figures nor outcomes.")),
                .block("ul", [:], items),
            ])
    }

    /// The members that were there.
    var represented: Markup {
        let members = minutes.members.filter(\.wasRepresented)
        guard !members.isEmpty else { return .nothing }
        return section(
            "represented", "Members represented (\(members.count))",
            [.block("ul", ["class": "columns"], members.map { .line("li", [:], Markup($0.nameWithHead)) })])
    }

    /// Remarks on sources.
    var remarks: Markup {
        guard !minutes.remarks.isEmpty else { return .nothing }
        return section(
            "remarks", "Remarks", [.block("ul", [:], minutes.remarks.map { .line("li", [:], Markup($0)) })])
    }

    /// The annex: how each member voted.
    var votes: Markup {
        let pages = VotingRecord.pages(of: minutes, columns: 16)
        guard !pages.isEmpty else { return .nothing }
        return section(
            "votes", "Recorded votes by member",
            [.line("p", [:], Markup(VotingRecord.legend))] + pages.map(votes))
    }

    /// Why the record ends.
    var damage: Markup {
        guard let damage = minutes.damage else { return .nothing }
        return .line(
            "p", ["class": "notice", "role": "note"], .inline("strong", [:], Markup("The record ends here. ")),
            Markup(damage))
    }

    /// A section with its heading.
    func section(_ id: String, _ title: String, _ content: [Markup]) -> Markup {
        .block(
            "section", ["id": id, "aria-labelledby": "\(id)-title"],
            [.line("h2", ["id": "\(id)-title"], Markup(title))] + content)
    }

    private func votes(_ record: VotingRecord) -> Markup {
        let rows = record.rows.map { row in
            [Markup(row.name)] + zip(row.votes, record.ballots).map { Markup(record.mark($0, in: $1)) }
        }
        let first = record.ballots.first?.number ?? 0
        let last = record.ballots.last?.number ?? 0
        let range = first == last ? "ballot \(first)" : "ballots \(first) to \(last)"
        return TableMarkup(
            caption: "Each member's vote in \(range), by the numbers of the table of decisions", style: "votes",
            head: ["Member"] + record.ballots.map { "\($0.number)" }, rows: rows
        ).markup
    }
}
