import AssemblyCore

/// The sentences of the palette and of taking something back.
enum PaletteWords {
    static let title: Message = "Everything that can be done"
    static let find: Message = "Find"
    static let hint: Message = "words, or a key"
    static let nothing: Message = "Nothing answers to that; type less of it."

    /// How many answers there are.
    static func count(_ found: Int, of all: Int) -> Message {
        found == all ? "\(all) actions; what cannot be done now says why." : "\(found) of \(all) actions."
    }

    // MARK: Taking back

    static let nothingDone: Message = "Nothing has been done from this console yet."

    /// Why the last act cannot be taken back.
    static func final(_ words: Message) -> Message {
        "The last act stands (\(words)): the record has no act that takes it back."
    }

    /// What would be taken back.
    static func undoes(_ words: Message) -> Message { "Take back the last act (\(words)), as a new record" }

    /// What has been taken back.
    static func undone(_ words: Message, _ answer: Message) -> Message { "Taken back: \(words). \(answer)" }
}
