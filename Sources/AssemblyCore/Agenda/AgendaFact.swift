public import Language

/// What has happened to the items of the agenda and to their panels.
public indirect enum AgendaFact: Hashable, Sendable {
    case takenUp(ItemID)
    case adjourned(ItemID)
    case concluded(ItemID)
    /// When an item is planned to begin, and for how many minutes.
    case scheduled(ItemID, start: Moment?, minutes: Int?)
    /// An item was added behind another and all under it, else last under its heading; by the question that admitted it.
    case added(AgendaItem, after: ItemID?, by: QuestionID?)
    /// An item is taken before another beside it, else last.
    case moved(ItemID, before: ItemID?)
    case renamed(ItemID, LocalizedText)
    case split(ItemID, into: [AgendaItem])
    case joined(ItemID)
    case withdrawn(ItemID, reason: String?)
    case restored(ItemID)
    /// A question is taken under another item.
    case placed(QuestionID, under: ItemID)
    /// Somebody is invited to speak to an item, behind those who are already.
    case guestInvited(Guest, to: ItemID)
    case invitationWithdrawn(Guest, to: ItemID)
    case panelAnnounced(ItemID, PanelAnnouncement)
    case panelStarted(ItemID)
    case panelEnded(ItemID)
}

extension AgendaFact {
    /// What it brings about beside the agenda: an item's list of speakers begins and ends with it.
    func affect(_ assembly: inout Assembly) {
        switch self {
        case .takenUp(let id):
            assembly.floor.begin(
                id, under: assembly.rulebook?.debate, times: assembly.debate.speaking[id] ?? [:],
                isClosed: assembly.debate.closedItems.contains(id))
            assembly.debate.canAppeal = false
        case .adjourned(let id): leave(id, in: &assembly)
        case .concluded(let id): leave(id, in: &assembly)
        case .split(let id, let parts):
            guard let first = parts.first else { return }
            move(questionsOf: [id], under: first.id, in: &assembly)
            assembly.floor.inscribe(for: first.id, from: [id])
        // The parts have left the agenda when their questions come back.
        case .joined(let id):
            let gone = Set(assembly.questions.values.map(\.item)).filter { assembly.agenda[$0] == nil }
            move(questionsOf: gone, under: id, in: &assembly)
            assembly.floor.inscribe(for: id, from: assembly.floor.ahead.keys.filter { assembly.agenda[$0] == nil })
        case .placed(let question, let item): assembly.questions[question]?.item = item
        case .scheduled, .guestInvited, .invitationWithdrawn, .panelAnnounced, .panelStarted, .panelEnded, .added,
            .moved, .renamed, .withdrawn, .restored:
            break
        }
    }

    private func move(questionsOf items: Set<ItemID>, under id: ItemID, in assembly: inout Assembly) {
        for question in assembly.questionOrder
        where assembly.questions[question].map({ items.contains($0.item) }) ?? false {
            assembly.questions[question]?.item = id
        }
    }

    /// What an item leaves behind when it is no longer in hand: the times spoken; motions on the procedure lapse.
    private func leave(_ id: ItemID, in assembly: inout Assembly) {
        assembly.debate.leave(id, after: assembly.floor.times)
        for motion in assembly.pendingMotions where motion.item == id {
            assembly.questions[motion.id]?.state = .lapsed
        }
        assembly.floor.clear()
    }
}

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
        case .withdrawn(let id, let reason?):
            "\(name(id, assembly)) was withdrawn from the agenda: \(StatedReason.sentence(reason))"
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
