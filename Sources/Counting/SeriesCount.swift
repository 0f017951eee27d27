import Answers
package import AssemblyCore
package import AssemblyFiles
import EditedFiles
import Language

/// A series of ballots, counted one after the other.
package enum SeriesCount {
    /// The steps of the series in a file.
    /// - Throws: what is wrong with the file, or why a ballot cannot be the next one of the series.
    package static func steps(of path: String) throws -> [SeriesAnswer] {
        let plan = try SeriesFile.load(path)
        return try steps(of: plan, in: CountingRule.rulebook(named: plan.rulebook))
    }

    /// The steps of a series under a rulebook.
    /// - Throws: why a ballot cannot be the next one of the series.
    package static func steps(of plan: SeriesPlan, in book: Rulebook) throws -> [SeriesAnswer] {
        let rule = try CountingRule.decision(plan.decision, in: book)
        var series = Series(rule: rule, seats: plan.seats, standing: standing(plan, rule))
        var answers: [SeriesAnswer] = []
        for (index, step) in plan.steps.enumerated() {
            do throws(FiguresRefusal) {
                let taken = try apply(step, to: &series, rule)
                answers.append(SeriesAnswer(place: index + 1, of: step.figures(rule), taken))
            } catch { throw CommandLineFault("Ballot \(index + 1) cannot be counted: \(sentence(error))") }
        }
        return answers
    }

    /// The trouble in a sentence, with the key of the file that would help.
    private static func sentence(_ trouble: FiguresRefusal) -> String {
        guard case .missing(let base) = trouble else { return trouble.sentence.english }
        let key =
            switch base {
            case .voting: "\"ballots\" (papers with a valid mark) to the ballot"
            case .present, .entitled: "\"\(base)\" to the ballot"
            default: "\"members\""
            }
        return "the base '\(base)' needs a figure that was not given (\(base.noun)); add \(key)."
    }

    /// Who stands at the beginning: anybody where names may be written in, else those of the list or the first ballot.
    private static func standing(_ plan: SeriesPlan, _ rule: DecisionRule) -> [String]? {
        if rule.paper.allowsWriteIns { return plan.candidates }
        if let candidates = plan.candidates { return candidates }
        for case .ballot(let figures) in plan.steps.prefix(1) {
            guard case .names(let scores) = figures.votes else { continue }
            return scores.map { $0.knowingNone(rule).name }
        }
        return []
    }

    private static func apply(
        _ step: SeriesPlan.Step, to series: inout Series, _ rule: DecisionRule
    ) throws(FiguresRefusal) -> SeriesStep {
        switch step {
        case .lots(let seed): return try series.drawLots(seed: seed)
        case .castingVote(let names): return try series.castingVote(for: names)
        case .ballot: return try series.record(step.figures(rule) ?? Figures(votes: .names([])))
        }
    }
}

extension SeriesPlan.Step {
    /// The figures of a ballot; `nil` for lots and a casting vote.
    fileprivate func figures(_ rule: DecisionRule) -> Figures? {
        guard case .ballot(var figures) = self else { return nil }
        if case .names(let scores) = figures.votes { figures.votes = .names(scores.map { $0.knowingNone(rule) }) }
        return figures
    }
}
