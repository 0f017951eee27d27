import ArgumentParser
import Foundation
import SealedBallot

/// `plenary verify FILE.bel`: whether the board of a verifiable secret ballot holds, without any host.
struct BoardVerification {
    /// The exported board.
    let path: String

    /// Whether a path names the board of a secret ballot and not a journal.
    static func isBoard(_ path: String) -> Bool { path.hasSuffix(".bel") }

    /// Checks the board and prints what it says, or the first object that is not as it should be.
    /// - Throws: exit code 1 unless everything holds.
    func run(json: Bool) throws {
        do {
            let report = try BoardVerifier(BoardFile(path: path), progress: bar(json: json)).verify()
            print(json ? try CanonicalJSON.text(of: BoardAnswer(report)) : Self.text(of: report))
        } catch let objection as Objection {
            print(
                json ? try CanonicalJSON.text(of: BoardRefusal(objection)) : "NOT VERIFIED: \(objection.description).")
            throw ExitCode.failure
        } catch let fault as BoardFault {
            throw Complaint("\(fault.description).")
        }
    }

    /// Tells a watcher how far the check has come.
    private func bar(json: Bool) -> (@Sendable (VerificationProgress) -> Void)? {
        guard !json, let bar = ProgressBar.onTerminal() else { return nil }
        return { progress in bar.show(progress.phase.rawValue, progress.done, of: progress.total) }
    }

    private static func text(of report: BoardReport) -> String {
        var lines = [
            "VERIFIED: \(report.name), as far as it has come (\(report.stage.rawValue)).",
            "  Ballots cast          \(report.cast), of which \(report.counted) count",
            "  Credentials           \(report.credentials)", "  Trustees              \(report.trustees)",
            "  Election fingerprint  \(report.fingerprint)", "  Last event            \(report.lastEventHash)",
        ]
        guard let result = report.result else { return lines.joined(separator: "\n") }
        for (question, counts) in zip(report.questions, result.counts) {
            lines.append("  \(question.text)")
            let labels = (question.hasBlank ? ["Blank"] : []) + question.answers
            for (label, count) in zip(labels, counts) { lines.append("    \(label): \(count)") }
        }
        return lines.joined(separator: "\n")
    }
}

/// What a board that holds says, with the keys of the JSON answer.
struct BoardAnswer: Encodable {
    let holds = true
    let stage: String
    let name: String
    let identifier: String
    let fingerprint: String
    let lastEvent: String
    let cast: Int
    let counted: UInt64
    let credentials: Int
    let trustees: Int
    let result: [[UInt64]]?

    init(_ report: BoardReport) {
        (stage, name, identifier) = (report.stage.rawValue, report.name, report.identifier)
        (fingerprint, lastEvent) = (report.fingerprint, report.lastEventHash)
        (cast, counted, credentials) = (report.cast, report.counted, report.credentials)
        (trustees, result) = (report.trustees, report.result?.counts)
    }
}

/// Why a board does not hold, with the keys of the JSON answer.
struct BoardRefusal: Encodable {
    let holds = false
    let object: String
    let reason: String
    let sentence: String

    init(_ objection: Objection) {
        (object, reason) = ("\(objection.object)", objection.reason.code)
        sentence = objection.description
    }
}
