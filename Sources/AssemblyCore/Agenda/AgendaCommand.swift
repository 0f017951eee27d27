/// What somebody wants done with the items of the agenda and their panels.
public indirect enum AgendaCommand: Hashable, Sendable {
    case takeUp(ItemID)
    case adjourn(ItemID)
    case conclude(ItemID)
    case startPanel(ItemID)
    case endPanel(ItemID)
    case announcePanel(ItemID, PanelAnnouncement)
    /// Somebody is invited to speak to an item.
    case invite(Guest, to: ItemID)
    case withdrawInvitation(Guest, to: ItemID)
    case schedule(ItemID, start: Moment?, minutes: Int?)
    /// An item that the draft agenda did not have, behind another and all under it, else last under its heading; `by` names
    /// the question by which the assembly admitted it, where the rulebook asks for a decision.
    case add(AgendaItem, after: ItemID?, by: QuestionID?)
    /// An item is taken in another place among those beside it: before one of them, else last. It keeps its number.
    case move(ItemID, before: ItemID?)
    case rename(ItemID, LocalizedText)
    /// An item becomes the heading of parts, which are taken up one by one.
    case split(ItemID, into: [AgendaItem])
    /// The parts of an item that was split are one item again.
    case join(ItemID)
    case withdraw(ItemID, reason: String?)
    case restore(ItemID)
    /// A question is taken under another item.
    case place(QuestionID, under: ItemID)
}
