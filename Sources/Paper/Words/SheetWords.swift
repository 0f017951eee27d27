import AssemblyCore
import Language
import Minutes

/// What stands on sheets and papers.
enum SheetWords {
    static let rehearsal: Message = "REHEARSAL"
    static let invalid: Message =
        "A paper with more marks, with words or with signs is invalid. Fold it before you leave the booth."
    static let markOne: Message = "Mark one box with a cross."
    static let number: Message = "No."
    static let delegation: Message = "Delegation"
    static let nameInCapitals: Message = "Name in capitals"
    static let signature: Message = "Signature"
    static let member: Message = "Member"
    static let votes: Message = "Votes"
    static let signInSheet: Message = "Sign-in sheet"
    static let date: Message = "Date and time"
    static let sitting: Message = "Sitting"
    static let signIn: Message = "Each delegation signs for itself. A delegation that has not signed is not present."
    static let roll: Message = "Roll of members"
    static let callRoll: Message =
        "Call each member by name, tick its answer, and repeat it aloud. Two officers count, each for themselves."
    static let count: Message = "In all"
    static let notAccepted: Message = "credentials not accepted"
    static let resultSheet: Message = "Result to be signed"
    static let noResult: Message = "No result has been declared yet."
    static let chair: Message = "The chair"
    static let secretariat: Message = "The secretariat"
    static let firstScrutineer: Message = "First scrutineer"
    static let secondScrutineer: Message = "Second scrutineer"
    static let pins: Message = "Badges and PINs"
    static let handOut: Message =
        "Hand each line to its delegation alone, against signature. Then destroy this sheet and its file."
    static let badge: Message = "Badge"
    static let pin: Message = "PIN"
    static let forIt = Message("For", context: "on a ballot paper")
    static let againstIt = Message("Against", context: "on a ballot paper")
    static let abstain = Message("Abstention", context: "on a ballot paper")

    /// How many names may be marked.
    static func mark(_ seats: Int) -> Message {
        plural(seats, "Mark one name with a cross.", "Mark \(seats) names at most, each with a cross.")
    }

    /// Why a member's vote is suspended.
    static func arrears(_ reason: String) -> Message { "arrears: \(reason)" }

    /// Where and when an assembly meets.
    static func occasion(_ convocation: Convocation) -> Message {
        let days = MinutesDay.range(from: MinutesDay(convocation.from), to: MinutesDay(convocation.to))
        return "\(convocation.place.message), \(days)"
    }
}
