import Answers
import ArgumentParser
import AssemblyCore
import BallotBox
import CanonicalJSON
import Foundation
import Language
import SealedBallot

/// `plenary verify --spoiled FILE`: whether a paper that was shown instead of being cast holds what the kiosk said.
struct ShownPaperVerification {
    /// The file.
    let path: String
    /// The board of the ballot, where it is at hand: the election must be the same.
    let board: String?
    /// The language of the answer.
    let language: WorkingLanguage

    /// Checks the paper and prints what it says.
    /// - Throws: exit code 1 unless everything holds.
    func run(json: Bool) throws {
        let bytes = try read()
        guard let paper = try? ShownPaper(bytes: bytes) else {
            throw CommandLineFault(
                "\(CommandLineFault.path(path)) is not the file of a shown paper; nothing was changed.")
        }
        let answer: ShownPaperAnswer
        do {
            try paper.check()
            answer = ShownPaperAnswer(paper, board: try board.map { try fingerprint(of: $0, paper) })
        } catch let reason as ObjectRefusal {
            answer = ShownPaperAnswer(trouble: reason.message)
        }
        StandardStreams.answer(json ? try ShownJSON.text(of: answer) : answer.text(in: language))
        if !answer.holds { throw ExitCode.failure }
    }

    private func read() throws -> [UInt8] {
        do throws(BulletinBoardFault) {
            // Refuses pipes and devices, which might never end.
            let file = try BulletinBoardFile(path: path)
            if file.length <= ShownPaper.largest { return try file.read(at: 0, count: file.length) }
        } catch { throw CommandLineFault("\(CommandLineFault.quoted(error.description, limit: 400)).") }
        throw CommandLineFault("The file \(CommandLineFault.path(path)) is larger than a shown paper can be.")
    }

    /// The fingerprint of a board's election, which must be the paper's.
    private func fingerprint(of board: String, _ paper: ShownPaper) throws -> String {
        do {
            let report = try BulletinBoardVerifier(BulletinBoardFile(path: board)).verify()
            guard report.fingerprint == paper.election.fingerprint else { throw ObjectRefusal.otherElection }
            return report.fingerprint
        } catch let objection as BulletinBoardRefusal {
            throw CommandLineFault(
                "The board \(CommandLineFault.quoted(board)) does not hold: \(objection.description).")
        } catch let fault as BulletinBoardFault { throw CommandLineFault("\(fault.description).") }
    }
}

/// What a shown paper says, with the keys of the JSON answer.
struct ShownPaperAnswer: Encodable {
    let holds: Bool
    var election: String?
    var identifier: String?
    var fingerprint: String?
    var tracker: String?
    var words: [String]?
    var marked: [String]?
    var isOfTheBoard: Bool?
    var trouble: Message?
    private var abstains = false

    private enum CodingKeys: String, CodingKey {
        case holds, election, identifier, fingerprint, tracker, words, marked, isOfTheBoard, trouble
    }

    init(_ paper: ShownPaper, board: String?) {
        holds = true
        (election, identifier) = (paper.election.name, paper.election.identifier)
        (fingerprint, tracker, marked) = (
            paper.election.fingerprint, paper.tracker, paper.marked.isEmpty ? ["ABSTAIN"] : paper.marked
        )
        abstains = paper.marked.isEmpty
        words = CheckWords.words(for: Tracker.hexadecimal(paper.tracker))
        isOfTheBoard = board.map { _ in true }
    }

    init(trouble: Message) { (holds, self.trouble) = (false, trouble) }

    /// The answer for a person.
    func text(in language: WorkingLanguage) -> String {
        guard holds else {
            return [VerifyWords.paperDoesNotHold(trouble ?? .empty), VerifyWords.keepTheFile]
                .map { $0.text(in: language) }.joined(separator: "\n")
        }
        // Names come from whoever made the file, so they are shown with care.
        let names = (marked ?? []).map { Message.verbatim(CommandLineFault.quoted($0, limit: 100)) }
        let marks = abstains ? [VerifyWords.abstain] : names
        let rows: [(Message, Message)] = [
            (VerifyWords.election, .verbatim(CommandLineFault.quoted(election ?? "", limit: 100))),
            (VerifyWords.identifier, .verbatim(identifier ?? "")),
            (VerifyWords.electionOfPaper, .verbatim(fingerprint ?? "")),
            (VerifyWords.tracker, .verbatim(tracker ?? "")),
            (VerifyWords.words, .verbatim(words?.joined(separator: " ") ?? "")),
        ]
        let advice = isOfTheBoard == true ? VerifyWords.isOfTheBoard : VerifyWords.compareTracker
        let lines =
            [VerifyWords.paperSays(marks).text(in: language)] + VerifyWords.table(rows, gap: 2, in: language)
            + [advice.text(in: language)]
        return lines.joined(separator: "\n")
    }
}
