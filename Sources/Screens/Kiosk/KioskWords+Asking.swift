import AssemblyCore

extension KioskWords {
    // What a delegation can ask for in the debate
    static let otherRequests = "Other requests"
    static let saidFromSeat = "you speak from your seat"
    static let statedOrally = "stated orally"
    static let pointOfOrder = "Point of order"
    static let onTheVoting = "on the conduct of the voting"
    static let dropPoint = "Withdraw the point of order"
    static let appeal = "Appeal against the ruling"
    static let dropAppeal = "Withdraw the appeal"
    static let speakFor = "Speak in favour of the motion"
    static let speakAgainst = "Speak against the motion"
    static let dropMotion = "Withdraw the motion"
    static let object = "Object to a consensus"
    static let dropObjection = "Withdraw the objection to a consensus"
    static let joinSponsors = "Join the sponsors"
    static let withdrawText = "Withdraw as a sponsor"
    static let acceptAmendment = "Accept the amendment as a sponsor of the draft"
    static let objectToDivision = "Object to separate votes"
    static let takeUpAgain = "Take up again what was withdrawn"
    static let explainVote = "Explain the vote"
    static let dropExplanation = "Drop the explanation of vote"
    static let reply = "Right of reply"
    static let dropReply = "Drop the right of reply"
    static let objectToClosing = "Do not consent to closing the speakers list"
    static let requestIsRecorded = "Your request is recorded; the chair sees it."

    // A request is meant
    static let askQuestion = "Ask for this?"
    static let doNotAsk = "Go back without asking"
    static let askForIt = "Ask for it"
    static let onlyNineAsks = "Press 9 to ask for it; Enter alone does not."
    static let cannotBeAskedNow = "That cannot be asked any more."

    static func noRequest(_ line: Int) -> String { "There is no request \(line) on the list." }

    static func move(_ motion: ProceduralMotion) -> String {
        motion == .noCompetence ? "Move that \(motion.title)" : "Move to \(motion.title)"
    }
}
