/// What has happened to the items of the agenda and to their panels.
public indirect enum AgendaFact: Hashable, Sendable {
    case takenUp(ItemID)
    case adjourned(ItemID)
    case concluded(ItemID)
    /// When an item is planned to begin, and for how many minutes.
    case scheduled(ItemID, start: Moment?, minutes: Int?)
    case panelAnnounced(ItemID, PanelAnnouncement)
    case panelStarted(ItemID)
    case panelEnded(ItemID)
}
