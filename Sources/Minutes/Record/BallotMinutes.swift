package import AssemblyCore
package import Language

/// A declared result in the minutes.
package struct BallotMinutes: Hashable, Sendable, Encodable {
    /// Its place among all results that were declared, from 1.
    package let number: Int
    /// The ballot's name in the journal.
    package let ballot: String
    /// The record in which it was declared.
    package let record: Int
    /// The number of the agenda item to which its question belongs.
    package let item: String
    /// What was put to the vote.
    package let question: String
    /// What the rulebook calls such a decision.
    package let decision: String
    /// 1 for the first ballot on the question, annulled ones and extra ones counted.
    package let round: Int
    /// Its place in the series: annulled ballots and extra ones do not move it.
    package let place: BallotPlace
    /// The matter itself, a motion on the procedure, or an appeal.
    package let kind: QuestionKind
    /// Secret or recorded.
    package let secrecy: Secrecy
    /// How votes were given.
    package let method: BallotMethod
    /// Whether the question's facts were made up for a rehearsal.
    package let isRehearsal: Bool
    /// When it was opened.
    package let opened: MinutesTime
    /// When it was closed.
    package let closed: MinutesTime?
    /// When its result was declared.
    package let declared: MinutesTime
    /// Who could vote and how many did.
    package let turnout: TurnoutMinutes
    /// The votes behind these members, where votes have weight; `nil` where one member has one vote.
    package let weights: WeightMinutes?
    /// The sums.
    package let sums: SumsMinutes
    /// Seats to be filled; `nil` for a motion.
    package let seats: Int?
    /// The figures in the order of the rulebook.
    package let figures: [FigureMinutes]
    /// What had to be reached.
    package let tests: [TestMinutes]
    /// Where the rule is written.
    package let citation: String
    /// The outcome; where lots or the chair have decided since between equal votes, what they made of it.
    package internal(set) var outcome: Outcome
    /// What follows from it where it is a motion, an appeal or an appointment: `the ruling stands`; `nil` for the others.
    package internal(set) var consequence: String?
    /// Who is elected, by the votes or by what has decided between equal ones.
    package internal(set) var elected: [String]
    /// The arithmetic and the article.
    package let explanation: String
    /// Each member's vote in the order of names, for a recorded vote.
    package let votes: [MemberVote]?
    /// Who held whose proxy in it, in the order of names; what was cast by it stands with the votes, if anywhere.
    package let proxies: [ProxyInBallot]
    /// What has decided between equal votes: lots, or the chair; `nil` where nothing has.
    package internal(set) var settlement: SettlementMinutes?
    /// Whether another ballot on the same question was declared after it.
    package internal(set) var hasSuccessor = false
    /// Why it was annulled; `nil` when it stands.
    package internal(set) var annulment: String?
    /// The recounts of its hands or papers, in order.
    package internal(set) var recounts: [RecountMinutes] = []
    /// The notes that correct it, in the order in which they were made.
    package internal(set) var corrections: [String] = []
    /// The head of the journal at its end, signed by the host.
    package internal(set) var head: SignedHead?
    /// All ballots on the question side by side; only with the last of several.
    package internal(set) var series: BallotSeries?
}

/// How a tie that a ballot left was decided.
package struct SettlementMinutes: Hashable, Sendable, Encodable {
    /// By what, in the language of the minutes: `by lot, number 482913`.
    package let means: String
    /// Who was elected by it; empty where it only said who stays, or decided a motion.
    package let elected: [String]
    /// How it came about, in a sentence; empty for a vote of the chair on a motion.
    package let explanation: String
}

/// The place of a ballot in its series.
package struct BallotPlace: Hashable, Sendable, Encodable {
    /// Its number; that of the ballot which it follows, for an extra one.
    package let number: Int
    /// Whether it is an extra ballot between equal names.
    package let isExtra: Bool
}

/// A figure as it was announced.
package struct FigureMinutes: Hashable, Sendable, Encodable {
    /// Which figure it is.
    package let figure: AnnouncedFigure
    /// What it is called, in the language of the minutes.
    package let label: String
    /// The number.
    package let value: DecimalFigure
}

/// Who could vote in a ballot, in heads.
package struct TurnoutMinutes: Hashable, Sendable, Encodable {
    /// All members.
    package let members: Int
    /// Members present.
    package let present: Int
    /// Members entitled to vote.
    package let entitled: Int
    /// Members that voted; `nil` where only their votes were counted.
    package let voted: Int?
    /// Members that had no vote, in the order of names, with the reason.
    package let withoutVote: [WithoutVote]

    /// Members entitled to vote that did not.
    package var didNotVote: Int? { voted.map { entitled - $0 } }
}

/// The votes behind the members of a ballot, in the unit in which its figures are.
package struct WeightMinutes: Hashable, Sendable, Encodable {
    /// What is counted.
    package let unit: Metric
    /// The votes of all members.
    package let members: DecimalFigure
    /// The votes present or represented.
    package let present: DecimalFigure
    /// The votes entitled to be cast.
    package let entitled: DecimalFigure
    /// The votes cast.
    package let cast: DecimalFigure
    /// The votes entitled that were not cast.
    package let didNotVote: DecimalFigure

    /// Programs find what adds up to it.
    private enum CodingKeys: String, CodingKey {
        case unit, members, present, entitled, cast
    }
}

/// A member that had no vote in a ballot.
package struct WithoutVote: Hashable, Sendable, Encodable {
    /// The member's code.
    package let member: String
    /// Its name.
    package let name: String
    /// Why.
    package let reason: String
    /// Whether it simply was not represented.
    package let wasAbsent: Bool
}

/// The votes for one name in the minutes.
package struct ScoreMinutes: Hashable, Sendable, Encodable {
    /// The candidate.
    package let name: String
    /// The votes for it.
    package let votes: DecimalFigure
}

/// The sums of a ballot.
package struct SumsMinutes: Hashable, Sendable, Encodable {
    /// Votes for a motion; `nil` in an election.
    package let votesFor: DecimalFigure?
    /// Votes against a motion; `nil` in an election.
    package let against: DecimalFigure?
    /// Votes per name in falling order; `nil` for a motion.
    package let scores: [ScoreMinutes]?
    /// Abstentions and blank papers.
    package let abstentions: DecimalFigure
    /// Invalid papers.
    package let invalid: DecimalFigure
    /// Votes expressed.
    package let expressed: DecimalFigure

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
package struct TestMinutes: Hashable, Sendable, Encodable {
    /// `>1/2`, `>=2/3`, `plurality`.
    package let majority: String
    /// What it is a share of: `votes expressed`.
    package let baseNoun: String
    /// The size of the base.
    package let base: DecimalFigure
    /// The number required; `nil` where most votes win.
    package let required: DecimalFigure?
    /// Whether it was reached.
    package let reached: Bool
    /// What it counts.
    package let metric: Metric
    /// The votes for, or the highest score, in what it counts.
    package let votes: DecimalFigure
    /// `more than 1/2 of 151 votes expressed is 76`.
    package let arithmetic: String

    init(of result: TestResult, in language: WorkingLanguage) {
        (majority, baseNoun) = (result.test.majorityText, result.test.noun.text(in: language))
        (base, required, reached) = (result.figure(result.base), result.required.map(result.figure), result.reached)
        (metric, votes) = (result.test.metric, result.figure(result.votes))
        arithmetic = result.arithmetic.text(in: language)
    }
}

/// The head of the journal, signed by the host at the end of a ballot.
package struct SignedHead: Hashable, Sendable, Encodable {
    /// The record.
    package let record: Int
    /// Its hash in hexadecimal.
    package let hash: String
    /// The signature in Base64.
    package let signature: String
}
