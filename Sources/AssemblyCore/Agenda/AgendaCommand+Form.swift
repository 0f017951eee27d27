extension AgendaCommand: WrittenFamily {
    /// The names of these commands in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case takeUp = "take-up-item"
        case adjourn = "adjourn-item"
        case conclude = "conclude-item"
        case startPanel = "start-panel"
        case endPanel = "end-panel"
        case announcePanel = "announce-panel"
        case schedule = "schedule-item"
    }

    var written: Written {
        switch self {
        case .takeUp(let item): Written(Name.takeUp, [.item: item])
        case .adjourn(let item): Written(Name.adjourn, [.item: item])
        case .conclude(let item): Written(Name.conclude, [.item: item])
        case .startPanel(let item): Written(Name.startPanel, [.item: item])
        case .endPanel(let item): Written(Name.endPanel, [.item: item])
        case .announcePanel(let item, let panel): Written(Name.announcePanel, [.item: item, .panel: panel])
        case .schedule(let item, let start, let minutes):
            Written(Name.schedule, [.item: item, .start: start, .minutes: minutes])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .takeUp: self = .takeUp(try fields(.item))
        case .adjourn: self = .adjourn(try fields(.item))
        case .conclude: self = .conclude(try fields(.item))
        case .startPanel: self = .startPanel(try fields(.item))
        case .endPanel: self = .endPanel(try fields(.item))
        case .announcePanel: self = .announcePanel(try fields(.item), try fields(.panel))
        case .schedule:
            self = .schedule(
                try fields(.item), start: try fields.optional(.start), minutes: try fields.optional(.minutes))
        }
    }
}
