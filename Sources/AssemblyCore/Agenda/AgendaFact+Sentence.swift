public import Language

extension AgendaFact {
    /// How the agenda was changed, in one sentence for the record and the minutes; `nil` for how it was followed.
    /// - Parameter assembly: the state after it, or later, for numbers and titles.
    public func sentence(in assembly: Assembly) -> Message? {
        let names = Naming(assembly)
        return switch self {
        case .added(let item, _, nil): "Item \(item.number), \(item.title.message), was added to the agenda."
        case .added(let item, _, let question?):
            "Item \(item.number), \(item.title.message), was added to the agenda, as decided on \(names.question(question))\(names.articleOfLateItems)."
        case .moved(let id, let before?): "\(name(id, assembly)) was moved before \(names.item(before))."
        case .moved(let id, nil): "\(name(id, assembly)) was moved to the end."
        case .renamed(let id, let title): "\(number(id, assembly)) was renamed: \(title.message)."
        case .split(let id, let parts):
            "\(name(id, assembly)) was split into \(parts.map { "\($0.number) \($0.title.message)" as Message }.joined(separator: "; "))."
        case .joined(let id): "The parts of \(names.item(id)) were put together again."
        case .withdrawn(let id, nil): "\(name(id, assembly)) was withdrawn from the agenda."
        case .withdrawn(let id, let reason?): "\(name(id, assembly)) was withdrawn from the agenda: \(reason.ended)"
        case .restored(let id): "\(name(id, assembly)) was put back on the agenda."
        case .placed(let question, let item): "\(names.question(question)) was placed under \(names.item(item))."
        case .guestInvited(let guest, let item):
            "\(guest.subject) was invited to speak to \(names.item(item))."
        case .invitationWithdrawn(let guest, let item):
            "\(guest.subject) is no longer invited to speak to \(names.item(item))."
        case .takenUp, .adjourned, .concluded, .scheduled, .panelAnnounced, .panelStarted, .panelEnded: nil
        }
    }

    private func name(_ id: ItemID, _ assembly: Assembly) -> Message {
        assembly.agenda[id].map { "Item \($0.number), \($0.title.message)," } ?? "An item that is not on the agenda"
    }

    private func number(_ id: ItemID, _ assembly: Assembly) -> Message {
        assembly.agenda[id].map { "Item \($0.number)" } ?? "An item that is not on the agenda"
    }
}
