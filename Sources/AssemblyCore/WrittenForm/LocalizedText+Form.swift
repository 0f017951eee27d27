import Language

extension LocalizedText: Codable {
    /// Reads a text: an object with a text for each language that there is, by its code; English is always there.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let texts = try container.decode([WorkingLanguage: String].self)
        guard let english = texts[.english] else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a text is always there in English")
        }
        self.init(english, texts)
    }

    /// Writes the text in each language that there is.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(texts)
    }
}
