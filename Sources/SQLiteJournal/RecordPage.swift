import Bytes
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
    var damage: ChainFault?
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

    /// Calls the closure once, with some of the rows to go through.
    func withRows<Result>(in range: Range<Int>, _ body: (inout Rows) -> Result) -> Result {
        payloads.withUnsafeBytes { bytes in
            let start = range.lowerBound > 0 ? rows[range.lowerBound - 1].end : 0
            var rows = Rows(rows: rows[range], bytes: bytes, start: start, previous: previous(of: range.lowerBound))
            return body(&rows)
        }
    }

    /// The hash of the record before that of a row.
    func previous(of row: Int) -> Digest { row > 0 ? rows[row - 1].stored.hash : previous }

    /// Rows one after the other. A loop over them stands in the caller: a closure for each row would look up the generic
    /// type of its records each time, which costs as much as reading a paper.
    struct Rows: IteratorProtocol {
        fileprivate var rows: ArraySlice<Row>
        fileprivate let bytes: UnsafeRawBufferPointer
        fileprivate var start: Int
        fileprivate var previous: Digest

        /// The next row, the hash of the record before it, and its payload, which is valid as long as the closure runs.
        mutating func next() -> (stored: Stored, previous: Digest, payload: UnsafeRawBufferPointer)? {
            guard let row = rows.popFirst() else { return nil }
            defer { (start, previous) = (row.end, row.stored.hash) }
            return (row.stored, previous, UnsafeRawBufferPointer(rebasing: bytes[start..<row.end]))
        }
    }
}
