public import Language

/// A result as it is recorded: figures, outcome, and what follows; what is said of it is worked out of them.
public struct DeclaredResult: Hashable, Codable, Sendable {
    /// The figures.
    public let figures: Figures
    /// What follows from them.
    public let verdict: Verdict
    /// Candidates elected by this ballot.
    public let elected: [CandidateID]
    /// The step of the series: who is elected, who is out and why, who may stand next; `nil` for a motion.
    public let step: SeriesStep?
    /// What follows the result of a motion; `nil` for an election.
    public let sequel: Sequel?
    /// Candidates whose votes reached the seat and who cannot take it, with the reason.
    public let barred: [BarredCandidate]
}

extension DeclaredResult {
    /// What happened and what follows, with the arithmetic: of the series where the ballot is one of it.
    public var explanation: Message { step?.explanation ?? verdict.explanation }
}

extension Assembly {
    /// The figures of a declared result in the order of the rulebook (RPGA 40(4)).
    public func announcement(of ballot: Ballot) -> [AnnouncedLine] {
        ballot.result.map { announcement(of: $0, in: ballot) } ?? []
    }

    /// The figures of a result of a ballot, declared or not, in the order of the rulebook.
    public func announcement(of result: DeclaredResult, in ballot: Ballot) -> [AnnouncedLine] {
        ballot.lines(rulebook?.announcement ?? [], result.figures, result.verdict)
    }
}

extension Ballot {
    /// The figures in the order of a rulebook; where the rule has several tests, the figures of each of them.
    fileprivate func lines(
        _ order: [AnnouncedFigure], _ figures: Figures, _ verdict: Verdict
    ) -> [AnnouncedLine] {
        order.flatMap { figure -> [AnnouncedLine] in
            if figure == .votes { return voteLines(figures) + furtherVoteLines(figures, verdict) }
            if figure == .required, verdict.tests.count > 1 {
                return verdict.tests.compactMap { result in
                    result.required.map {
                        AnnouncedLine(.required, value: $0, test: result.test, decimals: result.decimals)
                    }
                }
            }
            guard let value = value(of: figure, figures, verdict) else { return [] }
            // Of a single test the number required is in its own unit, which is said where it is not that of the votes.
            let only = figure == .required ? verdict.tests.first : nil
            return [
                AnnouncedLine(
                    figure, value: value, test: only?.test.metric == .sectionShare ? only?.test : nil,
                    metric: rule.metric, decimals: only?.decimals ?? figures.decimals,
                    isOnPaper: isSecret || method == .paper || isElection)
            ]
        }
    }

    private func value(of figure: AnnouncedFigure, _ figures: Figures, _ verdict: Verdict) -> Int? {
        let entitled = figures.entitled ?? entitled
        switch figure {
        case .entitled: return entitled
        case .abstentions: return figures.abstentions
        case .invalid: return figures.invalid
        case .expressed, .voting: return figures.expressed
        case .required: return verdict.required
        case .didNotVote: return entitled - figures.cast
        case .present: return figures.present ?? present
        case .papers: return figures.cast
        case .valid: return figures.cast - figures.invalid
        case .votes: return nil
        }
    }

    private func voteLines(_ figures: Figures) -> [AnnouncedLine] {
        switch figures.votes {
        case .motion(let votesFor, let against):
            [
                AnnouncedLine(.votes, of: .votesFor, value: votesFor, decimals: figures.decimals),
                AnnouncedLine(.votes, of: .against, value: against, decimals: figures.decimals),
            ]
        case .names(let scores):
            scores.fallingByVotes.map {
                AnnouncedLine(.votes, of: .name($0.name), value: $0.votes, decimals: figures.decimals)
            }
        }
    }

    /// The votes in every further unit that a test counts.
    private func furtherVoteLines(_ figures: Figures, _ verdict: Verdict) -> [AnnouncedLine] {
        var told: Set<Metric> = [rule.metric]
        return verdict.tests.filter { told.insert($0.test.metric).inserted }.flatMap { result in
            let test = result.test
            if test.metric == .sectionShare { return partLines(figures, result) }
            guard let measure = figures.measures?[test.metric], case .motion(let votesFor, let against) = measure.votes
            else {
                return [AnnouncedLine]()
            }
            return [
                AnnouncedLine(.votes, of: .votesFor, value: votesFor, test: test, decimals: measure.decimals),
                AnnouncedLine(.votes, of: .against, value: against, test: test, decimals: measure.decimals),
            ]
        }
    }

    /// The parts that the sections, each of which has as many, have given; they are known from the test alone, since the
    /// votes of a section are counted in its own unit.
    private func partLines(_ figures: Figures, _ result: TestResult) -> [AnnouncedLine] {
        guard case .motion = figures.votes else { return [] }
        var lines = [AnnouncedLine(.votes, of: .votesFor, value: result.votes, test: result.test)]
        // Of another base only some of what is left has voted against.
        if result.test.base == .expressed {
            lines.append(
                AnnouncedLine(.votes, of: .against, value: result.base - result.votes, test: result.test))
        }
        return lines
    }
}
