import AssemblyCore
import Language

extension KioskWords {
    // What a delegation can ask for in the debate
    static let otherRequests: Message = "Other requests"
    static let saidFromSeat: Message = "you speak from your seat"
    static let pointOfOrder: Message = "Point of order"
    static let onTheVoting: Message = "on the conduct of the voting"
    static let dropPoint: Message = "Withdraw the point of order"
    static let appeal: Message = "Appeal against the ruling"
    static let dropAppeal: Message = "Withdraw the appeal"
    static let speakFor: Message = "Speak in favour of the motion"
    static let speakAgainst: Message = "Speak against the motion"
    static let dropMotion: Message = "Withdraw the motion"
    static let object: Message = "Object to a consensus"
    static let dropObjection: Message = "Withdraw the objection to a consensus"
    static let joinSponsors: Message = "Join the sponsors"
    static let withdrawText: Message = "Withdraw as a sponsor"
    static let acceptAmendment: Message = "Accept the amendment as a sponsor of the draft"
    static let objectToDivision: Message = "Object to separate votes"
    static let takeUpAgain: Message = "Take up again what was withdrawn"
    static let explainVote: Message = "Explain the vote"
    static let dropExplanation: Message = "Withdraw the explanation of vote"
    static let reply: Message = "Right of reply"
    static let dropReply: Message = "Waive the right of reply"
    static let inscribe: Message = "Ask to speak to a later item"
    static let dropInscription: Message = "Withdraw the request to speak to a later item"

    static func onBehalf(of region: Region) -> Message { "Ask for the floor on behalf of \(region.words)" }

    static let objectToClosing: Message = "Do not consent to closing the speakers list"
    static let requestIsRecorded: Message = "Your request is recorded; the chair sees it."

    // A request is meant
    static let askQuestion: Message = "Ask for this?"
    static let doNotAsk: Message = "Go back without asking"
    static let askForIt: Message = "Ask for it"
    static let onlyNineAsks: Message = "Press 9 to ask for it; Enter alone does not."
    static let cannotBeAskedNow: Message = "That can no longer be requested."

    static func noRequest(_ line: Int) -> Message { "There is no request \(line) on the list." }

    static func move(_ motion: ProceduralMotion) -> Message {
        motion == .noCompetence ? "Move that \(motion.title)" : "Move to \(motion.title)"
    }
}
