import AssemblyCore

/// All declared ballots on one question side by side.
public struct BallotSeries: Hashable, Sendable, Encodable {
    /// The columns: `Ballot 1`, `Ballot 2 (annulled)`.
    public let ballots: [String]
    /// The rows: names and figures.
    public let rows: [Row]

    /// One name or figure through the series.
    public struct Row: Hashable, Sendable, Encodable {
        /// The name or what the figure is.
        public let label: String
        /// Its number in each ballot; `nil` where it did not stand or does not apply.
        public let values: [Int?]
        /// In which column it was elected, from 0; `nil` when it was not.
        public let electedIn: Int?
    }

    /// Puts ballots side by side: names in the order in which they first appear, then the figures.
    init(of ballots: [BallotMinutes]) {
        self.ballots = ballots.map { "Ballot \($0.round)\($0.annulment == nil ? "" : " (annulled)")" }
        let votes: [Row]
        if ballots.contains(where: { $0.sums.scores != nil }) {
            votes = Self.names(in: ballots)
        } else {
            votes = [
                Row(label: "For", values: ballots.map(\.sums.votesFor), electedIn: nil),
                Row(label: "Against", values: ballots.map(\.sums.against), electedIn: nil),
            ]
        }
        rows =
            votes + [
                Row(label: "Abstentions", values: ballots.map(\.sums.abstentions), electedIn: nil),
                Row(label: "Invalid papers", values: ballots.map(\.sums.invalid), electedIn: nil),
                Row(label: "Votes expressed", values: ballots.map(\.sums.expressed), electedIn: nil),
                Row(label: "Majority required", values: ballots.map(\.required), electedIn: nil),
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
