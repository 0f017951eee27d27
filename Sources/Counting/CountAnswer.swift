import AssemblyCore
import Language

/// The answer of a count, with the keys of the fixed contract.
package struct CountAnswer: Encodable {
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
    private let weightDecimals: Int?
    private let ranking: [Score]
    private let figures: Figures
    private let verdict: Verdict
    private let isPutOff: Bool
    private let consequence: Message?
    private let language: WorkingLanguage

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
        let decimals: Int

        enum CodingKeys: String, CodingKey {
            case majority, base, metric, required, reached, votes
            case size = "baseSize"
        }
    }

    enum CodingKeys: String, CodingKey {
        case outcome, base, required
        case votesFor = "for"
        case against, abstentions, invalid, scores, elected, rule, tests, blockedBy, shortfall, explanation,
            weightDecimals
    }

    init(
        figures: Figures, verdict: Verdict, tests: [VoteTest], citation: Citation?, consequence: Message? = nil,
        in language: WorkingLanguage
    ) {
        (self.figures, self.verdict, self.language) = (figures, verdict, language)
        // Whole numbers for programs, in the unit of the last decimal.
        let decimals = max(figures.decimals, verdict.tests.map(\.decimals).max() ?? 0)
        weightDecimals = decimals == 0 ? nil : decimals
        outcome = verdict.outcome
        base = verdict.base
        required = verdict.required
        abstentions = figures.abstentions
        invalid = figures.invalid
        let first = verdict.tests.first?.test ?? tests[0]
        rule = Rule(
            majority: first.majorityText, base: first.base.description,
            metric: first.metric == .heads ? nil : first.metric.rawValue, citation: citation?.words.english)
        self.tests = verdict.tests.count < 2 ? nil : verdict.tests.map(Test.init)
        blockedBy = verdict.blockedBy.isEmpty ? nil : verdict.blockedBy
        shortfall = verdict.shortfall
        self.consequence = consequence
        explanation = verdict.explanation(concluding: consequence).text(in: language)
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
    package var text: String {
        var rows: [(Message, DecimalFigure)] = []
        let figure = figures.figure
        if let votesFor, let against {
            rows += [(CountWords.votesFor, figure(votesFor)), (CountWords.against, figure(against))]
        }
        rows += ranking.map { (.verbatim($0.name), figure($0.votes)) }
        rows += [(CountWords.abstentions, figure(abstentions)), (CountWords.invalid, figure(invalid))]
        if let tests {
            for test in tests {
                let metric = test.metric == Metric.heads.rawValue ? "" : ", \(test.metric)"
                func figure(_ units: Int) -> DecimalFigure { DecimalFigure(units, decimals: test.decimals) }
                rows.append((CountWords.base(test.base, metric), figure(test.size)))
                if let required = test.required {
                    rows.append((CountWords.required(test.majority, metric), figure(required)))
                }
                rows.append((CountWords.reached(test.reached, metric), figure(test.votes)))
            }
        } else {
            let metric = rule.metric.map { ", \($0)" } ?? ""
            let decimals = verdict.tests.first?.decimals ?? 0
            rows.append((CountWords.base(rule.base, metric), DecimalFigure(base, decimals: decimals)))
            if let required {
                rows.append((CountWords.required(rule.majority, ""), DecimalFigure(required, decimals: decimals)))
            }
            // The votes above are in another unit than what is required.
            if let test = verdict.tests.first, test.test.metric == .sectionShare {
                rows.append((CountWords.reached(test.reached, metric), test.figure(test.votes)))
            }
        }
        let headline =
            consequence?.uppercased ?? CountWords.outcome(outcome, (elected ?? []).sideBySide, isPutOff: isPutOff)
        let needed = votesFor == nil ? nil : CountWords.needed(in: verdict, isOnAppeal: consequence != nil)
        let lines = [headline.text(in: language)] + Self.table(rows, in: language) + [explanation]
        return (lines + [needed?.text(in: language)].compactMap(\.self)).joined(separator: "\n")
    }

    /// Rows with a label and a number, the numbers flush right.
    static func table(_ rows: [(Message, DecimalFigure)], in language: WorkingLanguage) -> [String] {
        let rows = rows.map { ($0.0.text(in: language), $0.1.words.text(in: language)) }
        let widest = rows.map(\.0.cellWidth).max() ?? 0
        let digits = rows.map(\.1.count).max() ?? 0
        return rows.map { label, value in
            "  " + label + String(repeating: " ", count: widest - label.cellWidth + 2 + digits - value.count) + value
        }
    }
}

extension CountAnswer.Test {
    fileprivate init(_ result: TestResult) {
        self.init(
            majority: result.test.majorityText, base: result.test.base.description,
            metric: result.test.metric.rawValue, required: result.required, reached: result.reached, size: result.base,
            votes: result.votes, decimals: result.decimals)
    }
}
