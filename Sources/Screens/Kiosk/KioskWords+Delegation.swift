import AssemblyCore

extension KioskWords {
    // Nobody is here
    static let product = "Plenary kiosk"
    static let waiting = "Waiting for the host. The kiosk is ready as soon as the session is reached."
    static let offline = "OFFLINE"
    static let offlineSentence = "The link to the host is down: nobody can vote here now."
    static let storageFailed = "STORAGE FAILED"
    static let voteNow = "VOTE NOW"
    static let ballotIsOpen = "A ballot is open: "
    static let inHand = "In hand: "
    static let nothingInHand = "Nothing is in hand now."
    static let noSitting = "No sitting is open now. Delegations can identify all the same."
    static let sessionClosed = "The session is closed."
    static let begin = "Identify with badge and PIN"
    static let find = "Find a delegation"
    static let badges = "Rehearsal badges, PIN "
    static let badge = "Badge"
    static let delegation = "Delegation"
    static let state = "State"
    static let represented = "represented"
    static let absent = "absent"
    static let nobodyFound = "No delegation has such a name."
    static let pinOfAll = "PIN of every delegation in this rehearsal: "

    static func badgesInWords(_ count: Int) -> String {
        "The \(count) delegations have the badges from 001 on, in the order of their names; "
            + "choose the number of \"\(find)\" to look one up."
    }

    static func found(_ count: Int) -> String {
        count == 0 ? nobodyFound : count == 1 ? "1 delegation." : "\(count) delegations."
    }

    // Identifying
    static let whoAreYou = "Who are you?"
    static let pin = "PIN"
    static let badgeHint = "the number on your badge"
    static let pinHint = "your delegation's PIN"
    static let fieldAdvice = "Enter goes on, Esc goes back. What you type for the PIN is not shown."
    static let rehearsalPIN = "Rehearsal PIN"
    static let identifying = "One moment: you are being identified."

    // Home
    static let vote = "Vote"
    static let changeVote = "Change the vote"
    static let openNow = "open now"
    static let notNow = "not now"
    static let youHaveVoted = "your vote is recorded"
    static let askForFloor = "Ask for the floor"
    static let withdrawRequest = "Withdraw the request for the floor"
    static let readText = "Read the text"
    static let leave = "Leave the kiosk"
    static let entitled = "entitled to vote"
    static let notEntitled = "not entitled to vote in this ballot"
    static let right = "Vote"
    static let item = "In hand"
    static let ballot = "Ballot"
    static let noBallot = "No ballot is open."
    static let noText = "There is no text to read now."
    static let checkingFloor = "CHECKING: the host is asked whether your request was recorded."

    static func place(_ place: Int) -> String { "number \(place) on the list" }

    static func floorAnswer(isOnList: Bool) -> String {
        isOnList ? "Your delegation is on the speakers list." : "Your delegation is no longer on the speakers list."
    }

    // Leaving
    static let leaveQuestion = "Leave without casting?"
    static let leaveConsequence =
        "A ballot is open and your delegation has not cast. If you leave now, your vote is NOT CAST; you can come back while the ballot is open."
    static let stay = "Stay"
    static let leaveAnyway = "Leave without casting"
    static let onlyNineLeaves = "Press 9 to leave without casting; Enter alone does not."

    // The question
    static let kind = "Vote"
    static let secret = "secret"
    static let recordedKind = "recorded: published with your delegation's name"
    static let round = "Ballot"
    static let markUpTo = "Mark"
    static let notTranslated = "The text has not been entered in this language. It stands in English:"

    static func heldFact(_ ballot: Ballot) -> String? { ballot.phase == .held ? "held by the chair: wait" : nil }

    static func upTo(_ seats: Int, marked: Int) -> String { "up to \(seats) names; \(marked) marked" }

    static func name(of language: WorkingLanguage) -> String {
        switch language {
        case .english: "English"
        case .french: "Français"
        case .spanish: "Español"
        case .arabic: "العربية"
        }
    }
}
