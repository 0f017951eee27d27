import AssemblyCore

/// The decisions of a rulebook, for `plenary count --list-decisions`.
struct DecisionListing: Encodable {
    let rulebook: String
    let edition: String
    let decisions: [Entry]

    /// One decision.
    struct Entry: Encodable {
        let decision: String
        let title: String
        let majority: String
        let base: String
        let secrecy: String
        let citation: String
    }

    init(_ rulebook: Rulebook) {
        self.rulebook = rulebook.id
        edition = rulebook.edition
        decisions = rulebook.decisions.map { rule in
            let test = rule.stages[0].tests[0]
            return Entry(
                decision: rule.id.rawValue, title: rule.title.english, majority: test.majorityText,
                base: test.base.description, secrecy: rule.secrecy.rawValue, citation: rule.citation)
        }
    }

    /// One decision in a line: name, majority, base, secrecy, article.
    static func line(for rule: DecisionRule) -> String {
        let stages = rule.stages.map { stage in
            stage.tests.map { "\($0.majorityText) \($0.base)" }.joined(separator: " and ")
        }.joined(separator: ", then ")
        let name = rule.id.rawValue.padded(to: 20)
        return "  \(name)\(stages.padded(to: 40))\(rule.secrecy.rawValue.padded(to: 10))\(rule.citation)"
    }
}

extension String {
    /// The text with spaces after it up to a width, and at least one.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
