extension AgendaFact: WrittenFamily {
    /// The names of these events in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case takenUp = "item-taken-up"
        case adjourned = "item-adjourned"
        case concluded = "item-concluded"
        case scheduled = "item-scheduled"
        case added = "item-added"
        case moved = "item-moved"
        case renamed = "item-renamed"
        case split = "item-split"
        case joined = "item-joined"
        case withdrawn = "item-withdrawn"
        case restored = "item-restored"
        case placed = "question-placed"
        case guestInvited = "guest-invited"
        case invitationWithdrawn = "invitation-withdrawn"
        case panelAnnounced = "panel-announced"
        case panelStarted = "panel-started"
        case panelEnded = "panel-ended"
    }

    var written: Written {
        switch self {
        case .takenUp(let item): Written(Name.takenUp, [.item: item])
        case .adjourned(let item): Written(Name.adjourned, [.item: item])
        case .concluded(let item): Written(Name.concluded, [.item: item])
        case .scheduled(let item, let start, let minutes):
            Written(Name.scheduled, [.item: item, .start: start, .minutes: minutes])
        case .added(let added, let after, let question):
            Written(Name.added, [.added: added, .after: after, .question: question])
        case .moved(let item, let before): Written(Name.moved, [.item: item, .before: before])
        case .renamed(let item, let title): Written(Name.renamed, [.item: item, .title: title])
        case .split(let item, let items): Written(Name.split, [.item: item, .items: items])
        case .joined(let item): Written(Name.joined, [.item: item])
        case .withdrawn(let item, let reason): Written(Name.withdrawn, [.item: item, .reason: reason])
        case .restored(let item): Written(Name.restored, [.item: item])
        case .placed(let question, let item): Written(Name.placed, [.question: question, .item: item])
        case .guestInvited(let guest, let item): Written(Name.guestInvited, [.item: item, .guest: guest])
        case .invitationWithdrawn(let guest, let item):
            Written(Name.invitationWithdrawn, [.item: item, .guest: guest])
        case .panelAnnounced(let item, let panel): Written(Name.panelAnnounced, [.item: item, .panel: panel])
        case .panelStarted(let item): Written(Name.panelStarted, [.item: item])
        case .panelEnded(let item): Written(Name.panelEnded, [.item: item])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .takenUp: self = .takenUp(try fields(.item))
        case .adjourned: self = .adjourned(try fields(.item))
        case .concluded: self = .concluded(try fields(.item))
        case .scheduled:
            self = .scheduled(
                try fields(.item), start: try fields.optional(.start), minutes: try fields.optional(.minutes))
        case .guestInvited: self = .guestInvited(try fields(.guest), to: try fields(.item))
        case .invitationWithdrawn: self = .invitationWithdrawn(try fields(.guest), to: try fields(.item))
        case .panelAnnounced: self = .panelAnnounced(try fields(.item), try fields(.panel))
        case .panelStarted: self = .panelStarted(try fields(.item))
        case .panelEnded: self = .panelEnded(try fields(.item))
        case .added:
            self = .added(try fields(.added), after: try fields.optional(.after), by: try fields.optional(.question))
        case .moved: self = .moved(try fields(.item), before: try fields.optional(.before))
        case .renamed: self = .renamed(try fields(.item), try fields(.title))
        case .split: self = .split(try fields(.item), into: try fields(.items))
        case .joined: self = .joined(try fields(.item))
        case .withdrawn: self = .withdrawn(try fields(.item), reason: try fields.optional(.reason))
        case .restored: self = .restored(try fields(.item))
        case .placed: self = .placed(try fields(.question), under: try fields(.item))
        }
    }
}
