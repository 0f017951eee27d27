/// A member who has asked for the floor.
public struct FloorRequest: Hashable, Codable, Sendable {
    /// Who asked.
    public let member: MemberCode
    /// When: the order of the list (RPGA 22).
    public let at: Moment

    /// A request at a moment.
    public init(member: MemberCode, at: Moment) { (self.member, self.at) = (member, at) }
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
    /// Total seconds each member has spoken on the item in hand.
    public var spoken: [MemberCode: Int]

    /// An empty, open list.
    public init() {
        (requests, speaker, listIsClosed, limitSeconds, spoken) = ([], nil, false, nil, [:])
    }

    /// Seconds left of the current speech, negative when over; `nil` without a limit or a speaker.
    public func secondsLeft(at now: Moment) -> Int? {
        guard let speaker, let limitSeconds else { return nil }
        return limitSeconds - now.seconds(since: speaker.at)
    }
}
