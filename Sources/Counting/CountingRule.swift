import Answers
package import AssemblyCore
import AssemblyFiles
import EditedFiles
import Language

/// The rule that a count is made by: given in words, or taken from a rulebook.
package struct CountingRule {
    /// The bases that can be named, for messages.
    package static let bases =
        "expressed, voting, cast, expressed+invalid, expressed+abstentions, present, entitled, members, weight or fixed:N"

    /// A test in words, which may leave open what it counts.
    struct Given {
        let majority: Majority?
        let base: Base
        let metric: Metric?
    }

    /// The decision of a rulebook; `nil` for a rule given in words.
    let rule: DecisionRule?
    /// Whether votes for overrule a ruling: the rule is that of appeals in its rulebook.
    let isOfAppeals: Bool
    /// The tests of a rule given in words.
    let given: [Given]
    /// The number of the ballot in its series.
    let ballot: Int

    /// Reads the rule from the options.
    /// - Throws: what is missing or contradictory, in one sentence.
    init(_ options: GivenRule) throws {
        ballot = options.ballot ?? 1
        guard (1...SeriesFile.mostBallots).contains(ballot) else {
            throw CommandLineFault(
                "Ballots are numbered from 1, and a series has at most \(SeriesFile.mostBallots); --ballot is \(ballot)."
            )
        }
        guard options.rulebook != nil || options.decision != nil else {
            guard options.ballot == nil else {
                throw CommandLineFault("--ballot picks the rule of a ballot in a rulebook; give --decision as well.")
            }
            (rule, isOfAppeals) = (nil, false)
            given = try Self.tests(options)
            return
        }
        guard options.majority == nil, options.base == nil, options.tests.isEmpty else {
            throw CommandLineFault("A rulebook gives majority and base; leave out --majority, --base and --test.")
        }
        guard let decision = options.decision else {
            throw CommandLineFault("Name the decision with --decision; --list-decisions shows what the rulebook has.")
        }
        let book = try Self.rulebook(named: options.rulebook ?? "interpol")
        let rule = try Self.decision(decision, in: book)
        (self.rule, isOfAppeals) = (rule, book.isOfAppealsAlone(rule.id))
        given = []
    }

    private static func tests(_ options: GivenRule) throws -> [Given] {
        guard options.tests.isEmpty else {
            guard options.majority == nil, options.base == nil else {
                throw CommandLineFault("Give either --majority and --base, or --test, not both.")
            }
            return try options.tests.map(test)
        }
        guard let majority = options.majority else {
            throw CommandLineFault(
                "Give the majority, for example --majority '>=2/3', or a --rulebook with a --decision.")
        }
        return [Given(majority: try share(majority), base: try base(options.base ?? "expressed"), metric: nil)]
    }

    /// Reads `MAJORITY:BASE[:METRIC]`; the base `fixed:N` has a colon of its own.
    private static func test(_ text: String) throws -> Given {
        var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        if parts.count >= 3, parts[1] == "fixed" { parts.replaceSubrange(1...2, with: ["fixed:\(parts[2])"]) }
        guard (2...3).contains(parts.count) else {
            throw CommandLineFault(
                "'\(CommandLineFault.quoted(text))' is not a test; write MAJORITY:BASE or MAJORITY:BASE:METRIC, for example "
                    + "--test '>=11/20:members:population'.")
        }
        var metric: Metric?
        if parts.count == 3 {
            metric = Metric(rawValue: parts[2])
            if metric == nil {
                throw CommandLineFault(
                    "'\(CommandLineFault.quoted(parts[2]))' is not a metric; it is heads, weight, population or section-share."
                )
            }
        }
        return Given(majority: try share(parts[0]), base: try base(parts[1]), metric: metric)
    }

    private static func share(_ text: String) throws -> Majority? {
        if text == "plurality" { return nil }
        guard let share = Majority(text) else {
            throw CommandLineFault(
                "'\(CommandLineFault.quoted(text))' is not a majority; write >N/D, >=N/D (N at most D) or plurality.")
        }
        return share
    }

    private static func base(_ text: String) throws -> Base {
        guard let base = Base(text) else {
            throw CommandLineFault("'\(CommandLineFault.quoted(text))' is not a base; it is one of \(bases).")
        }
        return base
    }

    /// A decision of a rulebook by its name.
    static func decision(_ name: String, in book: Rulebook) throws -> DecisionRule {
        guard let rule = book[DecisionID(rawValue: name)] else {
            let known = book.decisions.map(\.id.rawValue).joined(separator: ", ")
            throw CommandLineFault(
                "The rulebook '\(book.id)' has no decision '\(CommandLineFault.quoted(name))'; it has \(known).")
        }
        return rule
    }

    /// A built-in rulebook by its name, or one from a file.
    package static func rulebook(named name: String) throws -> Rulebook {
        if let builtIn = RulebookFile.builtIn(named: name) { return builtIn }
        guard name.contains("/") || name.contains(".") else {
            throw CommandLineFault(
                "There is no rulebook '\(CommandLineFault.quoted(name))'; built in are \(RulebookFile.builtInNames.joined(separator: ", "))."
            )
        }
        return try RulebookFile.load(name)
    }
}

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
        guard isOfAppeals, [.carried, .notCarried].contains(verdict.outcome) else { return nil }
        return Ruling.words(isOverruled: verdict.outcome == .carried)
    }

    /// The verdict of the rule on figures.
    /// - Throws: why they cannot be counted, with the option that would help.
    func verdict(of figures: Figures, tests: [VoteTest], isFromFile: Bool) throws -> Verdict {
        do throws(FiguresRefusal) {
            if let rule { return try figures.verdict(under: rule, ballot: ballot, standing: figures.standing) }
            return try figures.verdict(under: tests).blocked(by: figures.vetoes)
        } catch {
            throw CommandLineFault(Self.sentence(error, figures, tests, isFromFile))
        }
    }

    private static func sentence(
        _ trouble: FiguresRefusal, _ figures: Figures, _ tests: [VoteTest], _ isFromFile: Bool
    ) -> String {
        switch trouble {
        case .missing(let base)
        where isFromFile && [.present, .entitled].contains(base)
            && tests.contains { $0.base == base && $0.metric != .heads }:
            return
                "The base '\(base)' is counted in weights here, and a file of votes tells only the weights of those who voted; count heads (leave out the column), or take another base."
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

/// The rule that is asked for, as it was given in words.
package struct GivenRule: Sendable {
    /// The majority: `>N/D`, `>=N/D` or `plurality`.
    package var majority: String?
    /// What it is a share of; one of ``CountingRule/bases``.
    package var base: String?
    /// Tests that must all hold, each `MAJORITY:BASE` or `MAJORITY:BASE:METRIC`.
    package var tests: [String] = []
    /// A rulebook by name, or a rulebook file.
    package var rulebook: String?
    /// A decision of the rulebook.
    package var decision: String?
    /// The number of the ballot in its series.
    package var ballot: Int?

    /// No rule yet.
    package init() {}

    /// Whether no rule is given.
    package var isEmpty: Bool {
        majority == nil && base == nil && tests.isEmpty && rulebook == nil && decision == nil && ballot == nil
    }
}
