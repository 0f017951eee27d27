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
    ) throws(FiguresRefusal) -> Verdict {
        let index = rule.stageIndex(forBallot: ballot, standing: standing)
        let tests = rule.stages[index].tests
        var verdict = try verdict(under: tests, citation: rule.citation, unit: rule.metric, groups: groups)
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
        verdict.clauses = [.putOff(abstentions: abstentions, share: share, cast: cast, rule.citation)]
    }

    private func applyVetoes(to verdict: inout Verdict, _ rule: DecisionRule) {
        guard let vetoes, !vetoes.isEmpty, verdict.outcome == .carried else { return }
        verdict.blockedBy = vetoes
        verdict.conclude(.notCarried, .vetoed(vetoes))
    }

    /// An equal vote that one vote would turn, where the rule does not simply let it be lost.
    private func applyEquality(to verdict: inout Verdict, _ tests: [VoteTest], _ rule: DecisionRule, _ ballot: Int) {
        guard case .motion(let votesFor, let against) = votes, votesFor == against, votesFor > 0,
            verdict.outcome == .notCarried, verdict.blockedBy.isEmpty, tests.allSatisfy(\.isSimple)
        else { return }
        switch rule.tie {
        case .castingVote:
            guard verdict.shortfall?.more == 1 || verdict.shortfall?.changed == 1 else { return }
            verdict.conclude(.tied, .castingVoteDue)
        case .secondVoteLater where ballot == 1: verdict.conclude(.tied, .secondVoteDue)
        case .secondVoteLater: verdict.conclude(.notCarried, .equalInSecondVote)
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
        verdict.clauses = [.required(result, rule.citation), .evenSplit(names)]
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
