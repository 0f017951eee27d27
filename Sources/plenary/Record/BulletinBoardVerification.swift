import Answers
import ArgumentParser
import AssemblyCore
import CanonicalJSON
import Foundation
import Language
import SealedBallot

/// `plenary verify FILE.bel`: whether the board of a verifiable secret ballot holds, without any host.
struct BulletinBoardVerification {
    /// The exported board.
    let path: String
    /// The language of the answer.
    let language: WorkingLanguage

    /// Whether a path names the board of a secret ballot and not a journal: by its name or by how it begins.
    static func isBoard(_ path: String) -> Bool {
        if path.hasSuffix(".bel") { return true }
        guard let file = try? BulletinBoardFile(path: path), let start = try? file.read(at: 0, count: 9) else {
            return false
        }
        return start == Array("BELENIOS\0".utf8)
    }

    /// Checks the board and prints what it says, or the first object that is not as it should be.
    /// - Throws: exit code 1 unless everything holds.
    func run(json: Bool) throws {
        do {
            let report = try BulletinBoardVerifier(BulletinBoardFile(path: path), progress: bar()).verify()
            StandardStreams.answer(
                json
                    ? try ShownJSON.text(of: BulletinBoardAnswer(report))
                    : BulletinBoardWords(report, in: language).text)
        } catch let objection as BulletinBoardRefusal {
            StandardStreams.answer(
                json
                    ? try ShownJSON.text(of: RefusedBulletinBoardAnswer(objection))
                    : CommandLineFault.quoted(
                        VerifyWords.notVerified(objection.message).text(in: language), limit: 400))
            throw ExitCode.failure
        } catch let fault as BulletinBoardFault {
            throw CommandLineFault("\(CommandLineFault.quoted(fault.description, limit: 400)).")
        }
    }

    /// Tells a watcher how far the check has come.
    private func bar() -> (@Sendable (VerificationProgress) -> Void)? {
        guard let bar = ProgressBar.onTerminal() else { return nil }
        return { progress in
            let what = progress.phase == .reading ? "megabytes" : progress.phase.rawValue
            bar.show(what, progress.done, of: progress.total)
        }
    }
}
