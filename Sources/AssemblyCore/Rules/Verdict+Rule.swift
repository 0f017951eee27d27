extension Figures {
    /// Decides the ballot by the rule of its decision: its tests, equality, vetoes, too many abstentions.
    /// - Parameters:
    ///   - rule: the figures are in its metric.
    ///   - ballot: its number in the series, from 1.
    ///   - standing: how many names stood; `nil` where it is not known.
    ///   - groups: the seats that only certain names can take.
    /// - Throws: why the figures cannot be counted.
    public func verdict(
        under rule: DecisionRule, ballot: Int, standing: Int? = nil, groups: [SeatGroup] = []
    ) throws(FiguresTrouble) -> Verdict {
        let index = rule.stageIndex(forBallot: ballot, standing: standing)
        let tests = rule.stages[index].tests
        var verdict = try verdict(under: tests, citation: rule.source, unit: rule.metric, groups: groups)
        switch votes {
        case .motion:
            applyPuttingOff(to: &verdict, rule, ballot)
            if !verdict.isPutOff {
                applyVetoes(to: &verdict, rule)
                applyEquality(to: &verdict, tests, rule, ballot)
            }
        case .names:
            let next = rule.stageIndex(forBallot: ballot + 1, standing: standing)
            let cutFollows = next != index && rule.stages[next].field.cuts
            if !cutFollows, rule.stages[index].field != .unrestricted { applyEvenSplit(to: &verdict, tests, rule) }
        }
        return verdict
    }

    /// ITU Conv. 416: too many abstentions put the question off; when it is taken up again they no longer matter.
    private func applyPuttingOff(to verdict: inout Verdict, _ rule: DecisionRule, _ ballot: Int) {
        guard let share = rule.putOffAbove, ballot == 1, cast > 0, let bound = share.required(of: cast) else { return }
        guard abstentions >= bound else { return }
        (verdict.outcome, verdict.isPutOff, verdict.shortfall) = (.noResult, true, nil)
        verdict.explanation =
            "\(abstentions) abstentions are \(share.words) of \(cast) votes cast, so the question is put off to a later meeting, where abstentions no longer matter (\(rule.source))."
    }

    private func applyVetoes(to verdict: inout Verdict, _ rule: DecisionRule) {
        guard let vetoes, !vetoes.isEmpty, verdict.outcome == .carried else { return }
        (verdict.outcome, verdict.blockedBy) = (.notCarried, vetoes)
        verdict.explanation =
            verdict.explanation.removing(last: ": it is carried.")
            + plural(
                vetoes.count, ", but \(vetoes.listed) has a veto and voted against: it is not carried.",
                ", but \(vetoes.listed) have a veto and voted against: it is not carried.")
    }

    /// An equal vote that one vote would turn, where the rule does not simply let it be lost.
    private func applyEquality(to verdict: inout Verdict, _ tests: [VoteTest], _ rule: DecisionRule, _ ballot: Int) {
        guard case .motion(let votesFor, let against) = votes, votesFor == against, votesFor > 0,
            verdict.outcome == .notCarried, verdict.blockedBy.isEmpty, tests.allSatisfy(\.isSimple)
        else { return }
        let start = verdict.explanation.removing(last: ": it is not carried.")
        switch rule.tie {
        case .castingVote:
            guard verdict.shortfall?.more == 1 || verdict.shortfall?.changed == 1 else { return }
            verdict.outcome = .tied
            verdict.explanation = start + "; the chair has the casting vote."
        case .secondVoteLater where ballot == 1:
            verdict.outcome = .tied
            verdict.explanation = start + "; a second vote follows at a later meeting."
        case .secondVoteLater:
            verdict.explanation = start + " in the second vote either: it is rejected."
        case .lost, .secondBallotThenLots, .furtherBallot, .lots: break
        }
    }

    /// Two names with exactly half of the base each, where more than half would elect and the rule decides equality.
    func applyEvenSplit(to verdict: inout Verdict, _ tests: [VoteTest], _ rule: DecisionRule) {
        guard rule.tie != .lost, seats == 1, verdict.outcome == .noneElected, tests.allSatisfy(\.isSimple),
            case .names(let scores) = votes, let result = verdict.tests.first, result.test.metric == rule.metric
        else { return }
        let halves = scores.filter { $0.isElectable && $0.votes > 0 && $0.votes * 2 == result.base }
        guard halves.count == 2 else { return }
        let names = halves.map(\.name)
        (verdict.outcome, verdict.shortfall) = (.tied, nil)
        verdict.ties = [Tie(between: names, places: 1, purpose: .seat)]
        verdict.explanation =
            "\(result.arithmetic.capitalised) (\(rule.source)); \(names.listed) have exactly half of it each, and an equal vote elects nobody."
    }
}

extension VoteTest {
    /// Whether nothing but a simple majority or plurality is asked for.
    var isSimple: Bool { majority.map { $0.numerator * 2 <= $0.denominator } ?? true }
}

extension Field {
    /// Whether the field keeps only the leading names of the ballot before.
    var cuts: Bool {
        switch self {
        case .leading, .leadingPerSeat: true
        case .all, .unrestricted: false
        }
    }
}
