import AssemblyCore

/// The answer of a count, with the keys of the fixed contract.
struct CountAnswer: Encodable {
    let outcome: Outcome
    let base: Int
    let required: Int?
    let votesFor: Int?
    let against: Int?
    let abstentions: Int
    let invalid: Int
    let scores: [String: Int]?
    let elected: [String]?
    let rule: Rule
    let tests: [Test]?
    let explanation: String
    private let ranking: [Score]

    /// The rule as it was applied.
    struct Rule: Encodable {
        let majority: String
        let base: String
        let citation: String?
    }

    /// One of several tests.
    struct Test: Encodable {
        let majority: String
        let base: String
        let metric: String
        let required: Int?
        let reached: Bool
    }

    enum CodingKeys: String, CodingKey {
        case outcome, base, required
        case votesFor = "for"
        case against, abstentions, invalid, scores, elected, rule, tests, explanation
    }

    init(figures: Figures, verdict: Verdict, rule: CountingRule) {
        outcome = verdict.outcome
        base = verdict.base
        required = verdict.required
        abstentions = figures.abstentions
        invalid = figures.invalid
        let first = rule.tests[0]
        self.rule = Rule(majority: first.majorityText, base: first.base.description, citation: rule.citation)
        tests =
            verdict.tests.count < 2
            ? nil
            : verdict.tests.map {
                Test(
                    majority: $0.test.majorityText, base: $0.test.base.description, metric: $0.test.metric.rawValue,
                    required: $0.required, reached: $0.reached)
            }
        explanation = verdict.explanation
        switch figures.votes {
        case .motion(let votesFor, let against):
            (self.votesFor, self.against, scores, elected, ranking) = (votesFor, against, nil, nil, [])
        case .names(let names):
            (votesFor, against) = (nil, nil)
            scores = Dictionary(names.map { ($0.name, $0.votes) }, uniquingKeysWith: +)
            elected = verdict.elected
            ranking = names.fallingByVotes
        }
    }

    /// The answer for a person: the outcome first, then the figures, then why.
    var text: String {
        var rows: [(String, Int)] = []
        if let votesFor, let against { rows += [("For", votesFor), ("Against", against)] }
        rows += ranking.map { ($0.name, $0.votes) }
        rows += [("Abstentions", abstentions), ("Invalid", invalid), ("Base (\(rule.base))", base)]
        if let required { rows.append(("Required (\(rule.majority))", required)) }
        let widest = rows.map(\.0.count).max() ?? 0
        let digits = rows.map { String($0.1).count }.max() ?? 0
        let table = rows.map { label, value in
            "  " + label + String(repeating: " ", count: widest - label.count + 2 + digits - String(value).count)
                + String(value)
        }
        return ([headline] + table + [explanation]).joined(separator: "\n")
    }

    private var headline: String {
        let names = (elected ?? []).joined(separator: ", ")
        return switch outcome {
        case .carried: "CARRIED"
        case .notCarried: "NOT CARRIED"
        case .elected: "ELECTED: \(names)"
        case .noneElected: "NOBODY ELECTED"
        case .tied: names.isEmpty ? "TIED" : "TIED; elected above the tie: \(names)"
        case .noResult: "NO RESULT"
        }
    }
}
