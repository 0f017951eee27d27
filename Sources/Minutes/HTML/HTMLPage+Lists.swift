import AssemblyCore
import Language

extension HTMLPage {
    /// All results at a glance.
    var decisions: Markup {
        let decisions = minutes.decisions
        guard !decisions.isEmpty else { return .nothing }
        let rows = decisions.map { decision in
            let cells = decision.cells
            let title: Markup =
                decision.number.map { .inline("a", ["href": "#ballot-\($0)"], words(cells.title)) }
                ?? words(cells.title)
            return [
                Markup(decision.number.map { "\($0)" } ?? ""), words(cells.item), title, words(cells.outcome),
                words(cells.score), words(cells.required),
            ]
        }
        return section(
            "decisions", PageWords.decisions,
            [
                TableMarkup(
                    caption: PageWords.captionOfDecisions, language: minutes.language, style: "wide",
                    head: PageWords.columnsOfDecisions, rows: rows, header: 2, numbers: [0, 5]
                ).markup
            ])
    }

    /// When the session ended.
    var closing: Markup {
        guard let closed = minutes.closed else { return .nothing }
        return .line("p", ["class": "closing"], words(PageWords.closed(closed)))
    }

    /// Corrections at the end, each with a link to its place.
    var corrections: Markup {
        guard !minutes.corrections.isEmpty else { return .nothing }
        let placed = Set(minutes.entries.flatMap(\.corrections).map(\.record))
        let items = minutes.corrections.map { correction in
            let link =
                placed.contains(correction.record)
                ? Markup.inline("a", ["href": "#place-\(correction.record)"], words(PageWords.itsPlace)) : .nothing
            return Markup.line("li", [:], words(.verbatim("\(correction.at)  ") + correction.sentence + " "), link)
        }
        return section(
            "corrections", PageWords.corrections,
            [
                .line("p", [:], words(PageWords.natureOfCorrections)),
                .block("ul", [:], items),
            ])
    }

    /// The members that were there.
    var represented: Markup {
        let members = minutes.members.filter(\.wasRepresented)
        guard !members.isEmpty else { return .nothing }
        return section(
            "represented", PageWords.represented(members.count),
            [.block("ul", ["class": "columns"], members.map { .line("li", [:], Markup($0.nameWithHead)) })])
    }

    /// How long each delegation spoke.
    var speakingTimes: Markup {
        guard !minutes.speakingTimes.isEmpty else { return .nothing }
        return section(
            "speaking", PageWords.speakingTimes,
            [
                .block(
                    "ul", ["class": "columns"],
                    minutes.speakingTimes.map { .line("li", [:], words($0.sentence)) })
            ])
    }

    /// Remarks on sources.
    var remarks: Markup {
        guard !minutes.remarks.isEmpty else { return .nothing }
        return section(
            "remarks", PageWords.remarks, [.block("ul", [:], minutes.remarks.map { .line("li", [:], Markup($0)) })])
    }

    /// The annex: how each member voted.
    var votes: Markup {
        let pages = VotingRecord.pages(of: minutes, columns: 16)
        guard !pages.isEmpty else { return .nothing }
        return section(
            "votes", PageWords.recordedVotes,
            [.line("p", [:], words(PageWords.legend))] + pages.map(votes))
    }

    /// Why the record ends.
    var damage: Markup {
        guard let damage = minutes.damage else { return .nothing }
        return .line(
            "p", ["class": "notice", "role": "note"], .inline("strong", [:], words(PageWords.endsHere + " ")),
            Markup(damage))
    }

    /// A section with its heading.
    func section(_ id: String, _ title: Message, _ content: [Markup]) -> Markup {
        .block(
            "section", ["id": id, "aria-labelledby": "\(id)-title"],
            [.line("h2", ["id": "\(id)-title"], words(title))] + content)
    }

    private func votes(_ record: VotingRecord) -> Markup {
        let rows = record.rows.map { row in
            [Markup(row.name)] + zip(row.votes, record.ballots).map { Markup(record.mark($0, in: $1)) }
        }
        let first = record.ballots.first?.number ?? 0
        let last = record.ballots.last?.number ?? 0
        return TableMarkup(
            caption: PageWords.votesCaption(from: first, to: last), language: minutes.language, style: "votes",
            head: [PageWords.member] + record.ballots.map { "\($0.number)" }, rows: rows
        ).markup
    }
}
