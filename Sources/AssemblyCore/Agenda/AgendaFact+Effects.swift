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
