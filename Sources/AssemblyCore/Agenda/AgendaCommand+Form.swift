extension AgendaCommand: WrittenFamily {
    /// The names of these commands in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case takeUp = "take-up-item"
        case adjourn = "adjourn-item"
        case conclude = "conclude-item"
        case startPanel = "start-panel"
        case endPanel = "end-panel"
        case announcePanel = "announce-panel"
        case invite = "invite-guest"
        case withdrawInvitation = "withdraw-invitation"
        case schedule = "schedule-item"
        case add = "add-item"
        case move = "move-item"
        case rename = "rename-item"
        case split = "split-item"
        case join = "join-item"
        case withdraw = "withdraw-item"
        case restore = "restore-item"
        case place = "place-question"
    }

    var written: Written {
        switch self {
        case .takeUp(let item): Written(Name.takeUp, [.item: item])
        case .adjourn(let item): Written(Name.adjourn, [.item: item])
        case .conclude(let item): Written(Name.conclude, [.item: item])
        case .startPanel(let item): Written(Name.startPanel, [.item: item])
        case .endPanel(let item): Written(Name.endPanel, [.item: item])
        case .announcePanel(let item, let panel): Written(Name.announcePanel, [.item: item, .panel: panel])
        case .invite(let guest, let item): Written(Name.invite, [.item: item, .guest: guest])
        case .withdrawInvitation(let guest, let item):
            Written(Name.withdrawInvitation, [.item: item, .guest: guest])
        case .schedule(let item, let start, let minutes):
            Written(Name.schedule, [.item: item, .start: start, .minutes: minutes])
        case .add(let added, let after, let question):
            Written(Name.add, [.added: added, .after: after, .question: question])
        case .move(let item, let before): Written(Name.move, [.item: item, .before: before])
        case .rename(let item, let title): Written(Name.rename, [.item: item, .title: title])
        case .split(let item, let items): Written(Name.split, [.item: item, .items: items])
        case .join(let item): Written(Name.join, [.item: item])
        case .withdraw(let item, let reason): Written(Name.withdraw, [.item: item, .reason: reason])
        case .restore(let item): Written(Name.restore, [.item: item])
        case .place(let question, let item): Written(Name.place, [.question: question, .item: item])
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
        case .invite: self = .invite(try fields(.guest), to: try fields(.item))
        case .withdrawInvitation: self = .withdrawInvitation(try fields(.guest), to: try fields(.item))
        case .schedule:
            self = .schedule(
                try fields(.item), start: try fields.optional(.start), minutes: try fields.optional(.minutes))
        case .add:
            self = .add(try fields(.added), after: try fields.optional(.after), by: try fields.optional(.question))
        case .move: self = .move(try fields(.item), before: try fields.optional(.before))
        case .rename: self = .rename(try fields(.item), try fields(.title))
        case .split: self = .split(try fields(.item), into: try fields(.items))
        case .join: self = .join(try fields(.item))
        case .withdraw: self = .withdraw(try fields(.item), reason: try fields.optional(.reason))
        case .restore: self = .restore(try fields(.item))
        case .place: self = .place(try fields(.question), under: try fields(.item))
        }
    }
}
