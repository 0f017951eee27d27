/// What somebody wants done with the items of the agenda and their panels.
public indirect enum AgendaCommand: Hashable, Sendable {
    case takeUp(ItemID)
    case adjourn(ItemID)
    case conclude(ItemID)
    case startPanel(ItemID)
    case endPanel(ItemID)
    case announcePanel(ItemID, PanelAnnouncement)
    case schedule(ItemID, start: Moment?, minutes: Int?)
}
