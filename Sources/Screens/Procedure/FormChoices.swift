import AssemblyCore
import Foundation
import Language

/// The few answers that a field takes. What is shown and what is accepted come from one list: the number of an answer,
/// or its words in whatever language the console speaks.
struct FormChoices<Value> {
    /// The answers in the order in which they are shown.
    let options: [(value: Value, words: Message)]

    init(_ options: [(Value, Message)]) { self.options = options.map { (value: $0.0, words: $0.1) } }

    /// The answers with their numbers: `1 yes, 2 no`.
    var hint: Message {
        options.enumerated().map { place, option in "\(place + 1) \(option.words)" as Message }.joined(separator: ", ")
    }

    /// The words of the answers, in their order.
    var words: [Message] { options.map(\.words) }

    /// What somebody must do whose answer is none of these.
    var complaint: Message { "Enter one of these, by its number or its word: \(hint)." }

    /// The answer that a text is; `nil` for none.
    func value(of text: String?) -> Value? {
        let text = Self.folded(text ?? "")
        if let number = Int(text.inASCIIDigits) {
            return options.indices.contains(number - 1) ? options[number - 1].value : nil
        }
        return options.first { option in
            WorkingLanguage.allCases.contains { Self.folded(option.words.text(in: $0)) == text }
        }?.value
    }

    /// Letters without case and accents: `si` is `Sí`.
    private static func folded(_ text: String) -> String {
        text.trimmingCharacters(in: .whitespacesAndNewlines)
            .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }
}

extension FormChoices where Value == RollCallAnswer {
    /// What a member answers when it is called.
    static var answers: FormChoices {
        FormChoices([
            (.yes, "yes"), (.no, "no"), (.abstain, Message("abstain", context: "answer")),
            (.pass, Message("pass", context: "answer")), (.absent, Message("absent", context: "answer")),
        ])
    }
}

extension FormChoices where Value == Intention.Choice {
    /// How a member meant to vote.
    static var intentions: FormChoices {
        FormChoices([
            (.yes, Message("for", context: "vote")), (.no, Message("against", context: "vote")),
            (.abstain, Message("abstain", context: "answer")),
        ])
    }
}

extension FormChoices where Value == ElectionAnswer {
    /// What somebody who was elected answers.
    static var electionAnswers: FormChoices {
        FormChoices([
            (.accepted, "accepts the office"), (.declined, "declines the office"), (.sworn, "has taken the oath"),
        ])
    }
}

extension FormChoices where Value == Bool {
    /// How the chair votes on a motion.
    static var forOrAgainst: FormChoices {
        FormChoices([(true, Message("for", context: "vote")), (false, Message("against", context: "vote"))])
    }
}

extension FormChoices where Value == DecisionID {
    /// The decisions that a rulebook knows, by their titles.
    static func decisions(of assembly: Assembly) -> FormChoices {
        FormChoices((assembly.rulebook?.decisions ?? []).map { ($0.id, $0.title.message) })
    }
}

extension FormChoices where Value == Region {
    /// The region of a member.
    static var regions: FormChoices { FormChoices(Region.allCases.map { ($0, $0.words) }) }

    /// The regions that some member belongs to.
    /// - Complexity: O(members).
    static func regions(of assembly: Assembly) -> FormChoices {
        let known = Set(assembly.members.values.compactMap(\.region))
        return FormChoices(Region.allCases.filter(known.contains).map { ($0, $0.words) })
    }
}
