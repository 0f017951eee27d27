public import Language

/// What a ballot has decided.
public enum Outcome: String, Hashable, Codable, Sendable {
    case carried = "carried"
    case notCarried = "notCarried"
    case elected = "elected"
    case noneElected = "noneElected"
    case tied = "tied"
    case noResult = "noResult"
}

/// How one test came out.
public struct TestResult: Hashable, Codable, Sendable {
    /// The test.
    public let test: VoteTest
    /// The size of its base; for shares of sections, all sections together in parts of their common denominator.
    public let base: Int
    /// The number that had to be reached; `nil` for plurality.
    public let required: Int?
    /// Whether it was reached (for names: by at least one).
    public let reached: Bool
    /// The votes for, or the highest score, in what the test counts.
    public let votes: Int
    /// The decimals of these figures: with 2, they are numbers of hundredths.
    public let decimals: Int

    /// How a test came out.
    public init(test: VoteTest, base: Int, required: Int?, reached: Bool, votes: Int, decimals: Int = 0) {
        (self.test, self.base, self.required, self.reached, self.votes) = (test, base, required, reached, votes)
        self.decimals = decimals
    }

    /// A figure of the test as people read it.
    public func figure(_ units: Int) -> DecimalFigure { DecimalFigure(units, decimals: decimals) }
}

/// The outcome of a ballot with everything that leads to it.
public struct Verdict: Hashable, Codable, Sendable {
    /// What was decided.
    public internal(set) var outcome: Outcome
    /// How each test came out, in the order of the rule.
    public let tests: [TestResult]
    /// Who is elected, in falling order of votes.
    public internal(set) var elected: [String]
    /// Equal names that wait for the decision of a tie for a seat.
    public internal(set) var ties: [Tie]
    /// Members whose vote against blocks what the figures alone would carry.
    public internal(set) var blockedBy: [String]
    /// Whether abstentions put the question off to a later meeting; the outcome is then no result.
    public internal(set) var isPutOff: Bool
    /// What would have been needed; `nil` where the ballot decided, or where no single change is enough.
    public internal(set) var shortfall: Shortfall?
    /// What led to it, clause by clause, in the order in which it is told.
    public internal(set) var clauses: [Clause]
    /// The decimals of the ballot's figures: with 2, they are numbers of hundredths.
    public let decimals: Int

    init(
        outcome: Outcome, tests: [TestResult], elected: [String] = [], ties: [Tie] = [],
        shortfall: Shortfall? = nil, clauses: [Clause],
        decimals: Int = 0
    ) {
        (self.outcome, self.tests, self.elected, self.ties) = (outcome, tests, elected, ties)
        (self.blockedBy, self.isPutOff, self.shortfall) = ([], false, shortfall)
        (self.clauses, self.decimals) = (clauses, decimals)
    }

    /// The clauses as a sentence with the arithmetic.
    public var explanation: Message { clauses.words(decimals: decimals) }

    /// A figure of the ballot as people read it.
    public func figure(_ units: Int) -> DecimalFigure { DecimalFigure(units, decimals: decimals) }

    /// The base of the first test.
    public var base: Int { tests.first?.base ?? 0 }
    /// The number required by the first test; `nil` for plurality.
    public var required: Int? { tests.first?.required }

    /// Comes to another end than the figures alone: what the rule makes of them takes the place of their decision.
    mutating func conclude(_ outcome: Outcome, _ clause: Clause) {
        self.outcome = outcome
        clauses = clauses.filter { if case .decided = $0 { false } else { true } } + [clause]
    }
}

extension Verdict {
    /// Whether "none of the candidates" has what a candidate would need.
    func isWonByNone(among scores: [Score]) -> Bool {
        guard let none = scores.first(where: { !$0.isElectable }), none.votes > 0 else { return false }
        return tests.allSatisfy { none.votes >= $0.required ?? ($0.votes + 1) }
    }

    /// What a veto makes of it: what would be carried is not.
    /// - Parameter vetoes: members with a veto that voted against; `nil` or none where there were none.
    public func blocked(by vetoes: [String]?) -> Verdict {
        guard let vetoes, !vetoes.isEmpty, outcome == .carried else { return self }
        var verdict = self
        verdict.blockedBy = vetoes
        verdict.conclude(.notCarried, .vetoed(vetoes))
        return verdict
    }
}

extension [Score] {
    /// The scores in falling order of votes; names with equal votes keep the order of the paper.
    public var fallingByVotes: [Score] {
        enumerated().sorted { ($0.element.votes, -$0.offset) > ($1.element.votes, -$1.offset) }.map(\.element)
    }
}

extension Verdict {
    /// The clauses as a sentence with the arithmetic, which ends with what the vote has made of the question where that has
    /// words of its own: `: the ruling stands.` and not `: it is not carried.`
    public func explanation(concluding consequence: Message?) -> Message {
        guard let consequence, case .decided? = clauses.last else { return explanation }
        return [Array(clauses.dropLast()).wordsWithoutEnd(decimals: decimals), ": \(consequence)."].joined()
    }
}

extension Verdict {
    /// The arithmetic with what it makes of a question of an assembly.
    public func explanation(on question: Question?, in assembly: Assembly) -> Message {
        explanation(concluding: assembly.consequence(of: outcome, on: question))
    }
}

extension Figures {
    /// Decides the ballot by the rule of its decision: its tests, equality, vetoes, too many abstentions.
    /// - Parameters:
    ///   - rule: the figures are in its metric.
    ///   - ballot: its number in the series, from 1.
    ///   - standing: how many names stood; `nil` where it is not known.
    ///   - groups: the seats that only certain names can take.
    /// - Throws: why the figures cannot be counted.
    public func verdict(
        under rule: DecisionRule, ballot: Int, standing: Int? = nil, groups: [SeatGroup] = []
    ) throws(FiguresRefusal) -> Verdict {
        let index = rule.stageIndex(forBallot: ballot, standing: standing)
        let tests = rule.stages[index].tests
        var verdict = try verdict(under: tests, citation: rule.citation, unit: rule.metric, groups: groups)
        switch votes {
        case .motion:
            applyPuttingOff(to: &verdict, rule, ballot)
            if !verdict.isPutOff {
                verdict = verdict.blocked(by: vetoes)
                applyEquality(to: &verdict, tests, rule, ballot)
            }
        case .names(let scores):
            if verdict.elected.isEmpty, verdict.isWonByNone(among: scores) { verdict.clauses.append(.noneHasMajority) }
            let next = rule.stageIndex(forBallot: ballot + 1, standing: standing)
            let cutFollows = next != index && rule.stages[next].field.cuts
            if !cutFollows, rule.stages[index].field != .unrestricted { applyEvenSplit(to: &verdict, tests, rule) }
        }
        return verdict
    }

    /// ITU Conv. 416: too many abstentions put the question off; when it is taken up again they no longer matter.
    private func applyPuttingOff(to verdict: inout Verdict, _ rule: DecisionRule, _ ballot: Int) {
        guard let share = rule.putOffAbove, ballot == 1, cast > 0, let bound = share.required(of: cast) else { return }
        guard abstentions >= bound else { return }
        (verdict.outcome, verdict.isPutOff, verdict.shortfall) = (.noResult, true, nil)
        verdict.clauses = [.putOff(abstentions: abstentions, share: share, cast: cast, rule.citation)]
    }

    /// An equal vote that one vote would turn, where the rule does not simply let it be lost.
    private func applyEquality(to verdict: inout Verdict, _ tests: [VoteTest], _ rule: DecisionRule, _ ballot: Int) {
        guard case .motion(let votesFor, let against) = votes, votesFor == against, votesFor > 0,
            verdict.outcome == .notCarried, verdict.blockedBy.isEmpty, tests.allSatisfy(\.isSimple)
        else { return }
        switch rule.tie {
        case .castingVote:
            guard verdict.shortfall?.more == 1 || verdict.shortfall?.changed == 1 else { return }
            verdict.conclude(.tied, .castingVoteDue)
        case .secondVoteLater where ballot == 1: verdict.conclude(.tied, .secondVoteDue)
        case .secondVoteLater: verdict.conclude(.notCarried, .equalInSecondVote)
        case .lost, .secondBallotThenLots, .furtherBallot, .lots: break
        }
    }

    /// Two names with exactly half of the base each, where more than half would elect and the rule decides equality.
    func applyEvenSplit(to verdict: inout Verdict, _ tests: [VoteTest], _ rule: DecisionRule) {
        guard rule.tie != .lost, seats == 1, verdict.outcome == .noneElected, tests.allSatisfy(\.isSimple),
            case .names(let scores) = votes, let result = verdict.tests.first, result.test.metric == rule.metric
        else { return }
        let halves = scores.filter { $0.isElectable && $0.votes > 0 && $0.votes * 2 == result.base }
        guard halves.count == 2 else { return }
        let names = halves.map(\.name)
        (verdict.outcome, verdict.shortfall) = (.tied, nil)
        verdict.ties = [Tie(between: names, places: 1, purpose: .seat)]
        verdict.clauses = [.required(result, rule.citation), .evenSplit(names)]
    }
}

extension VoteTest {
    /// Whether nothing but a simple majority or plurality is asked for.
    var isSimple: Bool { majority.map { $0.numerator * 2 <= $0.denominator } ?? true }
}

extension Field {
    /// Whether the field keeps only the leading names of the ballot before.
    var cuts: Bool {
        switch self {
        case .leading, .leadingPerSeat: true
        case .all, .unrestricted: false
        }
    }
}
