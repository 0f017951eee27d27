extension Assembly {
    /// The series of ballots of an election as far as it has gone, worked out from its declared ballots, lots and casting
    /// votes; names that have withdrawn or are barred by now are out of it.
    /// - Returns: `nil` for a motion.
    /// - Complexity: O(names).
    public func series(on id: QuestionID) -> Series? {
        guard var series = Series.pastSeries(on: id, in: self), let question = questions[id] else { return nil }
        for candidate in question.candidates where candidate.isWithdrawn { series.withdraw(candidate.name) }
        for barred in Bar.barredCandidates(in: question, in: self) {
            if let name = question.name(of: barred.candidate) { series.withdraw(name) }
        }
        return series
    }

    /// The declared ballots of the series of a question, in order: those of an earlier consideration left out.
    public func seriesBallots(on id: QuestionID) -> [Ballot] {
        (seriesRecords[id]?.declared ?? []).compactMap { ballots[$0] }
    }

    /// What has happened in the series of a question: its ballots, and the lots and casting votes between them.
    /// - Complexity: O(ballots).
    public func seriesSteps(on id: QuestionID) -> [SeriesStep] {
        let moves = Dictionary(grouping: conduct.moves[id] ?? [], by: \.round)
        return seriesBallots(on: id).flatMap { ballot in
            [ballot.result?.step].compactMap(\.self) + (moves[ballot.round] ?? []).map(\.step)
        }
    }

    /// The last declared ballot of the series of a question.
    public func lastSeriesBallot(on id: QuestionID) -> Ballot? {
        seriesRecords[id]?.declared.last.flatMap { ballots[$0] }
    }
}

extension Series {
    /// The series with nothing but what its ballots, lots and casting votes have brought.
    static func pastSeries(on id: QuestionID, in assembly: Assembly) -> Series? {
        if let series = assembly.seriesRecords[id]?.series { return series }
        guard let question = assembly.questions[id], case .election = question.form,
            let rule = assembly.rule(of: question)
        else {
            return nil
        }
        return firstSeries(of: question, under: rule, opening: assembly.lastSeriesBallot(on: id), in: assembly)
    }

    /// Works the series out anew from its ballots, lots and casting votes, after one of them has been annulled.
    /// - Complexity: O(ballots × names).
    static func rebuiltSeries(on id: QuestionID, in assembly: Assembly) -> Series? {
        let declared = assembly.seriesBallots(on: id)
        guard let question = assembly.questions[id], case .election = question.form,
            let rule = assembly.rule(of: question),
            let first = declared.first
        else { return nil }
        var series = firstSeries(of: question, under: rule, opening: first, in: assembly)
        for ballot in declared {
            do throws(FiguresRefusal) {
                _ = try takeBallot(ballot, into: &series, in: assembly)
                try takeMoves(after: ballot.round, of: question, into: &series, in: assembly)
            } catch { return series }
        }
        return series
    }

    /// The series before its first ballot.
    /// - Parameter ballot: the first ballot, where it has been opened: what was frozen then counts.
    static func firstSeries(
        of question: Question, under rule: DecisionRule, opening ballot: Ballot?, in assembly: Assembly
    ) -> Series {
        Series(
            rule: ballot?.rule ?? rule, seats: max(1, ballot?.position.seats ?? question.seatsLeft),
            standing: (ballot?.candidates ?? question.standing).standingNames,
            groups: seatGroups(of: question, under: rule, in: assembly))
    }

    /// Takes a ballot into its series: whoever is not on its paper has left before.
    /// - Returns: the step, and who reached a seat that cannot be taken, because a colleague has just taken one.
    static func takeBallot(_ ballot: Ballot, into series: inout Series, in assembly: Assembly) throws(FiguresRefusal)
        -> (SeriesStep, [BarredCandidate])
    {
        strike(namesMissingOn: ballot, from: &series, in: assembly)
        var figures = ballot.figures
        var barred: [BarredCandidate] = []
        while true {
            var attempt = series
            let step = try attempt.record(figures)
            guard let conflict = Bar.conflict(among: step.elected, in: ballot, in: assembly) else {
                series = attempt
                return (step, barred)
            }
            series.withdraw(conflict.name)
            figures = figures.takingSeat(from: conflict.name)
            barred.append(conflict.barred)
        }
    }

    private static func strike(namesMissingOn ballot: Ballot, from series: inout Series, in assembly: Assembly) {
        guard !ballot.position.isTieBreak, let standing = series.next.names else { return }
        let names = Set(ballot.names.map(\.name))
        for name in standing where !names.contains(name) { series.withdraw(name) }
    }

    private static func takeMoves(
        after round: Int, of question: Question, into series: inout Series, in assembly: Assembly
    ) throws(FiguresRefusal) {
        for move in assembly.conduct.moves[question.id] ?? [] where move.round == round {
            _ = try series.apply(move.kind, in: question)
        }
    }

    /// The seats that are kept for groups, with the names that can take them.
    private static func seatGroups(of question: Question, under rule: DecisionRule, in assembly: Assembly)
        -> [SeatGroup]
    {
        guard !question.groups.isEmpty else { return [] }
        let names =
            question.candidates
            + OpeningPlan.writeIns(for: question, under: rule, besides: question.candidates, in: assembly)
        return question.groups.map { quota in
            SeatGroup(
                name: quota.name, seats: quota.seats,
                names: names.filter { candidate in
                    guard let member = candidate.member else { return false }
                    return quota.admits(member, from: assembly.members[member]?.region)
                }.map(\.name))
        }
    }
}

extension SeatQuota {
    /// Whether a candidate of a member can take one of its seats.
    func admits(_ member: MemberCode, from region: Region?) -> Bool {
        members.contains(member) || region.map { regions.contains($0) } ?? false
    }
}

extension Question {
    /// The name of a candidate.
    func name(of candidate: CandidateID) -> String? { candidates.first { $0.id == candidate }?.name }
}

extension [Candidate] {
    /// The names that can win, in the order of the paper.
    var standingNames: [String] { filter { $0.id != Candidate.noneID }.map(\.name) }
}

extension Figures {
    /// The same figures where one name cannot take a seat: votes for it stay valid, as votes that elect nobody.
    func takingSeat(from name: String) -> Figures {
        guard case .names(let scores) = votes else { return self }
        var copy = self
        let lost = scores.first { $0.name == name }?.votes ?? 0
        let before = scores.first { $0.name == Candidate.noneName }?.votes ?? 0
        let none = Swift.min(before + lost, papers ?? (before + lost))
        copy.votes = .names(
            scores.filter { $0.name != name && $0.name != Candidate.noneName } + [Score(Candidate.noneName, none)])
        return copy
    }
}

/// How far the ballots on one question have gone, kept as they are declared, so that no result counts earlier ones again.
struct SeriesRecord: Hashable, Codable, Sendable {
    /// All ballots on the question, in the order of opening.
    var ballots: [BallotID] = []
    /// The declared ballots of the present series, in order: those of an earlier consideration left out.
    var declared: [BallotID] = []
    /// The series after them; `nil` before the first one, and for a motion.
    var series: Series?

    /// Begins a new consideration: the ballots held before belong to the one that is over.
    mutating func beginAnew() { (declared, series) = ([], nil) }
}
