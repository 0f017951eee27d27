extension Assembly {
    mutating func applySitting(_ event: Event) {
        switch event.fact {
        case .sittingOpened(let number):
            sitting = .open(number, since: event.at)
            sittingTimes[number] = SittingTimes(opened: event.at)
        case .sittingSuspended(let number): sitting = .suspended(number, since: event.at)
        case .sittingResumed(let number): sitting = .open(number, since: event.at)
        case .sittingClosed(let number):
            sitting = .closed(last: number)
            sittingTimes[number]?.closed = event.at
        case .sessionClosed: sitting = .sessionClosed
        default: break
        }
    }

    mutating func applyAgenda(_ event: Event) {
        switch event.fact {
        case .itemTakenUp(let id): agenda[id]?.state = .inHand(since: event.at)
        case .itemAdjourned(let id):
            if case .inHand(let since) = agenda[id]?.state {
                agenda[id]?.secondsBefore += event.at.seconds(since: since)
            }
            agenda[id]?.state = .adjourned(at: event.at)
            clearFloor()
        case .itemConcluded(let id):
            guard case .inHand(let since) = agenda[id]?.state else { return }
            agenda[id]?.state = .concluded(from: since, to: event.at)
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
        case .speakerCalled(let member):
            floor.requests.removeAll { $0.member == member }
            floor.speaker = FloorRequest(member: member, at: event.at)
        case .floorYielded(let member, let seconds):
            floor.speaker = nil
            floor.spoken[member, default: 0] += seconds
        case .speechesLimited(let seconds): floor.limitSeconds = seconds
        case .speakersListClosed: floor.listIsClosed = true
        case .speakersListReopened: floor.listIsClosed = false
        default: break
        }
    }

    /// An item's list ends with it; the limit on speeches stays until it is changed.
    private mutating func clearFloor() {
        let limit = floor.limitSeconds
        floor = Floor()
        floor.limitSeconds = limit
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
