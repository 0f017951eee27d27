import BallotBox
import SealedBallot

/// What a board that holds says, with the keys of the JSON answer.
struct BulletinBoardAnswer: Encodable {
    /// A question with the count of each choice, in the order of the paper.
    struct Question: Encodable {
        let question: String
        let choices: [Choice]
    }

    /// A choice; `blank` is that of the blank papers.
    struct Choice: Encodable {
        let choice: String
        let blank: Bool
        let count: UInt64?
    }

    let holds = true
    let stage: String
    let name: String
    let identifier: String
    let fingerprint: String
    let lastEvent: String
    let words: [String]
    let cast: Int
    let counted: UInt64
    let countedWeight: UInt64
    let credentials: Int
    let totalWeight: UInt64
    /// Absent where a weight is a number of whole votes.
    let weightDecimals: Int?
    let trustees: Int
    let decryptions: Int
    let questions: [Question]
    let result: [[UInt64]]?

    init(_ report: BulletinBoardReport) {
        (stage, name, identifier) = (report.stage.rawValue, report.name, report.identifier)
        (fingerprint, lastEvent) = (report.fingerprint, report.lastEventHash)
        words = HeadWords.words(for: report.lastEventHash)
        (cast, counted, countedWeight) = (report.cast, report.counted, report.countedWeight)
        (credentials, totalWeight) = (report.credentials, report.totalWeight)
        weightDecimals = report.election.weightDecimals > 0 ? report.election.weightDecimals : nil
        (trustees, decryptions, result) = (report.trustees, report.decryptions, report.result?.counts)
        questions = report.questions.enumerated().map { place, question in
            let counts = report.result?.counts[place]
            let labels =
                (question.hasBlank ? [(question.nameOfBlank, true)] : [])
                + question.answers.map { ($0, false) }
            let choices = labels.enumerated().map { Choice(choice: $1.0, blank: $1.1, count: counts?[$0]) }
            return Question(question: question.text, choices: choices)
        }
    }
}

/// Why a board does not hold, with the keys of the JSON answer.
struct RefusedBulletinBoardAnswer: Encodable {
    let holds = false
    let object: String
    let entry: Int
    let file: String
    let reason: String
    let sentence: String

    init(_ objection: BulletinBoardRefusal) {
        (object, entry, file) = ("\(objection.object)", objection.object.entry, objection.object.name)
        (reason, sentence) = (objection.reason.code, objection.description)
    }
}
