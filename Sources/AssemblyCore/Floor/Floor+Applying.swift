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
