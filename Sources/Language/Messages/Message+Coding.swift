extension CodingUserInfoKey {
    /// Set to `true` on an encoder whose reader may speak another language: messages are then written with their parts.
    public static let messagesWithParts = CodingUserInfoKey(unsafeName: "messagesWithParts")

    private init(unsafeName name: String) {
        guard let key = CodingUserInfoKey(rawValue: name) else { preconditionFailure("any text names a key") }
        self = key
    }
}

extension Message: Codable {
    /// Reads a message with its parts, or words that were written in English; a sentence of the catalogues without
    /// fillings can still be translated.
    public init(from decoder: any Decoder) throws {
        if let words = try? decoder.singleValueContainer().decode(String.self) {
            self.init(key: words)
        } else {
            self.init(content: try MessageParts(from: decoder).content)
            let spread = spread
            guard spread.size <= Self.widestSpread, spread.depth <= Self.deepestParts else {
                throw DecodingError.dataCorrupted(
                    DecodingError.Context(
                        codingPath: decoder.codingPath, debugDescription: "these words have no end that anybody reads"))
            }
        }
    }

    /// Writes the English words: what is recorded reads the same whoever speaks which language. Where the encoder asks for
    /// parts, the message is written so that its reader can put it into a language of its own.
    public func encode(to encoder: any Encoder) throws {
        if encoder.userInfo[.messagesWithParts] as? Bool == true {
            try MessageParts(content).encode(to: encoder)
        } else {
            var container = encoder.singleValueContainer()
            try container.encode(english)
        }
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
