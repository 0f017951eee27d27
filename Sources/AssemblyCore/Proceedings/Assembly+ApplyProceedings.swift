extension Assembly {
    mutating func applySitting(_ event: Event) {
        switch event.fact {
        case .sittingOpened(let number):
            sitting = .open(number, since: event.at)
            sittingTimes[number] = SittingTimes(opened: event.at)
        case .sittingSuspended(let number):
            sitting = .suspended(number, since: event.at)
            sittingTimes[number]?.suspensions.append(SuspensionTimes(from: event.at))
        case .sittingResumed(let number):
            sitting = .open(number, since: event.at)
            sittingTimes[number]?.endSuspension(at: event.at)
        case .sittingClosed(let number):
            sitting = .closed(last: number)
            sittingTimes[number]?.endSuspension(at: event.at)
            sittingTimes[number]?.closed = event.at
        case .sessionClosed: sitting = .sessionClosed
        default: break
        }
    }

    mutating func applyAgenda(_ event: Event) {
        switch event.fact {
        case .itemTakenUp(let id):
            agenda[id]?.state = .inHand(since: event.at)
            beginFloor(of: id)
        case .itemAdjourned(let id):
            if case .inHand(let since) = agenda[id]?.state {
                agenda[id]?.secondsBefore += event.at.seconds(since: since)
            }
            agenda[id]?.state = .adjourned(at: event.at)
            leaveItem(id)
            clearFloor()
        case .itemConcluded(let id):
            guard case .inHand(let since) = agenda[id]?.state else { return }
            agenda[id]?.state = .concluded(from: since, to: event.at)
            leaveItem(id)
            clearFloor()
        case .itemScheduled(let id, let start, let minutes):
            agenda[id]?.plannedStart = start
            agenda[id]?.plannedMinutes = minutes
        case .panelAnnounced(let id, let announcement): agenda[id]?.panel?.announce(announcement)
        case .panelStarted(let id): agenda[id]?.panel?.startedAt = event.at
        case .panelEnded(let id): agenda[id]?.panel?.endedAt = event.at
        default: break
        }
    }

    mutating func applyFloor(_ event: Event) {
        switch event.fact {
        case .floorRequested(let member): floor.requests.append(FloorRequest(member: member, at: event.at))
        case .requestWithdrawn(let member): floor.requests.removeAll { $0.member == member }
        case .speakerCalled(let member): call(member, at: event.at)
        case .floorYielded(let member, let seconds):
            let isSpeech = floor.speaker.map { $0.purpose == .speech } ?? true
            floor.times[member, default: SpeakingTime()].add(seconds, toSpeech: isSpeech)
            (floor.speaker, floor.interruptedAt) = (nil, nil)
        case .speechesLimited(let seconds): floor.limitSeconds = seconds
        case .speakersListClosed:
            floor.listIsClosed = true
            debate.closingObjections = nil
        case .speakersListReopened: floor.listIsClosed = false
        default: break
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
