import AssemblyCore
import Language

extension KioskWords {
    // Nobody is here
    static let product: Message = "Plenary kiosk"
    static let waiting: Message = "Waiting for the host. The kiosk will be ready as soon as it is connected."
    static let offline: Message = "OFFLINE"
    static let offlineSentence: Message =
        "OFFLINE: nobody can vote here now. Please wait, or ask the secretariat where to vote."
    static let storageFailed: Message = "STORAGE FAILED"
    static let voteNow: Message = "VOTE NOW"
    static let ballotIsOpen: Message = "A ballot is open: "
    static let inHand: Message = "In hand: "
    static let nothingInHand: Message = "No item is in hand now."
    static let suspended: Message = "The sitting is suspended. Delegations can still identify themselves."
    static let noSitting: Message = "No sitting is open. Delegations can still identify themselves."
    static let sessionClosed: Message = "The session is closed."
    static let timeToResume: Message = "It is time."
    static func suspendedUntil(_ time: String) -> Message { "The sitting is suspended until \(time). " }
    static func resumesIn(_ clock: String) -> Message { "It resumes in \(clock)." }
    static let askForHelp: Message = "Ask for help: somebody comes to this kiosk"
    static let noMoreHelp: Message = "No help is needed any more"
    static let helpIsAsked: Message = "help has been asked for"
    static let helpIsComing: Message = "somebody is on the way"
    static let helpComes: Message = "Your call for help was heard: somebody is on the way to this kiosk."
    static let helpAsked: Message = "Help has been asked for; somebody comes. You can go on meanwhile."
    static let helpWithdrawn: Message = "Help is no longer asked for."
    static let begin: Message = "Identify yourself with badge and PIN"
    static let find: Message = "Find a delegation"
    static let badges: Message = "Rehearsal badges, PIN "
    static let badge: Message = "Badge"
    static let delegation: Message = "Delegation"
    static let state: Message = "State"
    static let represented: Message = "represented"
    static let absent: Message = "absent"
    static let nobodyFound: Message = "No delegation matches."
    static let pinOfAll: Message = "PIN of every delegation in this rehearsal: "

    static func badgesInWords(_ count: Int) -> Message {
        "Badges are numbered from 001 in the order of the delegations' names (delegations: \(count)); choose the number of \"\(find)\" to look one up."
    }

    static func found(_ count: Int) -> Message {
        count == 0 ? nobodyFound : plural(count, "1 delegation.", "\(count) delegations.")
    }

    // Identifying
    static let whoAreYou: Message = "Who are you?"
    static let pin: Message = "PIN"
    static let badgeHint: Message = "the number on your badge"
    static let pinHint: Message = "your delegation's PIN"
    static let fieldAdvice: Message = "Enter continues, Esc goes back. The PIN is not shown as you type."
    static let rehearsalPIN: Message = "Rehearsal PIN"
    static let identifying: Message = "One moment: you are being identified."

    // Home
    static let vote: Message = "Vote"
    static let changeVote: Message = "Change the vote"
    static let openNow: Message = "open now"
    static let notNow: Message = "not now"
    static let youHaveVoted: Message = "your vote is recorded"
    static let askForFloor: Message = "Ask for the floor"
    static let withdrawRequest: Message = "Withdraw the request for the floor"
    static let readText: Message = "Read the text"
    static let documents: Message = "Documents"
    static let noDocuments: Message = "There are no documents."
    static let leave: Message = "Leave the kiosk"
    static let entitled: Message = "entitled to vote"
    static let notEntitled: Message = "not entitled to vote in this ballot"
    static let right: Message = "Vote"
    static let item: Message = "In hand"
    static let ballot: Message = "Ballot"
    static let noBallot: Message = "No ballot is open."
    static let noText: Message = "There is no text to read now."
    static let checkingFloor: Message = "CHECKING: the host is being asked whether your request was recorded."

    static let youSpeak: Message = "you have the floor"
    static let youSpeakNext: Message = "you speak next"
    static let youHaveTheFloor: Message = "Your delegation has the floor."
    static let yourTurnIsNext: Message = "Your delegation speaks next."

    static func place(_ place: Int) -> Message { place == 1 ? youSpeakNext : "number \(place) on the list" }

    static func floorAnswer(isOnList: Bool) -> Message {
        isOnList ? "Your delegation is on the speakers list." : "Your delegation is no longer on the speakers list."
    }

    // Leaving
    static let leaveQuestion: Message = "Leave without casting?"
    static let leaveConsequence: Message =
        "A ballot is open and your delegation has not cast. If you leave now, your vote is NOT CAST; you can come back while the ballot is open."
    static let stay: Message = "Stay"
    static let leaveAnyway: Message = "Leave without casting"
    static let onlyFourLeaves: Message = "Press 4 to leave without waiting for the answer; Enter alone does not."
    static let onlyNineLeaves: Message = "Press 9 to leave without casting; Enter alone does not."

    // The question
    static let kind: Message = "Vote"
    static let secret: Message = "secret"
    static let recordedKind: Message = "recorded: published with your delegation's name"
    static let round: Message = "Ballot"
    static let markUpTo: Message = "Mark"
    static let notTranslated: Message = "The text has not been entered in this language. It stands in English:"

    static func heldFact(_ ballot: Ballot) -> Message? {
        ballot.phase == .held ? "paused by the chair: please wait" : nil
    }

    static func upTo(_ seats: Int, marked: Int) -> Message { "names marked: \(marked) of at most \(seats)" }
}
