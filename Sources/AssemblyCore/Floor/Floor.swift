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

extension Floor {
    mutating func apply(_ fact: FloorFact, at now: Moment) {
        switch fact {
        case .requested(let member, let behalf, let item):
            change(ahead: item) { $0.append(FloorRequest(member: member, at: now, onBehalfOf: behalf)) }
        case .requestWithdrawn(let member, let item): change(ahead: item) { $0.removeAll { $0.member == member } }
        case .listArranged(let members, let item): change(ahead: item) { $0 = $0.arranged(members) }
        case .speakerCalled(let member): call(member, at: now)
        case .yielded(let member, let seconds):
            let isSpeech = speaker.map { $0.purpose == .speech } ?? true
            times[member, default: SpeakingTime()].add(seconds, toSpeech: isSpeech)
            (speaker, interruptedAt) = (nil, nil)
        case .guestCalled(let guest, let limit): give(Speech(.guest(guest), since: now, limitSeconds: limit))
        case .guestYielded: (speaker, interruptedAt) = (nil, nil)
        case .speechesLimited(let seconds): limitSeconds = seconds
        case .listClosed: listIsClosed = true
        case .listReopened: listIsClosed = false
        }
    }

    private mutating func change(ahead item: ItemID?, _ change: (inout [FloorRequest]) -> Void) {
        if let item { change(&ahead[item, default: []]) } else { change(&requests) }
    }

    /// Gives the floor to somebody on the list, for as long as the limits of its delegation let it speak.
    private mutating func call(_ member: MemberCode, at now: Moment) {
        let behalf = requests.first { $0.member == member }?.behalf
        requests.removeAll { $0.member == member }
        let left = secondsEach.map { max(0, $0 - (times[member]?.seconds ?? 0)) }
        speaker = Speech(.delegation(member), since: now, limitSeconds: left, onBehalfOf: behalf)
        interruptedAt = nil
        times[member, default: SpeakingTime()].speeches += 1
    }

    /// Gives the floor for something else than a place on the list.
    mutating func give(_ speech: Speech) {
        (speaker, interruptedAt) = (speech, nil)
        guard speech.purpose == .reply, let member = speech.member else { return }
        replies.removeAll { $0.member == member }
        times[member, default: SpeakingTime()].replies += 1
    }

    /// The clock of a speech stands while a point of order or an appeal is dealt with.
    mutating func interruptSpeech(at now: Moment) {
        if speaker != nil, interruptedAt == nil { interruptedAt = now }
    }

    mutating func resumeSpeech(at now: Moment) {
        guard let since = interruptedAt else { return }
        speaker?.interruptedSeconds += now.seconds(since: since)
        interruptedAt = nil
    }

    /// An item's list begins with who was inscribed for it ahead, with the limits of the rulebook where none were set, and
    /// with the times already spoken.
    mutating func begin(
        _ item: ItemID, under rules: DebateRules?, times: [MemberCode: SpeakingTime], isClosed: Bool
    ) {
        limitSeconds = limitSeconds ?? rules?.speechSeconds
        speechesEach = speechesEach ?? rules?.speechesEach
        secondsEach = secondsEach ?? rules?.secondsEach
        (self.times, listIsClosed) = (times, isClosed)
        guard let inscribed = ahead.removeValue(forKey: item) else { return }
        requests = inscribed + requests.filter { request in !inscribed.contains { $0.member == request.member } }
    }

    /// An item's list ends with it; the limits on speeches stay until they are changed, and so do the lists of later items.
    mutating func clear() {
        let before = self
        self = Floor()
        (limitSeconds, ahead) = (before.limitSeconds, before.ahead)
        (speechesEach, secondsEach) = (before.speechesEach, before.secondsEach)
    }

    /// Whoever was inscribed for some items is inscribed for another one, in the order of request, each once.
    mutating func inscribe(for item: ItemID, from others: some Sequence<ItemID>) {
        let moved = others.flatMap { ahead.removeValue(forKey: $0) ?? [] }.sorted { $0.at < $1.at }
        guard !moved.isEmpty else { return }
        for request in moved where place(of: request.member, ahead: item) == nil {
            ahead[item, default: []].append(request)
        }
    }
}

extension [FloorRequest] {
    /// Those of some members first, in their order; the others behind as they stood.
    fileprivate func arranged(_ members: [MemberCode]) -> [FloorRequest] {
        members.compactMap { member in first { $0.member == member } } + filter { !members.contains($0.member) }
    }
}
