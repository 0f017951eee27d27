import AssemblyCore
import Language

extension Minutes {
    /// The minutes as plain text, ending in a line break.
    package var text: String {
        var page = TextPage(language: language)
        page.fill(Message.verbatim(heading.assembly).uppercased, indent: 0)
        page.line(PageWords.minutes)
        page.gap()
        let column = max(11, 3 + (facts.map { $0.label.text(in: language).cellWidth }.max() ?? 0))
        for line in titleLines { page.fill(line.text, label: line.label, indent: line.label.isEmpty ? 0 : column) }
        page.decisions(of: self)
        for part in parts { page.part(part) }
        page.corrections(corrections)
        page.closing(of: self)
        page.votingRecord(of: self)
        if let damage {
            page.gap()
            page.line(PageWords.endsHere(damage))
        }
        return page.text
    }
}

extension TextPage {
    /// All results at a glance.
    mutating func decisions(of minutes: Minutes) {
        let decisions = minutes.decisions
        guard !decisions.isEmpty else { return }
        heading(PageWords.decisions)
        for decision in decisions {
            fill(decision.sentence, label: decision.number.map { "\($0)." } ?? "-", indent: 5, hanging: 2)
        }
    }

    /// Corrections at the end, each with the record that it puts right.
    mutating func corrections(_ corrections: [MinutesCorrection]) {
        guard !corrections.isEmpty else { return }
        heading(PageWords.corrections)
        line(PageWords.natureOfCorrections)
        for correction in corrections { fill("\(correction.at)  \(correction.sentence)", indent: 0, hanging: 2) }
    }

    /// The close, the members that were represented, the remarks.
    mutating func closing(of minutes: Minutes) {
        if let closed = minutes.closed {
            gap()
            line(PageWords.closed(closed))
        }
        let represented = minutes.members.filter(\.wasRepresented)
        if !represented.isEmpty {
            heading(PageWords.represented(represented.count))
            fill(.verbatim(represented.map(\.nameWithHead).sideBySide), indent: 0)
        }
        if !minutes.speakingTimes.isEmpty {
            heading(PageWords.speakingTimes)
            for times in minutes.speakingTimes { fill(times.sentence, label: "-", indent: 2) }
        }
        if !minutes.remarks.isEmpty {
            heading(PageWords.remarks)
            for remark in minutes.remarks { fill(.verbatim(remark), label: "-", indent: 2) }
        }
    }

    /// The annex: how each member voted.
    mutating func votingRecord(of minutes: Minutes) {
        for record in VotingRecord.pages(of: minutes, columns: 8) {
            heading(PageWords.recordedVotes)
            fill(PageWords.legend, indent: 0)
            for ballot in record.ballots { fill(ballot.title, label: "\(ballot.number).", indent: 5) }
            gap()
            let head = [Message.empty] + record.ballots.map { "\($0.number)." }
            let rows = record.rows.map { row -> [Message] in
                [.verbatim(row.name)] + zip(row.votes, record.ballots).map { .verbatim(record.mark($0, in: $1)) }
            }
            table([head] + rows, indent: 0)
        }
    }
}

extension MemberMinutes {
    /// The name, with the official name where it differs and the head of its delegation where one was announced:
    /// `France (French Republic; A. Delegate)`.
    var nameWithHead: String {
        let more = [official == name ? nil : official, head].compactMap(\.self)
        return more.isEmpty ? name : "\(name) (\(more.joined(separator: "; ")))"
    }
}
