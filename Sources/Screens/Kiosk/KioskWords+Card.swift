/// The words around voting cards, sealed papers and papers that are shown.
extension KioskWords {
    // The card
    static func cardOf(_ name: String) -> String { "Voting card of \(name)" }
    static let cardHint = "XXX-XXX-XXX-XXX-XXX"
    static let cardAdvice =
        "Type or scan the code of the card, then Enter. Capital and small letters differ; the dashes come by themselves. "
        + "The code stays in this kiosk and is forgotten when you leave."
    static let rehearsalCard = "Rehearsal card"
    static let rehearsalCardAdvice = "REHEARSAL: everybody may know this card. Enter alone takes it."
    static let noCode = "Nothing is typed yet: the code stands on the delegation's voting card."
    static let checkingCard = "Looking at the card..."

    // The sealed paper
    static let beingSealed = "The paper is being sealed."
    static let sealedAs = "Sealed as"
    static let showItem = "Show this paper instead of casting it"
    static let showNote = "Note the words first. It is opened to check this kiosk, and never cast."
    static let nothingToShow = "A recorded vote is not sealed; there is nothing to open."
    static let beingShown = "The paper is being opened..."

    // The paper that was shown
    static let shownBanner = "SHOWN, NOT CAST"
    static let shownCaption = "This paper can never be cast. Your delegation has not voted with it."
    static let wasMarked = "It says"
    static let wasSealedAs = "Sealed as"
    static let file = "File"
    static let noFile = "it could not be written; copy the numbers below"
    static let shownAdvice =
        "Check it on any other machine: plenary verify --spoiled FILE. It must say the same, with the same tracker."
    static let randomness = "The numbers that sealed it, one for each line of the paper"
    static let markFresh = "Mark a fresh paper"
    static let freshPaper = "A fresh paper. Nothing is marked."
}
