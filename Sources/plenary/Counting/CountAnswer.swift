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
    let blockedBy: [String]?
    let shortfall: Shortfall?
    let explanation: String
    private let ranking: [Score]
    private let isPutOff: Bool

    /// The rule as it was applied.
    struct Rule: Encodable {
        let majority: String
        let base: String
        let metric: String?
        let citation: String?
    }

    /// One of several tests.
    struct Test: Encodable {
        let majority: String
        let base: String
        let metric: String
        let required: Int?
        let reached: Bool
        let size: Int
        let votes: Int

        enum CodingKeys: String, CodingKey {
            case majority, base, metric, required, reached, votes
            case size = "baseSize"
        }
    }

    enum CodingKeys: String, CodingKey {
        case outcome, base, required
        case votesFor = "for"
        case against, abstentions, invalid, scores, elected, rule, tests, blockedBy, shortfall, explanation
    }

    init(figures: Figures, verdict: Verdict, tests: [VoteTest], citation: String?) {
        outcome = verdict.outcome
        base = verdict.base
        required = verdict.required
        abstentions = figures.abstentions
        invalid = figures.invalid
        let first = verdict.tests.first?.test ?? tests[0]
        rule = Rule(
            majority: first.majorityText, base: first.base.description,
            metric: first.metric == .heads ? nil : first.metric.rawValue, citation: citation)
        self.tests = verdict.tests.count < 2 ? nil : verdict.tests.map(Test.init)
        blockedBy = verdict.blockedBy.isEmpty ? nil : verdict.blockedBy
        shortfall = verdict.shortfall
        explanation = verdict.explanation.english
        isPutOff = verdict.isPutOff
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

    /// The answer for a person: the outcome first, then the figures, then why, then what would have been needed.
    var text: String {
        var rows: [(String, Int)] = []
        if let votesFor, let against { rows += [("For", votesFor), ("Against", against)] }
        rows += ranking.map { ($0.name, $0.votes) }
        rows += [("Abstentions", abstentions), ("Invalid", invalid)]
        if let tests {
            for test in tests {
                let metric = test.metric == Metric.heads.rawValue ? "" : ", \(test.metric)"
                rows.append(("Base (\(test.base)\(metric))", test.size))
                if let required = test.required { rows.append(("Required (\(test.majority)\(metric))", required)) }
                rows.append(("Reached\(metric): \(test.reached ? "yes" : "no")", test.votes))
            }
        } else {
            let metric = rule.metric.map { ", \($0)" } ?? ""
            rows.append(("Base (\(rule.base)\(metric))", base))
            if let required { rows.append(("Required (\(rule.majority))", required)) }
        }
        return ([headline] + Self.table(rows) + [explanation] + needed).joined(separator: "\n")
    }

    /// Rows with a label and a number, the numbers flush right.
    static func table(_ rows: [(String, Int)]) -> [String] {
        let widest = rows.map(\.0.count).max() ?? 0
        let digits = rows.map { String($0.1).count }.max() ?? 0
        return rows.map { label, value in
            "  " + label + String(repeating: " ", count: widest - label.count + 2 + digits - String(value).count)
                + String(value)
        }
    }

    /// What would have been needed, in a sentence.
    private var needed: [String] {
        guard let shortfall, votesFor != nil else { return [] }
        var ways: [String] = []
        if let more = shortfall.more { ways.append("\(more) more for it") }
        if let fewer = shortfall.fewer { ways.append("\(fewer) fewer against it") }
        if let changed = shortfall.changed { ways.append("\(changed) of the others for it") }
        return ["It would have been carried with \(ways.joined(separator: ", or "))."]
    }

    private var headline: String {
        let names = (elected ?? []).joined(separator: ", ")
        return switch outcome {
        case .carried: "CARRIED"
        case .notCarried: "NOT CARRIED"
        case .elected: "ELECTED: \(names)"
        case .noneElected: "NOBODY ELECTED"
        case .tied: names.isEmpty ? "TIED" : "TIED; elected above the tie: \(names)"
        case .noResult: isPutOff ? "PUT OFF" : "NO RESULT"
        }
    }
}

extension CountAnswer.Test {
    fileprivate init(_ result: TestResult) {
        self.init(
            majority: result.test.majorityText, base: result.test.base.description,
            metric: result.test.metric.rawValue, required: result.required, reached: result.reached, size: result.base,
            votes: result.votes)
    }
}
