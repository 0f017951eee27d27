import AssemblyCore
import Language

extension MarkdownPage {
    /// All results at a glance.
    mutating func decisions(_ decisions: [MinutesDecision]) {
        guard !decisions.isEmpty else { return }
        block("## \(safe(PageWords.decisions))")
        let rows = decisions.map { decision -> [Message] in
            let cells = decision.cells
            return [
                decision.number.map { "\($0)" } ?? .empty, cells.item, cells.title, cells.outcome, cells.score,
                cells.required,
            ]
        }
        table(PageWords.columnsOfDecisions, rows, numbers: [0, 5])
    }

    /// Corrections at the end, each with the record that it puts right.
    mutating func corrections(_ corrections: [MinutesCorrection]) {
        guard !corrections.isEmpty else { return }
        block("## \(safe(PageWords.corrections))")
        block(safe(PageWords.natureOfCorrections))
        list(corrections.map { "\($0.at) \($0.sentence)" })
    }

    /// The close, the members that were represented, the remarks.
    mutating func closing(of minutes: Minutes) {
        if let closed = minutes.closed { block(safe(PageWords.closed(closed))) }
        let represented = minutes.members.filter(\.wasRepresented)
        if !represented.isEmpty {
            block("## \(safe(PageWords.represented(represented.count)))")
            block(Markdown.escaped(represented.map(\.nameWithHead).sideBySide))
        }
        if !minutes.speakingTimes.isEmpty {
            block("## \(safe(PageWords.speakingTimes))")
            list(minutes.speakingTimes.map(\.sentence))
        }
        if !minutes.remarks.isEmpty {
            block("## \(safe(PageWords.remarks))")
            list(minutes.remarks.map { .verbatim($0) })
        }
    }

    /// The annex: how each member voted.
    mutating func votingRecord(of minutes: Minutes) {
        for record in VotingRecord.pages(of: minutes, columns: 16) {
            block("## \(safe(PageWords.recordedVotes))")
            block(safe(PageWords.legend))
            list(record.ballots.map { "\($0.number): \($0.title)" })
            let rows = record.rows.map { row -> [Message] in
                [.verbatim(row.name)] + zip(row.votes, record.ballots).map { .verbatim(record.mark($0, in: $1)) }
            }
            table([PageWords.member] + record.ballots.map { "\($0.number)" }, rows, numbers: [])
        }
    }
}
