import AssemblyCore
import Language
import TerminalKit

/// Every sentence of the kiosk in English, in one place so that other languages can take its place.
enum KioskWords {
    // The voice
    static let speakAloud: Message = "Turn speech on"

    // The look
    static let otherLook: Message = "More contrast, or less glare"

    static func look(_ place: Int?) -> Message {
        switch place {
        case 0: "High contrast on dark; press v for the next look."
        case 1: "High contrast on light; press v for the next look."
        case 2: "Less glare; press v for the usual look."
        default: "The usual look."
        }
    }

    // The paper
    static let `for`: Message = "FOR"
    static let forAppeal: Message = "FOR, the ruling falls"
    static let againstAppeal: Message = "AGAINST, the ruling stands"
    static let against: Message = "AGAINST"
    static let abstain: Message = "ABSTAIN"
    static let selectedState: Message = "selected"
    static let reviewItem: Message = "Review before casting"
    static let rehearsalMark: Message = "REHEARSAL"
    static let rehearsalName: Message = "rehearsal"
    static let rehearsalNames: Message = "REHEARSAL: simulated delegations put these names forward."
    static let rehearsalText: Message = "REHEARSAL: this text was made up for the rehearsal."

    static func noLine(_ line: Int) -> Message { "There is no line \(line) on this paper." }
    static func unmarked(_ label: Message) -> Message { "\(label): no longer selected." }

    static func limit(_ seats: Int) -> Message {
        "Names marked: \(seats), the most allowed. To mark another one, first choose a marked name again."
    }

    static func selected(_ label: Message, _ marked: Choice?, limit: Int) -> Message {
        guard case .names(let names)? = marked, limit > 1, names != [Candidate.noneID] else {
            return "\(label): selected. 0 to review."
        }
        return "\(label): selected, \(names.count) of \(limit). 0 to review."
    }

    // The review
    static let reviewTitle: Message = "You are about to cast this vote"
    static let change: Message = "Go back and change it"
    static let castItem: Message = "CAST this vote"
    static let onlyNine: Message = "Only the key 9 casts (or c). Enter does not."
    static let onlyNineCasts: Message = "Press 9 to cast; Enter alone never casts."
    static let replaces: Message = "It takes the place of the vote that you cast before."

    /// What will be cast, in full sentences; a blank or incomplete paper is named (A21).
    static func sentence(_ marked: Choice?, by name: Message, in ballot: Ballot) -> Message {
        switch marked {
        case .yes: return "\(name) votes FOR."
        case .no: return "\(name) votes AGAINST."
        case .abstain: return "\(name) ABSTAINS."
        case nil: return blank(in: ballot)
        case .names(let ids): return names(ids, by: name, in: ballot)
        }
    }

    // The end
    static let oneMoment: Message = "ONE MOMENT"
    static let onItsWay: Message = "Your vote is being recorded."
    static let checking: Message = "CHECKING"
    static let checkingCaption: Message = "Nobody can say yet whether your vote was recorded. The host is being asked."
    static let checkingAdvice: Message =
        "Wait here. If you leave, ask the secretariat later whether your delegation has voted; it will not be counted twice."
    static let leaveWhileChecking: Message = "Leave without waiting for the answer"
    static let recorded: Message = "RECORDED"
    static let recordedSecret: Message = "Your vote is in the record, sealed."
    static let recordedOpen: Message = "Your vote is in the record."
    static let proof: Message = "Your proof"
    static let checkWords: Message = "Check words"
    static let tracker: Message = "Tracker"
    static let proofAdvice: Message =
        "Note these words: you will find them on the board's list of received papers. They do not reveal how you voted."
    static let finish: Message = "Finish"
    static let notCast: Message = "NOT CAST"
    static let earlierVoteCounts: Message = "The vote that your delegation cast before stays in the record and counts."
    static let leftWithoutCasting: Message = "You left without casting."
    static let closed: Message = "The ballot was closed before you cast."
    static let annulled: Message = "The ballot was annulled."
    static let timeRanOut: Message = "No key was pressed for a long time."
    static let loginEnded: Message =
        "You have been logged out here: perhaps this badge is in use at another kiosk, or has a new PIN."
    static let linkLost: Message = "The link to the host was lost."

    // Being interrupted
    static let held: Message = "The chair has paused the ballot: please wait. Your marks are kept."
    static let goesOn: Message = "The ballot has resumed."
    static func timeLeft(_ seconds: Int) -> Message { "Time left to vote: \(TimeWords.length(seconds))." }
    static let noRecording: Message = "STORAGE FAILED: no vote can be recorded now. Tell the secretariat."
    static let warning: Message = "Are you still there?"
    static let warningText: Message =
        "Press any key to continue. Otherwise you will be logged out, and nothing that is marked will be cast."
    static let warningByLine: Message =
        "Press Enter to continue. Otherwise you will be logged out, and nothing that is marked will be cast."
    static let goesOnAfterWarning: Message = "You are still logged in."
}
