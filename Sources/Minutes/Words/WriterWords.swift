import AssemblyCore
import Language

/// Sentences and names that the writer of the minutes puts together from parts.
enum WriterWords {
    static let neverConvened: Message = "An assembly that was never convened"

    /// A title in quotation marks as the language sets them.
    static func quoted(_ title: String) -> Message {
        .own([
            .english: "\u{201C}\(title)\u{201D}", .french: "«\u{A0}\(title)\u{A0}»", .spanish: "«\(title)»",
            .arabic: "«\(title)»",
        ])
    }

    /// Names that were brought for a question one after the other.
    static func nominated(_ names: [Message], for question: Message) -> Message {
        "Nominated for \(question): \(names.joined(separator: ", "))."
    }

    static func annulled(_ ballot: Message, _ reason: String) -> Message {
        "\(ballot) was annulled by two officers: \(reason)"
    }

    static func sitting(_ number: Int, _ title: Message?) -> Message {
        title.map { "Sitting \(number): \($0)" } ?? "Sitting \(number)"
    }

    /// The head of a ballot's column where several stand side by side.
    static func column(_ place: BallotPlace, isAnnulled: Bool) -> Message {
        let name: Message = place.isExtra ? "Extra ballot after ballot \(place.number)" : "Ballot \(place.number)"
        return isAnnulled ? "\(name) (annulled)" : name
    }
}
