import AssemblyCore

/// A change of the agenda that is filled in.
enum AgendaForm: Hashable, Sendable {
    /// An item is added: behind another, or last of all.
    case add(after: ItemID?)
    /// An item is added as the last one under another.
    case addUnder(ItemID)
    /// An item is taken in another place.
    case move(ItemID)
    /// An item is called otherwise.
    case rename(ItemID)
    /// An item becomes several.
    case split(ItemID)
    /// An item is taken off the agenda.
    case withdraw(ItemID)
    /// A question is taken under another item.
    case place(QuestionID)
    /// Somebody is invited to speak to an item.
    case invite(ItemID)
    /// A delegation is put on the list of an item before it is taken up.
    case inscribe(ItemID)

    /// Whether an item is added.
    var adds: Bool {
        switch self {
        case .add, .addUnder: true
        case .move, .rename, .split, .withdraw, .place, .invite, .inscribe: false
        }
    }
}
