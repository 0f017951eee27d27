/// Why somebody has the floor.
public enum SpeechPurpose: Hashable, Sendable {
    /// A place on the speakers list.
    case speech
    /// To a procedural motion, for a side.
    case motion(QuestionID, MotionSide)
    /// A right of reply.
    case reply
    /// An explanation of vote.
    case explanation(QuestionID)
}

/// How long and how often a delegation has spoken on an item.
public struct SpeakingTime: Hashable, Codable, Sendable {
    /// Speeches from the list.
    public var speeches = 0
    /// Seconds of them.
    public var seconds = 0
    /// Replies.
    public var replies = 0
    /// Seconds of everything else: replies, motions, explanations.
    public var otherSeconds = 0

    /// Nothing yet.
    public init() {}

    /// Adds the seconds of a speech from the list, or of anything else.
    mutating func add(_ seconds: Int, toSpeech isSpeech: Bool) {
        if isSpeech { self.seconds += seconds } else { otherSeconds += seconds }
    }

    /// Adds what was spoken at another time.
    mutating func add(_ other: SpeakingTime) {
        (speeches, seconds) = (speeches + other.speeches, seconds + other.seconds)
        (replies, otherSeconds) = (replies + other.replies, otherSeconds + other.otherSeconds)
    }

    /// All seconds at the microphone.
    public var total: Int { seconds + otherSeconds }
}
