import AssemblyCore

extension Minutes {
    /// The minutes as plain text, ending in a line break.
    public var text: String {
        var page = TextPage()
        page.fill(heading.assembly.uppercased(), indent: 0)
        page.line("Minutes")
        page.gap()
        for line in titleLines { page.fill(line.text, label: line.label, indent: line.label.isEmpty ? 0 : 11) }
        page.decisions(of: self)
        for part in parts { page.part(part) }
        page.corrections(corrections)
        page.closing(of: self)
        page.votingRecord(of: self)
        if let damage {
            page.gap()
            page.line("THE RECORD ENDS HERE. \(damage)")
        }
        return page.text
    }

    /// The title block: a label, empty for what needs none, and what it says.
    var titleLines: [(label: String, text: String)] {
        var lines: [(label: String, text: String)] = []
        if let from = heading.from, let to = heading.to {
            let days = MinutesDay.range(from: from, to: to)
            lines.append(("", heading.place.isEmpty ? days : "\(heading.place), \(days)"))
        }
        if heading.isRehearsal { lines.append(("", Self.rehearsalNotice)) }
        if !heading.rulebook.isEmpty { lines.append(("Rules", heading.rulebook)) }
        if !members.isEmpty { lines.append(("Members", "\(members.count), of which \(represented) were represented")) }
        if records > 0 { lines.append(("Records", "1 to \(records) of the journal")) }
        if let key = heading.hostKey { lines.append(("Host key", key)) }
        return lines
    }

    /// What stands above everything that was only rehearsed.
    static let rehearsalNotice =
        "REHEARSAL: candidates, texts and votes are simulated; nothing here was decided."
}

extension TextPage {
    /// All results at a glance.
    mutating func decisions(of minutes: Minutes) {
        guard !minutes.ballots.isEmpty else { return }
        heading("Decisions")
        for ballot in minutes.decisions {
            let required = ballot.required.map { "; \($0) required" } ?? ""
            fill(
                "Item \(ballot.item). \(ballot.title): \(ballot.markedOutcome) (\(ballot.score)\(required))",
                label: "\(ballot.number).", indent: 5, hanging: 2)
        }
    }

    /// Corrections at the end, each with the record that it puts right.
    mutating func corrections(_ corrections: [MinutesCorrection]) {
        guard !corrections.isEmpty else { return }
        heading("Corrections")
        line("A correction is a note; it changes neither figures nor outcomes.")
        for correction in corrections { fill("\(correction.at)  \(correction.sentence)", indent: 0, hanging: 2) }
    }

    /// The close, the members that were represented, the remarks.
    mutating func closing(of minutes: Minutes) {
        if let closed = minutes.closed {
            gap()
            line("The session was closed on \(closed.day.words) at \(closed.clock).")
        }
        let represented = minutes.members.filter(\.wasRepresented)
        if !represented.isEmpty {
            heading("Members represented (\(represented.count))")
            fill(represented.map(\.nameWithHead).joined(separator: ", "), indent: 0)
        }
        if !minutes.remarks.isEmpty {
            heading("Remarks")
            for remark in minutes.remarks { fill(remark, label: "-", indent: 2) }
        }
    }

    /// The annex: how each member voted.
    mutating func votingRecord(of minutes: Minutes) {
        for record in VotingRecord.pages(of: minutes, columns: 8) {
            heading("Recorded votes by member")
            fill(VotingRecord.legend, indent: 0)
            for ballot in record.ballots { fill(ballot.title, label: "\(ballot.number).", indent: 5) }
            gap()
            let head = [""] + record.ballots.map { "\($0.number)." }
            let rows = record.rows.map { row in
                [row.name] + zip(row.votes, record.ballots).map { record.mark($0, in: $1) }
            }
            table([head] + rows, indent: 0)
        }
    }
}

extension MemberMinutes {
    /// The name, with the head of its delegation where one was announced.
    var nameWithHead: String { head.map { "\(name) (\($0))" } ?? name }
}
