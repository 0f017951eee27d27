extension AgendaFact: WrittenFamily {
    /// The names of these events in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case takenUp = "item-taken-up"
        case adjourned = "item-adjourned"
        case concluded = "item-concluded"
        case scheduled = "item-scheduled"
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
        case .panelAnnounced: self = .panelAnnounced(try fields(.item), try fields(.panel))
        case .panelStarted: self = .panelStarted(try fields(.item))
        case .panelEnded: self = .panelEnded(try fields(.item))
        }
    }
}
