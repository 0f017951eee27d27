import Answers
package import AssemblyCore
package import Language

/// The decisions of a rulebook, for `plenary count --list-decisions`.
package struct DecisionListing: Encodable {
    let rulebook: String
    let edition: String
    let decisions: [Entry]

    /// One decision; majority and base are those of its first ballot.
    struct Entry: Encodable {
        let decision: String
        let title: String
        let majority: String
        let base: String
        let stages: [StageEntry]?
        let secrecy: String
        let citation: String
        let practice: Bool
    }

    /// Some ballots of a series with one rule.
    struct StageEntry: Encodable {
        let tests: [String]
        let ballots: Int?
        let field: String
    }

    package init(_ rulebook: Rulebook) {
        self.rulebook = rulebook.id
        edition = rulebook.edition
        decisions = rulebook.decisions.map { rule in
            let test = rule.stages[0].tests[0]
            let stages = rule.stages.map { stage in
                StageEntry(tests: stage.tests.map(Self.words), ballots: stage.ballots, field: stage.field.words)
            }
            return Entry(
                decision: rule.id.rawValue, title: rule.title.english, majority: test.majorityText,
                base: test.base.description,
                stages: rule.stages.count > 1 || rule.stages[0].tests.count > 1 ? stages : nil,
                secrecy: rule.secrecy.rawValue, citation: rule.citation.reference.english,
                practice: rule.citation.isPractice)
        }
    }

    /// One decision in a line: name, majority and base stage by stage, secrecy, article.
    package static func line(for rule: DecisionRule, in language: WorkingLanguage) -> String {
        let stages = CountWords.stages(rule.stages).text(in: language)
        let secrecy = CountWords.secrecy(rule.secrecy).text(in: language)
        return "  " + rule.id.rawValue.padded(to: 20) + stages.padded(to: 40) + secrecy.padded(to: 11)
            + rule.citation.words.text(in: language)
    }

    private static func words(_ test: VoteTest) -> String {
        "\(test.majorityText) \(test.base)\(test.metric == .heads ? "" : " by \(test.metric.rawValue)")"
    }
}

extension Field {
    /// The field as a rulebook writes it.
    fileprivate var words: String {
        switch self {
        case .all: "all"
        case .unrestricted: "unrestricted"
        case .leading(let count): "leading:\(count)"
        case .leadingPerSeat(let count): "leading-per-seat:\(count)"
        }
    }
}
