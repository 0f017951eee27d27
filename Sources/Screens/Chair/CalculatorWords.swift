import AssemblyCore
import Language

/// The sentences of the what-if calculator.
enum CalculatorWords {
    static let typeVotes: Message = "Type votes for and against; the outcome and its arithmetic appear at once."
    static let typeScores: Message = "Type the votes of each name, with spaces between them: 95 52 38."
    static let tooManyNames: Message = "At most 26 names can be tried at once."
    static let offTheBoard: Message = "Nothing here is shown to the hall or kept in the record."

    /// What a field is called.
    static func label(_ field: Calculator.Field) -> Message {
        switch field {
        case .votesFor: "For"
        case .against: "Against"
        case .abstentions: "Abstain"
        case .invalid: "Invalid"
        case .scores: "Votes of each name"
        case .seats: "Seats"
        case .ballot: "Ballot number"
        case .present: "Present"
        case .entitled: "Entitled"
        case .members: "Members"
        }
    }
}
