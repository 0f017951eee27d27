import AssemblyCore
package import Language

/// All declared ballots on one question side by side.
package struct BallotSeries: Hashable, Sendable, Encodable {
    /// The columns: `Ballot 1`, `Ballot 2 (annulled)`.
    package let ballots: [String]
    /// The rows: names and figures.
    package let rows: [Row]

    /// One name or figure through the series.
    package struct Row: Hashable, Sendable, Encodable {
        /// The name or what the figure is.
        package let label: String
        /// Its number in each ballot; `nil` where it did not stand or does not apply.
        package let values: [DecimalFigure?]
        /// In which column it was elected, from 0; `nil` when it was not.
        package let electedIn: Int?
    }

    /// Puts ballots side by side: names in the order in which they first appear, then the figures.
    init(of ballots: [BallotMinutes], in language: WorkingLanguage) {
        self.ballots = ballots.map {
            WriterWords.column($0.place, isAnnulled: $0.annulment != nil).text(in: language)
        }
        let votes: [Row]
        if ballots.contains(where: { $0.sums.scores != nil }) {
            votes = Self.names(in: ballots)
        } else {
            votes = [
                Row(RecordedVote.yes.listHeading, ballots.map(\.sums.votesFor), language),
                Row(RecordedVote.no.listHeading, ballots.map(\.sums.against), language),
            ]
        }
        rows =
            votes + [
                Row(AnnouncedFigure.abstentions.label, ballots.map(\.sums.abstentions), language),
                Row(AnnouncedFigure.invalid.label, ballots.map(\.sums.invalid), language),
                Row(AnnouncedFigure.expressed.label, ballots.map(\.sums.expressed), language),
                Row(AnnouncedFigure.required.label, ballots.map(\.required), language),
            ]
    }

    private static func names(in ballots: [BallotMinutes]) -> [Row] {
        var order: [String] = []
        for name in ballots.flatMap({ $0.sums.scores ?? [] }).map(\.name) where !order.contains(name) {
            order.append(name)
        }
        return order.map { name in
            Row(
                label: name,
                values: ballots.map { ballot in ballot.sums.scores?.first { $0.name == name }?.votes },
                electedIn: ballots.firstIndex { $0.annulment == nil && $0.elected.contains(name) })
        }
    }
}

extension BallotSeries.Row {
    /// A figure through the series.
    fileprivate init(_ label: Message, _ values: [DecimalFigure?], _ language: WorkingLanguage) {
        self.init(label: label.text(in: language), values: values, electedIn: nil)
    }
}
