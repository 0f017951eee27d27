extension SpeechPurpose: Codable {
    private enum Key: String, CodingKey {
        case motion = "motion"
        case side = "side"
        case explanation = "explanation"
    }

    /// Reads `speech`, `reply`, or an object that names the motion with the side, or the question that is explained.
    public init(from decoder: any Decoder) throws {
        if let word = try? decoder.singleValueContainer().decode(String.self) {
            switch word {
            case "speech": self = .speech
            case "reply": self = .reply
            default: throw Numbered.unknown(word, decoder)
            }
            return
        }
        let container = try decoder.container(keyedBy: Key.self)
        if let motion = try container.decodeIfPresent(QuestionID.self, forKey: .motion) {
            self = .motion(motion, try container.decode(MotionSide.self, forKey: .side))
        } else {
            self = .explanation(try container.decode(QuestionID.self, forKey: .explanation))
        }
    }

    /// Writes the form that reads back.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .speech: try Numbered("speech").encode(to: encoder)
        case .reply: try Numbered("reply").encode(to: encoder)
        case .motion(let motion, let side):
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(motion, forKey: .motion)
            try container.encode(side, forKey: .side)
        case .explanation(let question):
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(question, forKey: .explanation)
        }
    }
}
