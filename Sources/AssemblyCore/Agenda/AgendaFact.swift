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
