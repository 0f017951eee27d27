import AssemblyCore
import Language

/// The words around voting cards, sealed papers and papers that are shown.
extension KioskWords {
    // The card
    static func cardOf(_ name: Message) -> Message { "Voting card of \(name)" }
    static let cardHint: Message = "15 letters and digits"
    static let cardAdvice: Message =
        "Type or scan the code of the card, then Enter. Capital and small letters are different; dashes are added for you. The code stays in this kiosk and is erased when you leave."
    static let rehearsalCard: Message = "Rehearsal card"
    static func rehearsalCardAdvice(isLinear: Bool) -> Message {
        isLinear
            ? "REHEARSAL: this card is known to everybody. Type .enter to use it."
            : "REHEARSAL: this card is known to everybody. Press Enter to use it."
    }
    static let noCode: Message = "Nothing has been typed: the code is printed on the delegation's voting card."
    static let checkingCard: Message = "Looking at the card..."

    // The sealed paper
    static let beingSealed: Message = "The paper is being sealed."
    static let sealedAs: Message = "Sealed as"
    static let showItem: Message = "Show this paper instead of casting it"
    static let showNote: Message = "Note the words first. The paper is opened to check this kiosk, and is never cast."
    static let nothingToShow: Message = "A recorded vote is not sealed; there is nothing to open."
    static let beingShown: Message = "The paper is being opened..."

    // The paper that was shown
    static let shownBanner: Message = "SHOWN, NOT CAST"
    static let shownCaption: Message = "This paper can never be cast. Your delegation has not voted with it."
    static let wasMarked: Message = "It says"

    /// What was marked on a paper, in the words in which it was marked.
    static func marked(_ answers: [String], on ballot: Ballot?) -> Message {
        guard let first = answers.first else {
            return ballot?.isElection == true && ballot?.rule.paper.blank == .invalid
                ? "no name: the paper is INVALID" : abstain
        }
        guard ballot?.isElection == false else { return joined(answers) }
        return first == "For" ? `for` : against
    }
    static let wasSealedAs: Message = "Sealed as"
    static let file: Message = "File"
    static let noFile: Message = "it could not be written; copy the numbers below"
    static let shownAdvice: Message =
        "Check it on any other machine: plenary verify --spoiled FILE. It must say the same, with the same tracker."
    static let randomness: Message = "The numbers that sealed it, one for each line of the paper"
    static let markFresh: Message = "Mark a new paper"
    static let freshPaper: Message = "A new paper. Nothing is marked."
}
