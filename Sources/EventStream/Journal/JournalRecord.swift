/// One decision on its way into the journal: one or more events that are written as a whole or not at all.
public struct JournalRecord<Event: Sendable>: Sendable {
    /// The name of the record, chosen before the first attempt to store it.
    public let id: RecordID
    /// When it was decided: milliseconds since 1970 by the wall clock. Kept for the minutes; nothing is decided by it.
    public let at: Int64
    /// What was decided, in order; at least one event.
    public let events: [Event]

    /// A record.
    ///
    /// - Parameters:
    ///   - id: the name of the record; the same for every attempt to store it.
    ///   - at: milliseconds since 1970.
    ///   - events: at least one event.
    public init(id: RecordID, at: Int64, events: [Event]) {
        precondition(!events.isEmpty, "a record carries at least one event")
        self.id = id
        self.at = at
        self.events = events
    }
}

extension JournalRecord: Equatable where Event: Equatable {}
extension JournalRecord: Hashable where Event: Hashable {}
