/// What a ballot has decided.
public enum Outcome: String, Hashable, Codable, Sendable {
    case carried, notCarried, elected, noneElected, tied, noResult
}

/// How one test came out.
public struct TestResult: Hashable, Codable, Sendable {
    /// The test.
    public let test: VoteTest
    /// The size of its base.
    public let base: Int
    /// The number that had to be reached; `nil` for plurality.
    public let required: Int?
    /// Whether it was reached (for names: by at least one).
    public let reached: Bool
}

/// The outcome of a ballot with everything that leads to it.
public struct Verdict: Hashable, Codable, Sendable {
    /// What was decided.
    public let outcome: Outcome
    /// How each test came out, in the order of the rule.
    public let tests: [TestResult]
    /// Who is elected, in falling order of votes.
    public let elected: [String]
    /// One sentence with the arithmetic.
    public let explanation: String

    /// The base of the first test.
    public var base: Int { tests.first?.base ?? 0 }
    /// The number required by the first test; `nil` for plurality.
    public var required: Int? { tests.first?.required }
}

extension Figures {
    /// Decides the ballot by its tests, all of which must hold.
    /// - Parameters:
    ///   - tests: at least one.
    ///   - citation: where the rule is written; added to the explanation.
    /// - Throws: why the figures cannot be counted.
    /// - Complexity: O(n log n) in the number of names.
    public func verdict(under tests: [VoteTest], citation: String? = nil) throws(FiguresTrouble) -> Verdict {
        precondition(!tests.isEmpty, "a decision needs a test")
        try validate()
        var results: [TestResult] = []
        for test in tests { results.append(try result(of: test)) }
        if results.contains(where: { $0.base == 0 }) {
            let explanation = "The base is 0 \(tests[0].base.noun), so there is no result."
            return Verdict(outcome: .noResult, tests: results, elected: [], explanation: explanation)
        }
        switch votes {
        case .motion(let votesFor, let against):
            let carried = results.allSatisfy(\.reached)
            let sentence = motionSentence(votesFor, against, carried, results[0], citation)
            return Verdict(
                outcome: carried ? .carried : .notCarried, tests: results, elected: [], explanation: sentence)
        case .names(let scores): return election(among: scores, results: results, citation: citation)
        }
    }

    private func result(of test: VoteTest) throws(FiguresTrouble) -> TestResult {
        let base = try size(of: test.base)
        guard let majority = test.majority else {
            let reached =
                switch votes {
                case .motion(let votesFor, let against): votesFor > against
                case .names(let scores): scores.contains { $0.votes > 0 }
                }
            return TestResult(test: test, base: base, required: nil, reached: reached)
        }
        guard let required = majority.required(of: base) else { throw .tooLarge }
        let best: Int =
            switch votes {
            case .motion(let votesFor, _): votesFor
            case .names(let scores): scores.map(\.votes).max() ?? 0
            }
        return TestResult(test: test, base: base, required: required, reached: best >= required)
    }

    private func election(among scores: [Score], results: [TestResult], citation: String?) -> Verdict {
        let ranking = scores.fallingByVotes
        // Whoever reaches every test, but at least one vote: a share of nothing elects nobody.
        let bar = max(1, results.compactMap(\.required).max() ?? 1)
        let reaching = ranking.filter { $0.votes >= bar }
        var elected = Array(reaching.prefix(seats))
        var outcome: Outcome = elected.isEmpty ? .noneElected : .elected
        if reaching.count > seats, let last = elected.last, reaching[seats].votes == last.votes {
            elected.removeAll { $0.votes == last.votes }
            outcome = .tied
        }
        let names = elected.map(\.name)
        let sentence = electionSentence(ranking, names, outcome, results[0], citation)
        return Verdict(outcome: outcome, tests: results, elected: names, explanation: sentence)
    }
}

extension [Score] {
    /// The scores in falling order of votes; names with equal votes keep the order of the paper.
    public var fallingByVotes: [Score] {
        enumerated().sorted { ($0.element.votes, -$0.offset) > ($1.element.votes, -$1.offset) }.map(\.element)
    }
}
