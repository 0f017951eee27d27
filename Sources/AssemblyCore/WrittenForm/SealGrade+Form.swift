extension SealGrade: Codable {
    private enum Key: String, CodingKey {
        case needed = "needed"
        case scrutineers = "of"
    }

    /// Reads `host`, or an object that says how many of how many scrutineers open the box.
    public init(from decoder: any Decoder) throws {
        if let word = try? decoder.singleValueContainer().decode(String.self) {
            guard word == "host" else { throw Numbered.unknown(word, decoder) }
            self = .host
            return
        }
        let container = try decoder.container(keyedBy: Key.self)
        self = .scrutineers(
            try container.decode(Int.self, forKey: .needed), of: try container.decode(Int.self, forKey: .scrutineers))
    }

    /// Writes the form that reads back.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .host: try Numbered("host").encode(to: encoder)
        case .scrutineers(let needed, let all):
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(needed, forKey: .needed)
            try container.encode(all, forKey: .scrutineers)
        }
    }
}
