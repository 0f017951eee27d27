import EventStream

/// A record whose events are bytes already: everything below ``SQLiteJournal`` handles only these.
struct EncodedRecord: Sendable {
    let id: RecordID
    let at: Int64
    let payload: [UInt8]
}
