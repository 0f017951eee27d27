import Host
import SealedBallot

/// What a board that holds says, for people. Names come from whoever made the board, so they are shown with care.
struct BoardWords {
    private let report: BoardReport

    init(_ report: BoardReport) { self.report = report }

    /// The verdict, the counters, the result, and what to compare.
    var text: String {
        let words = HeadWords.words(for: report.lastEventHash).joined(separator: " ")
        var lines = [
            "VERIFIED: \(shown(report.name)). \(stage)", "",
            "  Ballots cast          \(report.cast), of which \(report.counted) count",
            "  Credentials           \(report.credentials)", "  Trustees              \(report.trustees)",
            "  Election fingerprint  \(report.fingerprint)", "  Last event            \(report.lastEventHash)",
            "  Words of the board    \(words)",
        ]
        for (question, counts) in zip(report.questions, report.result?.counts ?? []) {
            lines += ["", "  \(shown(question.text))"] + rows(question, counts)
        }
        lines += ["", "The words stand for the whole board: compare them with those announced."]
        return lines.joined(separator: "\n")
    }

    /// How far the election has come.
    private var stage: String {
        switch report.stage {
        case .setup: "The election is set up; nobody has voted yet."
        case .ballot: "Voting is open; everything so far holds."
        case .endBallots: "Voting is closed; everything so far holds, the count is still to come."
        case .encryptedTally, .partialDecryption:
            "\(report.decryptions) of \(report.trustees) trustees have opened the count; everything so far holds."
        case .result: "The board is complete, and everything holds."
        }
    }

    /// The choices with their counts, the numbers below one another.
    private func rows(_ question: Question, _ counts: [UInt64]) -> [String] {
        let labels = ((question.hasBlank ? ["Blank"] : []) + question.answers).map(shown)
        let width = labels.map(\.count).max() ?? 0
        let digits = counts.map { "\($0)".count }.max() ?? 0
        return zip(labels, counts).map { label, count in
            let number = String(repeating: " ", count: digits - "\(count)".count) + "\(count)"
            return "    \(label.padded(to: width + 2))\(number)"
        }
    }

    private func shown(_ text: String) -> String { Complaint.quoted(text, limit: 100) }
}
