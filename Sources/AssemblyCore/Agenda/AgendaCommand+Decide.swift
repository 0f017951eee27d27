import Language

extension AgendaCommand {
    func permit(_ authority: Authority, in assembly: Assembly) throws(Refusal) {
        switch self {
        case .takeUp, .adjourn, .conclude, .startPanel, .endPanel: try Require.officer(authority, .chair)
        case .announcePanel, .invite, .withdrawInvitation, .schedule, .add, .move, .rename, .split, .join, .withdraw,
            .restore, .place:
            try Require.officer(authority, .secretariat, .chair)
        }
    }

    func decide(at now: Moment, in assembly: Assembly) throws(Refusal) -> [Fact] {
        switch self {
        case .takeUp(let id): return [try AgendaCommand.decideTakingUp(id, in: assembly)]
        case .adjourn(let id):
            try Require.inHand(id, in: assembly)
            try Require.orderOfBusiness(in: assembly)
            return FloorCommand.yieldingFloor(at: now, in: assembly) + [.agenda(.adjourned(id))]
        case .conclude(let id):
            if try Require.item(id, in: assembly).isConcluded { throw .itemAlreadyConcluded(id) }
            try Require.inHand(id, in: assembly)
            try Require.orderOfBusiness(in: assembly)
            return FloorCommand.yieldingFloor(at: now, in: assembly) + AgendaCommand.endingPanel(id, in: assembly) + [
                .agenda(.concluded(id))
            ]
        case .startPanel(let id):
            try Require.inHand(id, in: assembly)
            guard let panel = assembly.agenda[id]?.panel else { throw .itemIsNoPanel(id) }
            guard panel.startedAt == nil else { throw .panelHasStarted(id) }
            return [.agenda(.panelStarted(id))]
        case .endPanel(let id):
            guard let panel = try Require.item(id, in: assembly).panel else { throw .itemIsNoPanel(id) }
            guard panel.isUnderWay else { throw .panelNotRunning(id) }
            return [.agenda(.panelEnded(id))]
        case .announcePanel(let id, let announcement):
            return [try AgendaCommand.decideAnnouncement(id, announcement, at: now, in: assembly)]
        case .invite(let guest, let id): return [try AgendaCommand.decideInvitation(of: guest, to: id, in: assembly)]
        case .withdrawInvitation(let guest, let id):
            // The record says of a guest what the item says, and nothing that came with the command.
            let item = try Require.item(id, in: assembly)
            guard item.speakers.contains(guest.name), item.guest(guest.name) == guest else { throw .nothingToChange }
            return [.agenda(.invitationWithdrawn(guest, to: id))]
        case .schedule(let id, let start, let minutes):
            _ = try Require.item(id, in: assembly)
            if let minutes, !(1...1_440).contains(minutes) {
                throw .invalid("An item must last between 1 and 1,440 minutes.")
            }
            try Require.near(start, now)
            return [.agenda(.scheduled(id, start: start, minutes: minutes))]
        case .add(let item, let after, let question):
            return [try AgendaCommand.decideAddition(of: item, after: after, by: question, at: now, in: assembly)]
        case .move(let id, let before): return [try AgendaCommand.decideMove(of: id, before: before, in: assembly)]
        case .rename(let id, let title):
            let item = try Require.item(id, in: assembly)
            try Require.texts(title, as: "A title", limit: TextRule.longestTitle)
            guard item.title != title else { throw .nothingToChange }
            return [.agenda(.renamed(id, title))]
        case .split(let id, let parts): return [try AgendaCommand.decideSplit(of: id, into: parts, in: assembly)]
        case .join(let id): return [try AgendaCommand.decideJoining(of: id, in: assembly)]
        case .withdraw(let id, let reason):
            return try AgendaCommand.decideWithdrawal(of: id, reason: reason, in: assembly)
        case .restore(let id): return try AgendaCommand.decideRestoring(of: id, in: assembly)
        case .place(let id, let item): return [try AgendaCommand.decidePlace(of: id, under: item, in: assembly)]
        }
    }

    private static func decideTakingUp(_ id: ItemID, in assembly: Assembly) throws(Refusal) -> Fact {
        let item = try Require.item(id, in: assembly)
        try Require.openSitting(in: assembly)
        try Require.noVote(in: assembly)
        try Require.orderOfBusiness(in: assembly)
        if let other = assembly.agenda.itemInHand { throw .itemInHand(other.id) }
        guard !item.isConcluded else { throw .itemAlreadyConcluded(id) }
        guard !item.isWithdrawn else { throw .agenda(.isWithdrawn(id)) }
        guard !assembly.agenda.isHeading(item) else { throw .itemIsHeading(id) }
        return .agenda(.takenUp(id))
    }

    private static func decideAnnouncement(
        _ id: ItemID, _ announcement: PanelAnnouncement, at now: Moment, in assembly: Assembly
    )
        throws(Refusal) -> Fact
    {
        guard var panel = try Require.item(id, in: assembly).panel else { throw .itemIsNoPanel(id) }
        try Require.near(announcement.start, now)
        try Require.near(announcement.end, now)
        let names = [announcement.room, announcement.moderator].compactMap(\.self) + (announcement.panellists ?? [])
        for name in names { _ = try Require.text(name, as: "A name", limit: TextRule.longestName, allowsLines: false) }
        panel.announce(announcement)
        if let start = panel.start, let end = panel.end, end <= start {
            throw .invalid("The panel would end before it begins; enter an end after its start.")
        }
        return .agenda(.panelAnnounced(id, announcement))
    }

    private static func decideInvitation(
        of guest: Guest, to id: ItemID, in assembly: Assembly
    ) throws(Refusal) -> Fact {
        let item = try Require.item(id, in: assembly)
        guard !item.isConcluded else { throw .itemAlreadyConcluded(id) }
        guard !item.isWithdrawn else { throw .agenda(.isWithdrawn(id)) }
        guard !assembly.agenda.isHeading(item) else { throw .itemIsHeading(id) }
        try Require.guest(guest)
        guard !item.speakers.contains(guest.name) else { throw .nothingToChange }
        guard item.speakers.count < 100 else { throw .invalid("No more than 100 guests can be invited to one item.") }
        return .agenda(.guestInvited(guest, to: id))
    }

    /// A panel ends with its item; while the item is only adjourned it rests.
    static func endingPanel(_ id: ItemID, in assembly: Assembly) -> [Fact] {
        assembly.agenda[id]?.panel?.isUnderWay == true ? [.agenda(.panelEnded(id))] : []
    }
}

extension Require {
    static func item(_ id: ItemID, in assembly: Assembly) throws(Refusal) -> AgendaItem {
        guard let item = assembly.agenda[id] else { throw .noSuchItem(id) }
        return item
    }

    static func inHand(_ id: ItemID, in assembly: Assembly) throws(Refusal) {
        let item = try item(id, in: assembly)
        try openSitting(in: assembly)
        try noVote(in: assembly)
        guard item.isInHand else { throw .itemNotInHand(id) }
    }
}
