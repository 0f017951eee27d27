import AssemblyCore
package import Language

/// One step of a series, for JSON with the keys of the fixed contract and for a person.
package struct SeriesAnswer {
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
    package func answer(in language: WorkingLanguage) -> Answer { Answer(place: place, step: step, language: language) }

    /// The step as it is written in JSON.
    package struct Answer: Encodable {
        let place: Int
        let step: SeriesStep
        let language: WorkingLanguage

        enum CodingKeys: String, CodingKey {
            case ballot, kind, base, required, elected, eliminated, reasons, next, state, explanation
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(place, forKey: .ballot)
            try container.encode(step.kind, forKey: .kind)
            try container.encode(step.base, forKey: .base)
            try container.encodeIfPresent(step.required, forKey: .required)
            try container.encode(step.elected, forKey: .elected)
            try container.encode(step.eliminated.map(\.name), forKey: .eliminated)
            let reasons = Dictionary(
                step.eliminated.map { ($0.name, $0.reason.words.text(in: language)) },
                uniquingKeysWith: { first, _ in first })
            if !reasons.isEmpty { try container.encode(reasons, forKey: .reasons) }
            // An explicit null says that anybody may stand.
            try container.encode(step.next.names, forKey: .next)
            try container.encode(step.state, forKey: .state)
            try container.encode(step.explanation.text(in: language), forKey: .explanation)
        }
    }

    /// The step for a person: what it was, the figures, what follows and why.
    package func text(in language: WorkingLanguage) -> String {
        ([headline.text(in: language)] + CountAnswer.table(rows, in: language) + [step.explanation.text(in: language)])
            .joined(separator: "\n")
    }

    private var headline: Message {
        var parts: [Message] = []
        if !step.elected.isEmpty { parts.append(CountWords.elected(step.elected.sideBySide)) }
        if !step.eliminated.isEmpty {
            parts.append(CountWords.out(step.eliminated.map(\.name).joined(separator: ", ")))
        }
        switch step.state {
        // An extra ballot in which too few members voted: nobody has enough, and nothing is equal.
        case .tie where parts.isEmpty && step.kind == .tieBreak && step.verdict.outcome == .noneElected:
            parts.append(CountWords.nobodyElected)
        case .tie: parts.append(CountWords.tied(step.next.names?.joined(separator: ", ") ?? ""))
        case .failed: parts.append(CountWords.endedWithoutResult)
        case .decided, .goesOn: if step.elected.isEmpty { parts.append(CountWords.nobodyElected) }
        }
        return "\(CountWords.title(of: step)): \(parts.joined(separator: "; "))"
    }

    private var rows: [(Message, DecimalFigure)] {
        guard let figures, case .names(let scores) = figures.votes else { return [] }
        var rows = scores.fallingByVotes.map { (Message.verbatim($0.name), DecimalFigure($0.votes)) }
        rows += [
            (CountWords.abstentions, DecimalFigure(figures.abstentions)),
            (CountWords.invalid, DecimalFigure(figures.invalid)),
        ]
        if let test = step.verdict.tests.first {
            rows.append((CountWords.base(test.test.base.description, ""), test.figure(test.base)))
            if let required = test.required {
                rows.append((CountWords.required(test.test.majorityText, ""), test.figure(required)))
            }
        }
        return rows
    }
}
