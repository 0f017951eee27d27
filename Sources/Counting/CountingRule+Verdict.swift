import Answers
import AssemblyCore
import Language

extension CountingRule {
    /// Where the rule is written; `nil` for one given in words.
    var citation: Citation? { rule?.citation }

    /// How many names a paper may bear, where the rule says so.
    var marks: Int? {
        switch rule?.paper.marks {
        case nil, .upToSeats: nil
        case .upTo(let count), .exactly(let count): count
        }
    }

    /// The tests, all of which must hold.
    /// - Parameter withWeights: whether a test that does not say what it counts counts weights.
    func tests(withWeights: Bool, standing: Int? = nil) -> [VoteTest] {
        if let rule { return rule.stage(forBallot: ballot, standing: standing).tests }
        return given.map { test in
            VoteTest(majority: test.majority, base: test.base, metric: test.metric ?? (withWeights ? .weight : .heads))
        }
    }

    /// What a verdict makes of a ruling, where the rule is that of appeals.
    func consequence(of verdict: Verdict) -> Message? {
        isOfAppeals && verdict.outcome != .noResult ? Ruling.words(isOverruled: verdict.outcome == .carried) : nil
    }

    /// The verdict of the rule on figures.
    /// - Throws: why they cannot be counted, with the option that would help.
    func verdict(of figures: Figures, tests: [VoteTest], isFromFile: Bool) throws -> Verdict {
        do throws(FiguresRefusal) {
            if let rule { return try figures.verdict(under: rule, ballot: ballot, standing: figures.standing) }
            return try figures.verdict(under: tests)
        } catch {
            throw CommandLineFault(Self.sentence(error, figures, tests, isFromFile))
        }
    }

    private static func sentence(
        _ trouble: FiguresRefusal, _ figures: Figures, _ tests: [VoteTest], _ isFromFile: Bool
    ) -> String {
        switch trouble {
        case .missing(let base):
            let metric = tests.first { $0.base == base && !figures.has($0, unit: tests.unit) }?.metric ?? .heads
            return "\(missing(base)); add \(option(for: base, metric))."
        case .notCounted(let metric):
            let column = metric == .sectionShare ? "section" : metric.rawValue
            return isFromFile
                ? "The rule counts \(column)s, but the file of votes has no column '\(column)'."
                : "The rule counts by \(metric.rawValue) too; give a file of votes with the column '\(column)' by --votes."
        case .negative, .tooLarge, .contradiction: return trouble.sentence.english
        }
    }

    /// What is missing, to be followed by how to give it.
    static func missing(_ base: Base) -> String {
        "The base '\(base)' needs a figure that was not given (\(base.noun))"
    }

    private static func option(for base: Base, _ metric: Metric) -> String {
        switch (base, metric) {
        case (.voting, _): "--ballots N, the papers with a valid mark"
        case (.members, .population), (.weight, .population): "--population N, the population of all members"
        case (.members, .weight), (.weight, _): "--weight N, all weight outstanding"
        default: "--\(base.description) N"
        }
    }
}

extension Figures {
    /// Whether the size of a test's base is known.
    fileprivate func has(_ test: VoteTest, unit: Metric) -> Bool {
        if test.metric == unit { return (try? size(of: test.base)) != nil }
        guard let measure = measures?[test.metric] else { return false }
        return switch test.base {
        case .members, .weight: measure.members != nil
        case .entitled: measure.entitled != nil
        case .present: measure.present != nil
        default: true
        }
    }

    /// How many names stood; `nil` for a motion.
    var standing: Int? {
        guard case .names(let scores) = votes else { return nil }
        return scores.count { $0.name != Candidate.noneName }
    }
}
