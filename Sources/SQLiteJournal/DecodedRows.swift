import EventStream

/// The events of rows that follow one another, in one array, and where those of each row end: so a page costs a few
/// allocations, whatever it holds.
struct DecodedRows<Event: Sendable> {
    /// All events, in order.
    var events: [Event] = []
    private var ends: [Int] = []

    /// For as many rows; nearly all of them have one event.
    init(capacity: Int) {
        events.reserveCapacity(capacity)
        ends.reserveCapacity(capacity)
    }

    /// What has been added since the row before is all of this row.
    /// - Returns: whether that is anything.
    mutating func endRecord() -> Bool {
        guard events.count > ends.last ?? 0 else { return false }
        ends.append(events.count)
        return true
    }

    /// The records, each with its part of the events.
    ///
    /// - Parameters:
    ///   - page: where their rows stand.
    ///   - first: the first of them.
    func records(of page: RecordPage, from first: Int) -> [StoredRecord<Event>] {
        let count = ends.count
        return [StoredRecord<Event>](unsafeUninitializedCapacity: count) { records, initialized in
            guard let base = records.baseAddress else { return }
            var (start, previous) = (0, page.previous(of: first))
            for index in 0..<count {
                let (end, stored) = (ends[index], page.rows[first + index].stored)
                (base + index).initialize(
                    to: StoredRecord(
                        stored: stored, previous: previous, events: RecordedEvents(events, in: start..<end)))
                (start, previous) = (end, stored.hash)
            }
            initialized = count
        }
    }
}
