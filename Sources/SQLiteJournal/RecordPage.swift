import EventStream

/// Records as they stand in the table, their hashes not yet checked: all payloads in one piece, so that a page costs a few
/// allocations, whatever it holds.
struct RecordPage: Sendable {
    /// One row.
    struct Row: Sendable {
        /// The receipt as the table has it.
        let stored: Stored
        /// Where its payload ends; it begins where that of the row before ends.
        let end: Int
    }

    /// The hash of the record before the first one.
    private(set) var previous = Digest.zero
    private(set) var rows: [Row] = []
    /// Why there are fewer rows than asked for, when it is not because the journal ends.
    var damage: Damage?
    private var payloads: [UInt8] = []

    /// A page for as many rows.
    init(capacity: Int) {
        rows.reserveCapacity(min(capacity, 1 << 16))
        // Ballots have a hundred or two bytes.
        payloads.reserveCapacity(min(capacity, 1 << 16) * 192)
    }

    /// Begins after a record with this hash.
    mutating func follow(_ hash: Digest) { previous = hash }

    /// Adds a row; the payload is copied.
    mutating func append(_ stored: Stored, payload: UnsafeRawBufferPointer) {
        payloads.append(contentsOf: payload)
        rows.append(Row(stored: stored, end: payloads.count))
    }

    /// Calls the closure with some of the rows, the hash of the record before each, and their payloads, until it returns
    /// false.
    func forEach(in range: Range<Int>, _ body: (Stored, Digest, UnsafeRawBufferPointer) -> Bool) {
        guard !range.isEmpty else { return }
        payloads.withUnsafeBytes { bytes in
            var (start, previous) = (0, self.previous)
            if range.lowerBound > 0 {
                let before = rows[range.lowerBound - 1]
                (start, previous) = (before.end, before.stored.hash)
            }
            for row in rows[range] {
                let payload = UnsafeRawBufferPointer(rebasing: bytes[start..<row.end])
                guard body(row.stored, previous, payload) else { return }
                (start, previous) = (row.end, row.stored.hash)
            }
        }
    }
}
