import Language

/// What stands on voting cards.
enum CardWords {
    static let rehearsal: Message = "Rehearsal"
    static let kind: Message = "Secret ballots: voting credential of"
    static let plainKind: Message = "Voting credential for secret ballots"
    static let guide: Message =
        "Print one-sided at 100 %, on A4 or Letter, and cut along the dashed lines. Hand each card to its head of delegation against signature. Then destroy this file, its plain-text twin and every spare print."
    static let bars: Message = "The code as a barcode"
    static let code: Message = "Code"
    static let spelled: Message = "Spelled"
    static let hyphen: Message = "hyphen"
    static let capital = Message("capital", context: "letter")
    static let small = Message("small", context: "letter")

    /// What every card says to the head of delegation, one point each.
    static let advice: [Message] = [
        "For the head of delegation only. Whoever knows this code can vote in the delegation's name.",
        "When a secret ballot asks for it at the kiosk, scan the bars, or type the code with its hyphens. Capital and small letters are different; zero, capital O, capital I and small l never occur.",
        "The same code is used for every secret ballot of the session. Keep the card until the session is closed.",
        "Keep it apart from the badge. Do not photograph or copy it.",
        "Lost or seen by others? Tell the secretariat at once: a new card is made, and this one stops working.",
    ]

    static func heading(_ count: Int) -> Message {
        plural(count, "Voting credentials: \(count) card", "Voting credentials: \(count) cards")
    }

    static func number(_ number: Int, of count: Int) -> Message { "\(number) of \(count)" }

    static func list(_ words: String) -> Message { "List: \(words)" }

    static func place(_ code: String, _ number: Int, of count: Int) -> Message {
        "Delegation \(code), card \(number) of \(count)"
    }

    static func wholeList(_ words: String) -> Message { "List of public credentials: \(words)" }
}
