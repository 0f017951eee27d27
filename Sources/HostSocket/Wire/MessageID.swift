/// The name of a request, chosen by the client and repeated in the answer.
enum MessageID: Hashable, Codable, Sendable {
    case number(Int)
    case text(String)
    /// Of an answer to something whose name could not be read.
    case null

    /// The longest name in bytes.
    static let longestText = 128

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else {
            let text = try container.decode(String.self)
            guard text.utf8.count <= Self.longestText else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "the id is too long")
            }
            self = .text(text)
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .null: try container.encodeNil()
        }
    }
}
