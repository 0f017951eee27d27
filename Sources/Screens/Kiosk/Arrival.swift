import TerminalKit

/// How a delegate says who it is: badge and PIN, and in a rehearsal the list of badges, which can be narrowed by name.
struct Arrival: Hashable, Sendable {
    var badge = TextEntry.code(limit: 12)
    var pin = SecretEntry(limit: 12, isCode: true)
    /// Text that narrows the list of badges; `nil` while it is not asked for.
    var filter: TextEntry?
    /// Whether the text of the filter is being typed.
    var isFiltering = false
}
