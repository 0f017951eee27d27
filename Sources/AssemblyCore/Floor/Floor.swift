/// A member who has asked for the floor.
public struct FloorRequest: Hashable, Codable, Sendable {
    /// Who asked.
    public let member: MemberCode
    /// When it asked, which is the order of the list until it is arranged otherwise.
    public let at: Moment
    /// What for.
    public let purpose: SpeechPurpose
    /// The group of members in whose name it wants to speak; `nil` for its own.
    public let behalf: String?

    /// A request at a moment.
    public init(
        member: MemberCode, at: Moment, purpose: SpeechPurpose = .speech, onBehalfOf behalf: String? = nil
    ) {
        (self.member, self.at, self.purpose, self.behalf) = (member, at, purpose, behalf)
    }
}

/// Who speaks, who has asked to, and for how long.
public struct Floor: Hashable, Codable, Sendable {
    /// The list: in order of request, or as it was arranged.
    public var requests: [FloorRequest]
    /// Who has the floor, and since when.
    public var speaker: Speech?
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
    /// The lists of items that have not been taken up yet.
    public internal(set) var ahead: [ItemID: [FloorRequest]]
    /// How long each delegation has spoken on the item in hand.
    public var times: [MemberCode: SpeakingTime]
    /// Since when a point of order interrupts the speech.
    public var interruptedAt: Moment?

    /// An empty, open list.
    public init() {
        (requests, speaker, listIsClosed, limitSeconds, speechesEach) = ([], nil, false, nil, nil)
        (secondsEach, replies, ahead, times, interruptedAt) = (nil, [], [:], [:], nil)
    }

    /// Total seconds each member has spoken on the item in hand.
    public var spoken: [MemberCode: Int] { times.mapValues(\.total).filter { $0.value > 0 } }

    /// Whether a delegation has not spoken yet on the item in hand, so that it is marked on the list.
    public func speaksFirstTime(_ member: MemberCode) -> Bool { (times[member]?.speeches ?? 0) == 0 }

    /// The list of the item in hand, or that of an item that has not been taken up yet.
    /// - Parameter item: an item to come; `nil` for the one in hand.
    public func list(ahead item: ItemID?) -> [FloorRequest] { item.map { ahead[$0] ?? [] } ?? requests }

    /// The place of a delegation on a list, from 1; `nil` where it is not on it.
    /// - Parameter item: an item to come; `nil` for the one in hand.
    public func place(of member: MemberCode, ahead item: ItemID? = nil) -> Int? {
        list(ahead: item).firstIndex { $0.member == member }.map { $0 + 1 }
    }

    /// Seconds the current speech has lasted, points of order taken out; 0 without a speaker.
    public func secondsSpoken(at now: Moment) -> Int {
        guard let speaker else { return 0 }
        return max(0, (interruptedAt ?? now).seconds(since: speaker.since) - speaker.interruptedSeconds)
    }

    /// Seconds left of the current speech, negative when over; `nil` without a limit or a speaker.
    public func secondsLeft(at now: Moment) -> Int? { limitOfSpeech.map { $0 - secondsSpoken(at: now) } }

    /// The limit of the speech under way in seconds; `nil` for none. The limit of speeches is one for delegations: how long
    /// a guest speaks is said when the floor is given.
    public var limitOfSpeech: Int? {
        guard let speaker else { return nil }
        let limit = speaker.purpose == .speech && speaker.guest == nil ? limitSeconds : nil
        return [speaker.limitSeconds, limit].compactMap(\.self).min()
    }
}
