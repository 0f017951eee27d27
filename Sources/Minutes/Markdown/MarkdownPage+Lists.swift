extension MarkdownPage {
    /// All results at a glance.
    mutating func decisions(_ ballots: [BallotMinutes]) {
        guard !ballots.isEmpty else { return }
        block("## Decisions")
        let rows = ballots.map { ballot in
            [
                "\(ballot.number)", ballot.item, ballot.title, ballot.markedOutcome, ballot.score,
                ballot.required.map { "\($0)" } ?? "most votes",
            ]
        }
        table(["Ballot", "Item", "Question", "Outcome", "Votes", "Required"], rows, numbers: [0, 5])
    }

    /// Corrections at the end, each with the record that it puts right.
    mutating func corrections(_ corrections: [MinutesCorrection]) {
        guard !corrections.isEmpty else { return }
        block("## Corrections")
        block("A correction is a note; it changes neither figures nor outcomes.")
        list(corrections.map { "\($0.at) \($0.sentence)" })
    }

    /// The close, the members that were represented, the remarks.
    mutating func closing(of minutes: Minutes) {
        if let closed = minutes.closed { block("The session was closed on \(closed.day.words) at \(closed.clock).") }
        let represented = minutes.members.filter(\.wasRepresented)
        if !represented.isEmpty {
            block("## Members represented (\(represented.count))")
            block(Markdown.escaped(represented.map(\.nameWithHead).joined(separator: ", ")))
        }
        if !minutes.remarks.isEmpty {
            block("## Remarks")
            list(minutes.remarks)
        }
    }

    /// The annex: how each member voted.
    mutating func votingRecord(of minutes: Minutes) {
        for record in VotingRecord.pages(of: minutes, columns: 16) {
            block("## Recorded votes by member")
            block(Markdown.escaped(VotingRecord.legend))
            list(record.ballots.map { "\($0.number): \($0.title)" })
            let rows = record.rows.map { row in
                [row.name] + zip(row.votes, record.ballots).map { record.mark($0, in: $1) }
            }
            table(["Member"] + record.ballots.map { "\($0.number)" }, rows, numbers: [])
        }
    }
}
