extension Floor {
    mutating func apply(_ fact: FloorFact, at now: Moment) {
        switch fact {
        case .requested(let member): requests.append(FloorRequest(member: member, at: now))
        case .requestWithdrawn(let member): requests.removeAll { $0.member == member }
        case .speakerCalled(let member): call(member, at: now)
        case .yielded(let member, let seconds):
            let isSpeech = speaker.map { $0.purpose == .speech } ?? true
            times[member, default: SpeakingTime()].add(seconds, toSpeech: isSpeech)
            (speaker, interruptedAt) = (nil, nil)
        case .speechesLimited(let seconds): limitSeconds = seconds
        case .listClosed: listIsClosed = true
        case .listReopened: listIsClosed = false
        }
    }

    /// Gives the floor to somebody on the list, for as long as the limits of its delegation let it speak.
    private mutating func call(_ member: MemberCode, at now: Moment) {
        requests.removeAll { $0.member == member }
        let left = secondsEach.map { max(0, $0 - (times[member]?.seconds ?? 0)) }
        speaker = FloorRequest(member: member, at: now, limitSeconds: left)
        interruptedAt = nil
        times[member, default: SpeakingTime()].speeches += 1
    }

    /// Gives the floor for something else than a place on the list.
    mutating func give(_ speaker: FloorRequest) {
        (self.speaker, interruptedAt) = (speaker, nil)
        guard speaker.purpose == .reply else { return }
        replies.removeAll { $0.member == speaker.member }
        times[speaker.member, default: SpeakingTime()].replies += 1
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

    /// An item's list begins with the limits of the rulebook where none were set, and with the times already spoken.
    mutating func begin(under rules: DebateRules?, times: [MemberCode: SpeakingTime], isClosed: Bool) {
        limitSeconds = limitSeconds ?? rules?.speechSeconds
        speechesEach = speechesEach ?? rules?.speechesEach
        secondsEach = secondsEach ?? rules?.secondsEach
        (self.times, listIsClosed) = (times, isClosed)
    }

    /// An item's list ends with it; the limits on speeches stay until they are changed.
    mutating func clear() {
        let before = self
        self = Floor()
        limitSeconds = before.limitSeconds
        (speechesEach, secondsEach) = (before.speechesEach, before.secondsEach)
    }
}
