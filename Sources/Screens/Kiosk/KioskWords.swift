import AssemblyCore
import TerminalKit

/// Every sentence of the kiosk in English, in one place so that other languages can take its place.
enum KioskWords {
    // The paper
    static let `for` = "FOR"
    static let against = "AGAINST"
    static let abstain = "ABSTAIN"
    static let selectedState = "selected"
    static let reviewItem = "Review before casting"
    static let rehearsalMark = "REHEARSAL"
    static let rehearsalName = "rehearsal"
    static let rehearsalNames = "REHEARSAL: simulated delegations put these names forward."
    static let rehearsalText = "REHEARSAL: this text was made up for the rehearsal."

    static func noLine(_ line: Int) -> String { "There is no line \(line) on this paper." }
    static func unmarked(_ label: String) -> String { "\(label): not selected any more." }

    static func limit(_ seats: Int) -> String {
        "\(seats) names are marked, and no more may be. To mark another one, choose a marked name again first."
    }

    static func selected(_ label: String, _ marked: Choice?, limit: Int) -> String {
        guard case .names(let names)? = marked, limit > 1, names != [Candidate.noneID] else {
            return "\(label): selected. 0 to review."
        }
        return "\(label): selected, \(names.count) of \(limit). 0 to review."
    }

    // The review
    static let reviewTitle = "You are about to cast this vote"
    static let change = "Go back and change it"
    static let castItem = "CAST this vote"
    static let onlyNine = "Only the key 9 casts (or c). Enter does not."
    static let onlyNineCasts = "Press 9 to cast; Enter alone never casts."
    static let replaces = "It takes the place of the vote that you cast before."

    /// What will be cast, in full sentences; a blank or incomplete paper is named (A21).
    static func sentence(_ marked: Choice?, by name: String, in ballot: Ballot) -> String {
        switch marked {
        case .yes: return "\(name) votes FOR."
        case .no: return "\(name) votes AGAINST."
        case .abstain: return "\(name) ABSTAINS."
        case nil: return blank(in: ballot)
        case .names(let ids): return names(ids, by: name, in: ballot)
        }
    }

    // The end
    static let oneMoment = "ONE MOMENT"
    static let onItsWay = "Your vote is on its way to the record."
    static let checking = "CHECKING"
    static let checkingCaption = "Nobody can say yet whether your vote was recorded. The host is being asked."
    static let checkingAdvice =
        "Wait here. If you leave, ask the secretariat later whether your delegation has voted; it is not counted twice."
    static let leaveWhileChecking = "Leave without waiting for the answer"
    static let recorded = "RECORDED"
    static let recordedSecret = "Your vote is in the record, sealed."
    static let recordedOpen = "Your vote is in the record."
    static let proof = "Your proof"
    static let checkWords = "Check words"
    static let tracker = "Tracker"
    static let proofAdvice =
        "Note the words: you find them on the board's list of received papers. They do not tell how you voted."
    static let finish = "Finish"
    static let notCast = "NOT CAST"
    static let earlierVoteCounts = "The vote that your delegation cast before stays in the record and counts."
    static let leftWithoutCasting = "You left without casting."
    static let closed = "The ballot was closed before you cast."
    static let annulled = "The ballot was annulled."
    static let timeRanOut = "No key was pressed for a long time."
    static let sessionEnded = "Your session was ended by the host."
    static let linkLost = "The link to the host was lost."

    // Being interrupted
    static let held = "The chair holds the ballot: wait. Your marks stay as they are."
    static let goesOn = "The ballot goes on."
    static let noRecording = "STORAGE FAILED: no vote can be recorded now."
    static let warning = "Are you still there?"
    static let warningText = "Press any key to go on. Otherwise this session ends, and nothing that is marked is cast."
    static let goesOnAfterWarning = "The session goes on."
    static let helpIsOpen = "The help is open: back closes it."
}
