extension AgendaFact {
    /// What it brings about beside the agenda: an item's list of speakers begins and ends with it.
    func affect(_ assembly: inout Assembly) {
        switch self {
        case .takenUp(let id):
            assembly.floor.begin(
                under: assembly.rulebook?.debate, times: assembly.debate.speaking[id] ?? [:],
                isClosed: assembly.debate.closedItems.contains(id))
            assembly.debate.canAppeal = false
        case .adjourned(let id): leave(id, in: &assembly)
        case .concluded(let id): leave(id, in: &assembly)
        case .scheduled, .panelAnnounced, .panelStarted, .panelEnded: break
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
