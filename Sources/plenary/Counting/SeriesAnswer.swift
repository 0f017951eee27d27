import AssemblyCore

/// One step of a series, for JSON with the keys of the fixed contract and for a person.
struct SeriesAnswer {
    /// Its place in the file, from 1.
    let place: Int
    /// The figures of a ballot; `nil` for lots and a casting vote.
    let figures: Figures?
    /// What follows from it.
    let step: SeriesStep

    init(place: Int, of figures: Figures?, _ step: SeriesStep) {
        (self.place, self.figures, self.step) = (place, figures, step)
    }

    /// The step as it is written in JSON.
    var answer: Answer { Answer(place: place, step: step) }

    /// The step as it is written in JSON.
    struct Answer: Encodable {
        let place: Int
        let step: SeriesStep

        enum CodingKeys: String, CodingKey {
            case ballot, kind, base, required, elected, eliminated, reasons, next, state, explanation
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(place, forKey: .ballot)
            try container.encode(step.kind, forKey: .kind)
            try container.encode(step.base, forKey: .base)
            try container.encodeIfPresent(step.required, forKey: .required)
            try container.encode(step.elected, forKey: .elected)
            try container.encode(step.eliminated.map(\.name), forKey: .eliminated)
            let reasons = Dictionary(
                step.eliminated.map { ($0.name, $0.reason) }, uniquingKeysWith: { first, _ in first })
            if !reasons.isEmpty { try container.encode(reasons, forKey: .reasons) }
            // An explicit null says that anybody may stand.
            try container.encode(step.next.names, forKey: .next)
            try container.encode(step.state, forKey: .state)
            try container.encode(step.explanation, forKey: .explanation)
        }
    }

    /// The step for a person: what it was, the figures, what follows and why.
    var text: String {
        ([headline] + CountAnswer.table(rows) + [step.explanation.english]).joined(separator: "\n")
    }

    private var headline: String {
        let title =
            switch step.kind {
            case .ballot: "Ballot \(step.number)"
            case .tieBreak: "Extra ballot after ballot \(step.number)"
            case .lots: "Lots after ballot \(step.number)"
            case .castingVote: "Casting vote after ballot \(step.number)"
            }
        var parts: [String] = []
        if !step.elected.isEmpty { parts.append("ELECTED: \(step.elected.joined(separator: ", "))") }
        if !step.eliminated.isEmpty { parts.append("OUT: \(step.eliminated.map(\.name).joined(separator: ", "))") }
        switch step.state {
        case .tie: parts.append("TIED: \(step.next.names?.joined(separator: ", ") ?? "")")
        case .failed: parts.append("ENDED WITHOUT RESULT")
        case .decided, .goesOn: if step.elected.isEmpty { parts.append("NOBODY ELECTED") }
        }
        return "\(title): \(parts.joined(separator: "; "))"
    }

    private var rows: [(String, Int)] {
        guard let figures, case .names(let scores) = figures.votes else { return [] }
        var rows = scores.fallingByVotes.map { ($0.name, $0.votes) }
        rows += [("Abstentions", figures.abstentions), ("Invalid", figures.invalid)]
        if let test = step.verdict.tests.first {
            rows.append(("Base (\(test.test.base))", test.base))
            if let required = test.required { rows.append(("Required (\(test.test.majorityText))", required)) }
        }
        return rows
    }
}
