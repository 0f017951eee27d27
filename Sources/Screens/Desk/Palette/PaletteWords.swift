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

    /// Why the last act cannot be taken back.
    static func final(_ words: Message) -> Message {
        "The last act (\(words)) cannot be undone: no act reverses it."
    }

    /// What has been taken back.
    static func undone(_ words: Message, _ answer: Message) -> Message { "Undone: \(words). \(answer)" }
}
