extension Agenda {
    mutating func apply(_ fact: AgendaFact, at now: Moment) {
        switch fact {
        case .takenUp(let id):
            self[id]?.state = .inHand(since: now)
            self[id]?.panel?.goOn(at: now)
        case .adjourned(let id):
            if case .inHand(let since) = self[id]?.state { self[id]?.secondsBefore += now.seconds(since: since) }
            self[id]?.state = .adjourned(at: now)
            self[id]?.panel?.rest(at: now)
        case .concluded(let id):
            guard case .inHand(let since) = self[id]?.state else { return }
            self[id]?.state = .concluded(from: since, to: now)
        case .scheduled(let id, let start, let minutes):
            self[id]?.plannedStart = start
            self[id]?.plannedMinutes = minutes
        case .guestInvited(let guest, let id): self[id]?.invite(guest)
        case .invitationWithdrawn(let guest, let id): self[id]?.withdrawInvitation(of: guest)
        case .panelAnnounced(let id, let announcement): self[id]?.panel?.announce(announcement)
        case .panelStarted(let id): self[id]?.panel?.startedAt = now
        case .panelEnded(let id): self[id]?.panel?.endedAt = now
        case .added(let item, let after, _): add([item], from: .added, after: after)
        case .moved(let id, let before): move(id, before: before)
        case .renamed(let id, let title): self[id]?.title = title
        case .split(let id, let parts): add(parts, from: .part, after: nil, under: id)
        case .joined(let id): arrange(items.filter { $0.parent != id })
        case .withdrawn(let id, _): self[id]?.state = .withdrawn(at: now)
        case .restored(let id): self[id]?.state = .pending
        case .placed: break
        }
    }

    /// Opens a concluded item again, as one that was adjourned: something under it is to be decided once more.
    mutating func openAgain(_ id: ItemID, at now: Moment? = nil) {
        guard case .concluded(let from, let to) = self[id]?.state else { return }
        self[id]?.secondsBefore += max(0, to.seconds(since: from))
        self[id]?.state = .adjourned(at: now ?? to)
    }
}

extension AgendaItem {
    /// Adds somebody to those who are invited.
    fileprivate mutating func invite(_ guest: Guest) {
        if !speakers.contains(guest.name) { speakers.append(guest.name) }
        offices[guest.name] = guest.office
    }

    fileprivate mutating func withdrawInvitation(of guest: Guest) {
        speakers.removeAll { $0 == guest.name }
        offices[guest.name] = nil
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
