package import AssemblyCore
import BallotBox
package import Language

/// What a rehearsal came to: the fixed contract of `plenary rehearse --json`.
package struct RehearsalReport: Codable, Hashable, Sendable {
    /// The assembly's name.
    package var assembly: String
    /// Events in the journal.
    package var events: Int
    /// Where the journal is.
    package var journal: String
    /// How long it took.
    package var seconds: Double
    /// The ballots in the order in which they were declared.
    package var ballots: [BallotReport]
}

/// One declared ballot of a rehearsal.
package struct BallotReport: Codable, Hashable, Sendable {
    /// The agenda item, number and title.
    package var item: String
    /// What was put to the vote.
    package var question: String
    /// Secret or recorded.
    package var secrecy: Secrecy
    /// 1 for the first ballot on the question.
    package var round: Int
    /// Votes for; absent for names.
    package var votesFor: DecimalFigure?
    /// Votes against; absent for names.
    package var against: DecimalFigure?
    /// Votes per name; absent for a motion.
    package var scores: [String: DecimalFigure]?
    /// Abstentions and blank papers.
    package var abstentions: DecimalFigure
    /// Invalid papers.
    package var invalid: DecimalFigure
    /// Members on the frozen roll.
    package var entitled: Int
    /// Members whose paper was received.
    package var voted: Int
    /// The number required; absent for plurality.
    package var required: DecimalFigure?
    /// What was decided.
    package var outcome: Outcome
    /// What follows from it on a motion, a ruling or an appointment, in words; absent where the outcome says it all.
    package var consequence: String?
    /// Who is elected; absent for a motion.
    package var elected: [String]?
    /// Where the board of a verifiable ballot is; absent for other ballots.
    package var board: String?

    enum CodingKeys: String, CodingKey {
        case item, question, secrecy, round
        case votesFor = "for"
        case against, scores, abstentions, invalid, entitled, voted, required, outcome, consequence, elected, board
    }
}

extension BallotReport {
    /// The report of a declared ballot; `nil` while it is not declared.
    /// - Parameter boards: the directory in which the boards of secret ballots are.
    package init?(_ ballot: Ballot, of assembly: Assembly, boards: String) {
        guard let result = ballot.result, let question = assembly.questions[ballot.question],
            let item = assembly.agenda[question.item]
        else { return nil }
        let figures = result.figures
        self.init(
            item: "\(item.number) \(item.title.english)", question: question.title.english,
            secrecy: ballot.rule.secrecy, round: ballot.round, abstentions: figures.figure(figures.abstentions),
            invalid: figures.figure(figures.invalid), entitled: ballot.entitled, voted: ballot.received,
            required: result.verdict.tests.first.flatMap { test in test.required.map(test.figure) },
            outcome: result.verdict.outcome)
        consequence = assembly.consequence(of: result.verdict.outcome, on: question)?.english
        board = ballot.boardName.map { "\(boards)/\($0)" }
        switch figures.votes {
        case .motion(let votesFor, let against):
            (self.votesFor, self.against) = (figures.figure(votesFor), figures.figure(against))
        case .names(let scores):
            self.scores = Dictionary(
                scores.map { ($0.name, figures.figure($0.votes)) }, uniquingKeysWith: { first, _ in first })
            elected = result.verdict.elected
        }
    }
}

extension BallotReport {
    /// The outcome in the words of its kind: who is elected, what becomes of a motion, a ruling or a text.
    package var outcomeInWords: String {
        if let elected, !elected.isEmpty { return elected.joined(separator: ", ") + " elected" }
        if let consequence { return consequence }
        return switch outcome {
        case .carried: "carried"
        case .notCarried: "not carried"
        case .elected, .noneElected: "nobody elected"
        case .tied: "equal votes"
        case .noResult: "no result"
        }
    }
}

extension RehearsalReport {
    /// The report of what an assembly has decided.
    /// - Parameter boards: the directory in which the boards of secret ballots are.
    package init(of assembly: Assembly, events: Int, journal: String, boards: String, seconds: Double) {
        self.init(
            assembly: assembly.convocation?.title.english ?? "", events: events, journal: journal, seconds: seconds,
            ballots: assembly.ballotOrder.compactMap { assembly.ballots[$0] }
                .compactMap { BallotReport($0, of: assembly, boards: boards) })
    }
}
