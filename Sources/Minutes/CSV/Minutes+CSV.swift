import AssemblyCore
import EditedFiles
import Language

extension Minutes {
    /// Every member's vote in every recorded ballot: one row each, ballots in the order of declaration, members in the
    /// order of names; those without a vote as well, with the reason.
    ///
    /// `vote` is `yes`, `no` or `abstain` as `plenary count --votes` reads it, or the names marked; it is empty where
    /// nothing was cast, and `status` says why.
    package var csvVotes: String {
        var table = CSVText(columns: [
            "ballot", "item", "question", "round", "declared", "member", "name", "weight", "vote", "status", "reason",
            "cast_by", "annulled", "corrected", "rehearsal",
        ])
        for ballot in ballots {
            for row in votingRows(of: ballot) {
                table.appendClean(
                    ["\(ballot.number)", ballot.item, ballot.question, "\(ballot.round)", "\(ballot.declared)"] + row
                        + [flag(ballot.annulment != nil), flag(ballot.isCorrected), flag(ballot.isRehearsal)])
            }
        }
        return table.text
    }

    /// Every declared ballot with all its figures: one row each. Where a rule has several tests, their values stand in
    /// the order of the rule with semicolons between them.
    package var csvBallots: String {
        let columns: [(name: String, value: (BallotMinutes) -> String)] = identity + figures + verdict
        var table = CSVText(columns: columns.map(\.name))
        for ballot in ballots { table.appendClean(columns.map { $0.value(ballot) }) }
        return table.text
    }

    /// The votes for every name in every declared ballot of an election: one row each, in falling order.
    package var csvScores: String {
        var table = CSVText(columns: [
            "ballot", "item", "question", "round", "declared", "name", "votes", "elected", "annulled", "corrected",
            "rehearsal",
        ])
        for ballot in ballots {
            for score in ballot.sums.scores ?? [] {
                table.appendClean([
                    "\(ballot.number)", ballot.item, ballot.question, "\(ballot.round)", "\(ballot.declared)",
                    score.name,
                    "\(score.votes)", flag(ballot.elected.contains(score.name)), flag(ballot.annulment != nil),
                    flag(ballot.isCorrected), flag(ballot.isRehearsal),
                ])
            }
        }
        return table.text
    }

    // MARK: Votes

    private func votingRows(of ballot: BallotMinutes) -> [[String]] {
        guard let votes = ballot.votes else { return [] }
        let cast = Dictionary(votes.map { ($0.member, $0) }, uniquingKeysWith: { first, _ in first })
        let without = Dictionary(
            ballot.turnout.withoutVote.map { ($0.member, $0) }, uniquingKeysWith: { first, _ in first })
        return members.compactMap { member in
            if let vote = cast[member.member] {
                let hasVoted = vote.vote != .notCast
                return [
                    member.member, member.name, "\(vote.weight)", hasVoted ? vote.vote.code : "",
                    hasVoted ? "voted" : "did-not-vote", "", vote.castBy?.member ?? "",
                ]
            }
            guard let reason = without[member.member] else { return nil }
            return [
                member.member, member.name, "", "", reason.wasAbsent ? "not-represented" : "no-vote", reason.reason, "",
            ]
        }
    }

    // MARK: Ballots

    private typealias Columns = [(name: String, value: (BallotMinutes) -> String)]

    private var identity: Columns {
        [
            ("ballot", { "\($0.number)" }), ("item", \.item), ("question", \.question), ("decision", \.decision),
            ("round", { "\($0.round)" }), ("series_ballot", { "\($0.place.number)" }),
            ("extra", { flag($0.place.isExtra) }), ("secrecy", \.secrecy.rawValue), ("method", \.method.rawValue),
            ("opened", \.opened.description),
            ("closed", { $0.closed?.description ?? "" }), ("declared", \.declared.description),
            ("record", { "\($0.record)" }),
        ]
    }

    private var figures: Columns {
        [
            ("members", { "\($0.turnout.members)" }), ("present", { "\($0.turnout.present)" }),
            ("entitled", { "\($0.turnout.entitled)" }), ("voted", { number($0.turnout.voted) }),
            ("did_not_vote", { number($0.turnout.didNotVote) }), ("for", { number($0.sums.votesFor) }),
            ("against", { number($0.sums.against) }), ("abstentions", { "\($0.sums.abstentions)" }),
            ("invalid", { "\($0.sums.invalid)" }), ("expressed", { "\($0.sums.expressed)" }),
            ("seats", { number($0.seats) }), ("unit", { ($0.weights?.unit ?? .heads).rawValue }),
            ("unit_members", { number($0.weights?.members) }), ("unit_present", { number($0.weights?.present) }),
            ("unit_entitled", { number($0.weights?.entitled) }), ("unit_cast", { number($0.weights?.cast) }),
            ("unit_did_not_vote", { number($0.weights?.didNotVote) }),
            ("proxies", { $0.proxies.map { "\($0.member):\($0.heldBy.member)" }.joined(separator: ";") }),
        ]
    }

    private var verdict: Columns {
        [
            ("majority", { $0.tests.map(\.majority).joined(separator: ";") }),
            ("base", { $0.tests.map { "\($0.base)" }.joined(separator: ";") }),
            ("base_of", { $0.tests.map(\.baseNoun).joined(separator: ";") }),
            ("required", { $0.tests.map { number($0.required) }.joined(separator: ";") }),
            ("outcome", \.outcome.rawValue), ("elected", { $0.elected.joined(separator: ";") }),
            ("rule", \.citation), ("explanation", \.explanation), ("annulled", { $0.annulment ?? "" }),
            ("recounts", { $0.recounts.map { $0.sentence.text(in: language) }.joined(separator: "; ") }),
            ("corrections", { $0.corrections.joined(separator: "; ") }),
            ("rehearsal", { flag($0.isRehearsal) }),
        ]
    }

    private func number(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }

    private func number(_ number: DecimalFigure?) -> String { number?.description ?? "" }

    private func flag(_ isSet: Bool) -> String { isSet ? "yes" : "no" }
}

extension CSVText {
    /// Adds a row in which nothing commands a terminal.
    fileprivate mutating func appendClean(_ cells: [String]) { append(cells.map(\.withoutControls)) }
}
