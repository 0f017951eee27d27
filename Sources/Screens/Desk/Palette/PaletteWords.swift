import AssemblyCore
import Language

/// The sentences of the palette and of taking something back.
enum PaletteWords {
    static let title: Message = "Everything that can be done"
    static let find: Message = "Find"
    static let hint: Message = "words, or a key"
    static let nothing: Message = "No action matches; type fewer letters."

    /// How many answers there are.
    static func count(_ found: Int, of all: Int) -> Message {
        found == all ? "Actions: \(all); those not possible now say why." : "Actions: \(found) of \(all)."
    }

    // MARK: Taking back

    static let nothingDone: Message = "Nothing has been done from this console yet."

    /// Why the last act cannot be taken back, and what can be done in its place.
    static func final(_ words: Message, _ remedy: Message?) -> Message {
        let final: Message = "The last act (\(words)) cannot be undone: no act reverses it."
        return remedy.map { [final, $0].joined(separator: " ") } ?? final
    }

    static let ballotCanBeAnnulled: Message =
        "The ballot can be annulled by two officers: show the ballots with v, highlight it, press x."
    static let ballotIsTakenAgain: Message = "The vote can be taken again."
    static let rulingCanBeAppealed: Message = "A delegation can appeal against the ruling."

    /// What has been taken back.
    static func undone(_ words: Message, _ answer: Message) -> Message { "Undone: \(words). \(answer)" }
}
