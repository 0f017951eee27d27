public import AssemblyCore
import Language

/// A declared result in the minutes.
public struct BallotMinutes: Hashable, Sendable, Encodable {
    /// Its place among all results that were declared, from 1.
    public let number: Int
    /// The ballot's name in the journal.
    public let ballot: String
    /// The record in which it was declared.
    public let record: Int
    /// The number of the agenda item to which its question belongs.
    public let item: String
    /// What was put to the vote.
    public let question: String
    /// What the rulebook calls such a decision.
    public let decision: String
    /// 1 for the first ballot on the question, annulled ones and extra ones counted.
    public let round: Int
    /// Its place in the series: annulled ballots and extra ones do not move it.
    public let place: BallotPlace
    /// The matter itself, a motion on the procedure, or an appeal.
    public let kind: QuestionKind
    /// Secret or recorded.
    public let secrecy: Secrecy
    /// How votes were given.
    public let method: BallotMethod
    /// Whether the question's facts were made up for a rehearsal.
    public let isRehearsal: Bool
    /// When it was opened.
    public let opened: MinutesTime
    /// When it was closed.
    public let closed: MinutesTime?
    /// When its result was declared.
    public let declared: MinutesTime
    /// Who could vote and how many did.
    public let turnout: TurnoutMinutes
    /// The votes behind these members, where votes have weight; `nil` where one member has one vote.
    public let weights: WeightMinutes?
    /// The sums.
    public let sums: SumsMinutes
    /// Seats to be filled; `nil` for a motion.
    public let seats: Int?
    /// The figures in the order of the rulebook.
    public let figures: [FigureMinutes]
    /// What had to be reached.
    public let tests: [TestMinutes]
    /// Where the rule is written.
    public let citation: String
    /// The outcome.
    public let outcome: Outcome
    /// What follows from it where it is a motion, an appeal or an appointment: `the ruling stands`; `nil` for the others.
    public let consequence: String?
    /// Who is elected.
    public let elected: [String]
    /// The arithmetic and the article.
    public let explanation: String
    /// Each member's vote in the order of names, for a recorded vote.
    public let votes: [MemberVote]?
    /// Who held whose proxy in it, in the order of names; what was cast by it stands with the votes, if anywhere.
    public let proxies: [ProxyInBallot]
    /// Whether another ballot on the same question was declared after it.
    public internal(set) var hasSuccessor = false
    /// Why it was annulled; `nil` when it stands.
    public internal(set) var annulment: String?
    /// The recounts of its hands or papers, in order.
    public internal(set) var recounts: [RecountMinutes] = []
    /// The notes that correct it, in the order in which they were made.
    public internal(set) var corrections: [String] = []
    /// The head of the journal at its end, signed by the host.
    public internal(set) var head: SignedHead?
    /// All ballots on the question side by side; only with the last of several.
    public internal(set) var series: BallotSeries?
}

/// The place of a ballot in its series.
public struct BallotPlace: Hashable, Sendable, Encodable {
    /// Its number; that of the ballot which it follows, for an extra one.
    public let number: Int
    /// Whether it is an extra ballot between equal names.
    public let isExtra: Bool
}

/// A figure as it was announced.
public struct FigureMinutes: Hashable, Sendable, Encodable {
    /// Which figure it is.
    public let figure: AnnouncedFigure
    /// What it is called, in the language of the minutes.
    public let label: String
    /// The number.
    public let value: DecimalFigure
}

/// Who could vote in a ballot, in heads.
public struct TurnoutMinutes: Hashable, Sendable, Encodable {
    /// All members.
    public let members: Int
    /// Members present.
    public let present: Int
    /// Members entitled to vote.
    public let entitled: Int
    /// Members that voted; `nil` where only their votes were counted.
    public let voted: Int?
    /// Members that had no vote, in the order of names, with the reason.
    public let withoutVote: [WithoutVote]

    /// Members entitled to vote that did not.
    public var didNotVote: Int? { voted.map { entitled - $0 } }
}

/// The votes behind the members of a ballot, in the unit in which its figures are.
public struct WeightMinutes: Hashable, Sendable, Encodable {
    /// What is counted.
    public let unit: Metric
    /// The votes of all members.
    public let members: DecimalFigure
    /// The votes present or represented.
    public let present: DecimalFigure
    /// The votes entitled to be cast.
    public let entitled: DecimalFigure
    /// The votes cast.
    public let cast: DecimalFigure
    /// The votes entitled that were not cast.
    public let didNotVote: DecimalFigure

    /// Programs find what adds up to it.
    private enum CodingKeys: String, CodingKey {
        case unit, members, present, entitled, cast
    }
}

/// A member that had no vote in a ballot.
public struct WithoutVote: Hashable, Sendable, Encodable {
    /// The member's code.
    public let member: String
    /// Its name.
    public let name: String
    /// Why.
    public let reason: String
    /// Whether it simply was not represented.
    public let wasAbsent: Bool
}

/// The votes for one name in the minutes.
public struct ScoreMinutes: Hashable, Sendable, Encodable {
    /// The candidate.
    public let name: String
    /// The votes for it.
    public let votes: DecimalFigure
}

/// The sums of a ballot.
public struct SumsMinutes: Hashable, Sendable, Encodable {
    /// Votes for a motion; `nil` in an election.
    public let votesFor: DecimalFigure?
    /// Votes against a motion; `nil` in an election.
    public let against: DecimalFigure?
    /// Votes per name in falling order; `nil` for a motion.
    public let scores: [ScoreMinutes]?
    /// Abstentions and blank papers.
    public let abstentions: DecimalFigure
    /// Invalid papers.
    public let invalid: DecimalFigure
    /// Votes expressed.
    public let expressed: DecimalFigure

    init(of figures: Figures) {
        switch figures.votes {
        case .motion(let votesFor, let against):
            (self.votesFor, self.against, scores) = (figures.figure(votesFor), figures.figure(against), nil)
        case .names(let names):
            (votesFor, against) = (nil, nil)
            scores = names.fallingByVotes.map { ScoreMinutes(name: $0.name, votes: figures.figure($0.votes)) }
        }
        (abstentions, invalid) = (figures.figure(figures.abstentions), figures.figure(figures.invalid))
        expressed = figures.figure(figures.expressed)
    }
}

/// What had to be reached, and whether it was.
public struct TestMinutes: Hashable, Sendable, Encodable {
    /// `>1/2`, `>=2/3`, `plurality`.
    public let majority: String
    /// What it is a share of: `votes expressed`.
    public let baseNoun: String
    /// The size of the base.
    public let base: DecimalFigure
    /// The number required; `nil` where most votes win.
    public let required: DecimalFigure?
    /// Whether it was reached.
    public let reached: Bool
    /// `more than 1/2 of 151 votes expressed is 76`.
    public let arithmetic: String

    init(of result: TestResult, in language: WorkingLanguage) {
        (majority, baseNoun) = (result.test.majorityText, result.test.noun.text(in: language))
        (base, required, reached) = (result.figure(result.base), result.required.map(result.figure), result.reached)
        arithmetic = result.arithmetic.text(in: language)
    }
}

/// The head of the journal, signed by the host at the end of a ballot.
public struct SignedHead: Hashable, Sendable, Encodable {
    /// The record.
    public let record: Int
    /// Its hash in hexadecimal.
    public let hash: String
    /// The signature in Base64.
    public let signature: String
}
