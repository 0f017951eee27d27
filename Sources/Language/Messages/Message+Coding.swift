extension Message: Codable {
    /// Reads words that were written in English; a sentence of the catalogues can be translated again.
    public init(from decoder: any Decoder) throws {
        self.init(key: try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the English words: what is recorded reads the same whoever speaks which language.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(english)
    }
}

extension Message {
    /// Messages are equal when they say the same; one that was written and read back has lost how it was made.
    public static func == (left: Message, right: Message) -> Bool {
        left.content == right.content || left.english == right.english
    }

    /// Hashes what is said.
    public func hash(into hasher: inout Hasher) { hasher.combine(english) }
}
