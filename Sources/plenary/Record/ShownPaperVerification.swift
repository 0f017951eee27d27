import ArgumentParser
import Foundation
import Host
import SealedBallot

/// `plenary verify --spoiled FILE`: whether a paper that was shown instead of being cast holds what the kiosk said.
struct ShownPaperVerification {
    /// The file.
    let path: String
    /// The board of the ballot, where it is at hand: the election must be the same.
    let board: String?

    /// Checks the paper and prints what it says.
    /// - Throws: exit code 1 unless everything holds.
    func run(json: Bool) throws {
        let bytes = try read()
        guard let paper = try? ShownPaper(bytes: bytes) else {
            throw Complaint("\(Complaint.quoted(path)) is not the file of a shown paper; nothing was changed.")
        }
        let answer: ShownPaperAnswer
        do {
            try paper.check()
            answer = ShownPaperAnswer(paper, board: try board.map { try fingerprint(of: $0, paper) })
        } catch let reason as Reason {
            answer = ShownPaperAnswer(trouble: "\(reason)")
        }
        print(json ? try CanonicalJSON.text(of: answer) : answer.text)
        if !answer.holds { throw ExitCode.failure }
    }

    private func read() throws -> [UInt8] {
        do throws(BoardFault) {
            // Refuses pipes and devices, which might never end.
            let file = try BoardFile(path: path)
            if file.length <= ShownPaper.largest { return try file.read(at: 0, count: file.length) }
        } catch { throw Complaint("\(Complaint.quoted(error.description, limit: 400)).") }
        throw Complaint("The file \(Complaint.quoted(path)) is larger than a shown paper can be.")
    }

    /// The fingerprint of a board's election, which must be the paper's.
    private func fingerprint(of board: String, _ paper: ShownPaper) throws -> String {
        do {
            let report = try BoardVerifier(BoardFile(path: board)).verify()
            guard report.fingerprint == paper.election.fingerprint else { throw Reason.otherElection }
            return report.fingerprint
        } catch let objection as Objection {
            throw Complaint("The board \(Complaint.quoted(board)) does not hold: \(objection.description).")
        } catch let fault as BoardFault { throw Complaint("\(fault.description).") }
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
    var trouble: String?

    init(_ paper: ShownPaper, board: String?) {
        holds = true
        (election, identifier) = (paper.election.name, paper.election.identifier)
        (fingerprint, tracker, marked) = (paper.election.fingerprint, paper.tracker, paper.marked)
        words = CheckWords.words(for: Tracker.hexadecimal(paper.tracker))
        isOfTheBoard = board.map { _ in true }
    }

    init(trouble: String) { (holds, self.trouble) = (false, trouble) }

    /// The answer for a person.
    var text: String {
        guard holds else {
            return
                "DOES NOT HOLD: \(trouble ?? "").\nThe kiosk did not seal what it said. Keep the file; tell the secretariat."
        }
        return [
            // Names come from whoever made the file, so they are shown with care.
            "HOLDS: this paper says \((marked ?? []).map { Complaint.quoted($0, limit: 100) }.joined(separator: ", ")).",
            "  Election     \(Complaint.quoted(election ?? "", limit: 100))", "  Identifier   \(identifier ?? "")",
            "  Fingerprint  \(fingerprint ?? "")",
            "  Tracker      \(tracker ?? "")", "  Words        \(words?.joined(separator: " ") ?? "")",
            isOfTheBoard == true
                ? "It was made for the election of the board that you named."
                : "Compare tracker and words with what the kiosk showed first, and the identifier with the board's.",
        ].joined(separator: "\n")
    }
}
