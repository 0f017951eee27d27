extension Assembly {
    mutating func applySitting(_ fact: SittingFact, at now: Moment) {
        switch fact {
        case .opened(let number):
            sitting = .open(number, since: now)
            sittingTimes[number] = SittingTimes(opened: now)
        case .suspended(let number):
            sitting = .suspended(number, since: now)
            debate.due = nil
            sittingTimes[number]?.suspensions.append(SuspensionTimes(from: now))
        case .resumed(let number):
            sitting = .open(number, since: now)
            sittingTimes[number]?.endSuspension(at: now)
        case .closed(let number):
            sitting = .closed(last: number)
            sittingTimes[number]?.endSuspension(at: now)
            sittingTimes[number]?.closed = now
            debate.due = nil
            for motion in pendingMotions { questions[motion.id]?.state = .lapsed }
        case .sessionClosed: sitting = .sessionClosed
        }
    }

    mutating func applyAgenda(_ fact: AgendaFact, at now: Moment) {
        switch fact {
        case .takenUp(let id):
            agenda[id]?.state = .inHand(since: now)
            beginFloor(of: id)
        case .adjourned(let id):
            if case .inHand(let since) = agenda[id]?.state {
                agenda[id]?.secondsBefore += now.seconds(since: since)
            }
            agenda[id]?.state = .adjourned(at: now)
            leaveItem(id)
            clearFloor()
        case .concluded(let id):
            guard case .inHand(let since) = agenda[id]?.state else { return }
            agenda[id]?.state = .concluded(from: since, to: now)
            leaveItem(id)
            clearFloor()
        case .scheduled(let id, let start, let minutes):
            agenda[id]?.plannedStart = start
            agenda[id]?.plannedMinutes = minutes
        case .panelAnnounced(let id, let announcement): agenda[id]?.panel?.announce(announcement)
        case .panelStarted(let id): agenda[id]?.panel?.startedAt = now
        case .panelEnded(let id): agenda[id]?.panel?.endedAt = now
        }
    }

    mutating func applyFloor(_ fact: FloorFact, at now: Moment) {
        switch fact {
        case .requested(let member): floor.requests.append(FloorRequest(member: member, at: now))
        case .requestWithdrawn(let member): floor.requests.removeAll { $0.member == member }
        case .speakerCalled(let member): call(member, at: now)
        case .yielded(let member, let seconds):
            let isSpeech = floor.speaker.map { $0.purpose == .speech } ?? true
            floor.times[member, default: SpeakingTime()].add(seconds, toSpeech: isSpeech)
            (floor.speaker, floor.interruptedAt) = (nil, nil)
        case .speechesLimited(let seconds): floor.limitSeconds = seconds
        case .listClosed:
            floor.listIsClosed = true
            debate.closingObjections = nil
        case .listReopened: floor.listIsClosed = false
        }
    }

    /// Gives the floor to somebody on the list, for as long as the limits of its delegation let it speak.
    private mutating func call(_ member: MemberCode, at now: Moment) {
        floor.requests.removeAll { $0.member == member }
        let left = floor.secondsEach.map { max(0, $0 - (floor.times[member]?.seconds ?? 0)) }
        floor.speaker = FloorRequest(member: member, at: now, limitSeconds: left)
        floor.interruptedAt = nil
        floor.times[member, default: SpeakingTime()].speeches += 1
        debate.spokenInSession.insert(member)
        debate.canAppeal = false
    }

    /// An item's list ends with it; the limits on speeches stay until they are changed.
    private mutating func clearFloor() {
        let before = floor
        floor = Floor()
        floor.limitSeconds = before.limitSeconds
        (floor.speechesEach, floor.secondsEach) = (before.speechesEach, before.secondsEach)
    }

    /// An item's list begins with the limits of the rulebook where none were set, and with the times already spoken.
    private mutating func beginFloor(of item: ItemID) {
        let rules = rulebook?.debate
        floor.limitSeconds = floor.limitSeconds ?? rules?.speechSeconds
        floor.speechesEach = floor.speechesEach ?? rules?.speechesEach
        floor.secondsEach = floor.secondsEach ?? rules?.secondsEach
        floor.times = debate.speaking[item] ?? [:]
        floor.listIsClosed = debate.closedItems.contains(item)
        debate.canAppeal = false
    }
}

extension SittingTimes {
    /// Ends the suspension that goes on, if one does.
    mutating func endSuspension(at moment: Moment) {
        guard let last = suspensions.indices.last, suspensions[last].to == nil else { return }
        suspensions[last].to = moment
    }
}

extension Panel {
    /// Takes over what an announcement gives.
    mutating func announce(_ announcement: PanelAnnouncement) {
        room = announcement.room ?? room
        moderator = announcement.moderator ?? moderator
        panellists = announcement.panellists ?? panellists
        start = announcement.start ?? start
        end = announcement.end ?? end
    }
}
