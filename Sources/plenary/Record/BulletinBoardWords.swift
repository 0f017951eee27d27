import Answers
import AssemblyCore
import BallotBox
import Language
import SealedBallot

/// What a board that holds says, for people. Names come from whoever made the board, so they are shown with care.
struct BulletinBoardWords {
    private let report: BulletinBoardReport
    private let language: WorkingLanguage

    init(_ report: BulletinBoardReport, in language: WorkingLanguage) {
        (self.report, self.language) = (report, language)
    }

    /// The verdict, the counters, the result, and what to compare.
    var text: String {
        let words = HeadWords.words(for: report.lastEventHash).joined(separator: " ")
        let rows: [(Message, Message)] = [
            (VerifyWords.ballotsCast, VerifyWords.cast(report.cast, counted: report.counted)),
            (VerifyWords.credentials, "\(report.credentials)"), (VerifyWords.trustees, "\(report.trustees)"),
            (VerifyWords.fingerprint, .verbatim(report.fingerprint)),
            (VerifyWords.lastEvent, .verbatim(report.lastEventHash)), (VerifyWords.wordsOfBoard, .verbatim(words)),
        ]
        let verdict = VerifyWords.verified(shown(report.name), stage).text(in: language)
        var lines = [verdict, ""] + VerifyWords.table(rows, gap: 2, in: language)
        for (question, counts) in zip(report.questions, report.result?.counts ?? []) {
            lines += ["", "  \(shown(question.text))"] + self.rows(question, counts)
        }
        lines += ["", VerifyWords.compareWords.text(in: language)]
        return lines.joined(separator: "\n")
    }

    /// How far the election has come.
    private var stage: Message {
        switch report.stage {
        case .setup: VerifyWords.isSetUp
        case .ballot: VerifyWords.isOpen
        case .endBallots: VerifyWords.isClosed
        case .encryptedTally, .partialDecryption: VerifyWords.isOpened(report.decryptions, of: report.trustees)
        case .result: VerifyWords.isComplete
        }
    }

    /// The choices with their counts, the numbers below one another.
    private func rows(_ question: SealedBallot.Question, _ counts: [UInt64]) -> [String] {
        let labels = (question.hasBlank ? [question.wordsOfBlank.text(in: language)] : []) + question.answers.map(shown)
        let width = labels.map(\.count).max() ?? 0
        let figures = counts.map(votes)
        let digits = figures.map(\.count).max() ?? 0
        return zip(labels, figures).map { label, figure in
            let number = String(repeating: " ", count: digits - figure.count) + figure
            return "    \(label.padded(to: width + 2))\(number)"
        }
    }

    /// So many votes, with the decimal mark of the language where weights have decimals.
    private func votes(_ units: UInt64) -> String {
        guard let units = Int(exactly: units) else { return "\(units)" }
        return DecimalFigure(units, decimals: report.election.weightDecimals).words.text(in: language)
    }

    private func shown(_ text: String) -> String { CommandLineFault.quoted(text, limit: 100) }
}

extension SealedBallot.Question {
    /// What a paper without a mark is: on a motion it abstains, among names the rulebook says what it is.
    var wordsOfBlank: Message { answers == ["For", "Against"] ? VerifyWords.abstention : VerifyWords.noName }

    /// Its name in answers for programs, which are the same in all languages.
    var nameOfBlank: String { wordsOfBlank.text(in: .english) }
}
