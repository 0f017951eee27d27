public import Language

extension Ruling {
    /// What the chair says when it says nothing of its own; kept in the record in English, so that it reads the same
    /// whoever presides in which language.
    static func usualWords(isUpheld: Bool) -> String { usual(isUpheld).english }

    /// The words of a ruling for people: the usual ones in the language of the reader, the chair's own as they were said.
    static func sentence(_ words: String, isUpheld: Bool) -> Message {
        let usual = usual(isUpheld)
        return usual == words ? usual : .verbatim(words.ended)
    }

    /// What the chair said as a whole sentence, in the language of the reader where it is the usual one.
    public var sentence: Message { Self.sentence(words, isUpheld: isUpheld) }

    private static func usual(_ isUpheld: Bool) -> Message {
        isUpheld ? "The point of order is well taken." : "The point of order is not well taken."
    }
}
