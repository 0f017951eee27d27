/// A member who has asked for the floor, or has it.
public struct FloorRequest: Hashable, Codable, Sendable {
    /// Who asked.
    public let member: MemberCode
    /// When it asked, which is the order of the list; for who has the floor, since when.
    public let at: Moment
    /// What for.
    public let purpose: SpeechPurpose
    /// The limit of this speech in seconds, for who has the floor; `nil` for none.
    public let limitSeconds: Int?
    /// Seconds that points of order took out of the speech.
    public internal(set) var interruptedSeconds = 0

    /// A request at a moment.
    public init(
        member: MemberCode, at: Moment, purpose: SpeechPurpose = .speech, limitSeconds: Int? = nil
    ) {
        (self.member, self.at, self.purpose, self.limitSeconds) = (member, at, purpose, limitSeconds)
    }
}

/// Who speaks, who has asked to, and for how long.
public struct Floor: Hashable, Codable, Sendable {
    /// The list, in order of request.
    public var requests: [FloorRequest]
    /// Who has the floor, and since when.
    public var speaker: FloorRequest?
    /// Whether the list has been closed.
    public var listIsClosed: Bool
    /// The limit for one speech in seconds; `nil` for none.
    public var limitSeconds: Int?
    /// How often a delegation may speak on one item; `nil` for no limit.
    public var speechesEach: Int?
    /// How many seconds a delegation may speak on one item in all; `nil` for no limit.
    public var secondsEach: Int?
    /// Who has asked for a right of reply, in order of request.
    public var replies: [FloorRequest]
    /// How long each delegation has spoken on the item in hand.
    public var times: [MemberCode: SpeakingTime]
    /// Since when a point of order interrupts the speech.
    public var interruptedAt: Moment?

    /// An empty, open list.
    public init() {
        (requests, speaker, listIsClosed, limitSeconds, speechesEach) = ([], nil, false, nil, nil)
        (secondsEach, replies, times, interruptedAt) = (nil, [], [:], nil)
    }

    /// Total seconds each member has spoken on the item in hand.
    public var spoken: [MemberCode: Int] { times.mapValues(\.total).filter { $0.value > 0 } }

    /// Whether a delegation has not spoken yet on the item in hand, so that it is marked on the list.
    public func speaksFirstTime(_ member: MemberCode) -> Bool { (times[member]?.speeches ?? 0) == 0 }

    /// Seconds the current speech has lasted, points of order taken out; 0 without a speaker.
    public func secondsSpoken(at now: Moment) -> Int {
        guard let speaker else { return 0 }
        return max(0, (interruptedAt ?? now).seconds(since: speaker.at) - speaker.interruptedSeconds)
    }

    /// Seconds left of the current speech, negative when over; `nil` without a limit or a speaker.
    public func secondsLeft(at now: Moment) -> Int? {
        guard let speaker else { return nil }
        let limit = speaker.purpose == .speech ? limitSeconds : nil
        return [speaker.limitSeconds, limit].compactMap(\.self).min().map { $0 - secondsSpoken(at: now) }
    }
}
