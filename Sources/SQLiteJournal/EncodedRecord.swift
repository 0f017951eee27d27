import EventStream

/// A record whose events are bytes already: everything below ``SQLiteJournal`` handles only these.
struct EncodedRecord: Sendable {
    let id: RecordID
    let at: Int64
    let payload: [UInt8]
}

/// A record as it was read from the table, its hash checked.
struct StoredRow: Sendable {
    let stored: Stored
    let previous: Digest
    let payload: [UInt8]
}
