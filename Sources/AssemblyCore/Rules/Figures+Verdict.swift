extension Figures {
    /// Decides the ballot by its tests, all of which must hold.
    /// - Parameters:
    ///   - tests: at least one.
    ///   - citation: where the rule is written; told with the first test.
    ///   - unit: the unit of the figures; that of the tests unless said otherwise.
    ///   - groups: the seats that only certain names can take.
    /// - Throws: why the figures cannot be counted.
    /// - Complexity: O(n log n) in the number of names.
    public func verdict(
        under tests: [VoteTest], citation: Citation? = nil, unit: Metric? = nil, groups: [SeatGroup] = []
    ) throws(FiguresRefusal) -> Verdict {
        precondition(!tests.isEmpty, "a decision needs a test")
        try validate()
        var counts: [Counted] = []
        var results: [TestResult] = []
        for test in tests {
            let counted = try counted(for: test, unit: unit ?? tests.unit)
            counts.append(counted)
            results.append(try result(of: test, counted))
        }
        if let empty = results.first(where: { $0.base == 0 }) {
            return Verdict(outcome: .noResult, tests: results, clauses: [.emptyBase(empty)], decimals: decimals)
        }
        switch votes {
        case .motion(let votesFor, let against):
            let carried = results.allSatisfy(\.reached)
            return Verdict(
                outcome: carried ? .carried : .notCarried, tests: results,
                shortfall: carried ? nil : shortfall(under: tests, unit: unit ?? tests.unit),
                clauses: clauses(on: votesFor, against, carried, results, citation), decimals: decimals)
        case .names(let scores):
            return election(among: scores, counts: counts, results: results, groups: groups, citation: citation)
        }
    }

    private func result(of test: VoteTest, _ counted: Counted) throws(FiguresRefusal) -> TestResult {
        let best = counted.best
        guard let majority = test.majority else {
            var reached = best > 0
            if case .motion(let votesFor, let against) = counted.votes { reached = votesFor > against }
            return TestResult(
                test: test, base: counted.base, required: nil, reached: reached, votes: best,
                decimals: counted.decimals)
        }
        guard let required = majority.required(of: counted.base) else { throw .tooLarge }
        return TestResult(
            test: test, base: counted.base, required: required, reached: best >= required, votes: best,
            decimals: counted.decimals)
    }

    private func election(
        among scores: [Score], counts: [Counted], results: [TestResult], groups: [SeatGroup], citation: Citation?
    ) -> Verdict {
        let ranking = scores.filter(\.isElectable).fallingByVotes
        // Whoever reaches every test, but with at least one vote: a share of nothing elects nobody.
        let bars = zip(counts, results).map { counted, result in (counted.scores, max(1, result.required ?? 1)) }
        let reaching = ranking.filter { score in
            score.votes > 0 && bars.allSatisfy { scores, bar in scores[score.name] ?? 0 >= bar }
        }
        let allocation = Allocation(of: seats, groups: groups, among: reaching)
        let elected = ranking.map(\.name).filter(allocation.elected.contains)
        let outcome: Outcome = !allocation.ties.isEmpty ? .tied : elected.isEmpty ? .noneElected : .elected
        let paper = scores.map(\.name)
        let ties = allocation.ties.map { tie in
            Tie(between: paper.filter(tie.names.contains), places: tie.places, purpose: .seat)
        }
        var shortfall: Shortfall?
        if outcome == .noneElected, let short = results.first(where: { !$0.reached }), let required = short.required {
            // More than the others have cannot go over to the first.
            let others = scores.reduce(0) { $0 + $1.votes } - (ranking.first?.votes ?? 0)
            let changed = required - short.votes
            if changed <= others { shortfall = Shortfall(changed: changed) }
        }
        return Verdict(
            outcome: outcome, tests: results, elected: elected, ties: ties, shortfall: shortfall,
            clauses: Self.clauses(on: ranking, reaching, allocation, results, citation), decimals: decimals)
    }
}
