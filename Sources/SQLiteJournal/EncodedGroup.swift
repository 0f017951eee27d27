import CanonicalJSON
import Dispatch
import EventStream
import Synchronization

/// The records of one append, on their way from the caller that writes their JSON to the thread that stores them: while the
/// first ones are being hashed and inserted, the next ones are still being written, on another processor.
///
/// Writing JSON costs about as much as SQLite's part of storing a ballot, so without this a group would take much longer
/// than its commit.
final class EncodedGroup: Sendable {
    /// How many records the first chunk has: little enough that the thread that waits for them begins at once. Each chunk is
    /// twice as large as the one before it, so that there are few of them: handing one over may wake a thread.
    private static let firstChunkSize = 4

    /// How often the storing thread looks for a chunk before it sleeps: some twenty microseconds.
    private static let looks = 20_000

    let count: Int
    private let chunkCount: Int
    private let chunks: Mutex<[Result<[EncodedRecord], AppendFault>]>
    private let arrival = DispatchSemaphore(value: 0)
    private let arrived = Atomic(0)

    /// A group whose records are still to be written, by ``write(_:)``.
    init(count: Int) {
        self.count = count
        chunkCount = Self.chunks(of: count).count
        chunks = Mutex([])
    }

    /// A group whose records are all written.
    init(ready records: [EncodedRecord]) {
        count = records.count
        chunkCount = 1
        chunks = Mutex([.success(records)])
        arrived.store(1, ordering: .releasing)
    }

    /// Writes the records, chunk by chunk; to be called once, whatever happens to the group: somebody may be waiting.
    ///
    /// - Parameter encode: writes some of the records.
    func write(_ encode: (Range<Int>) throws(AppendFault) -> [EncodedRecord]) {
        for range in Self.chunks(of: count) {
            let chunk = Result { () throws(AppendFault) in try encode(range) }
            chunks.withLock { $0.append(chunk) }
            arrived.add(1, ordering: .releasing)
            arrival.signal()
        }
    }

    private static func chunks(of count: Int) -> [Range<Int>] {
        var (ranges, start, size) = ([Range<Int>](), 0, firstChunkSize)
        while start < count {
            ranges.append(start..<min(start + size, count))
            (start, size) = (start + size, size * 2)
        }
        return ranges
    }

    /// Calls the closure with the records, chunk by chunk; waits for those that are not written yet. Not to be called from a
    /// task: it would keep one of the few threads on which the writing has to go on.
    ///
    /// - Throws: ``AppendFault`` when a record cannot be written, and what the closure throws.
    func forEachChunk(_ body: ([EncodedRecord]) throws -> Void) throws {
        for index in 0..<chunkCount { try body(chunk(index).get()) }
    }

    /// All records, in order; waits like ``forEachChunk(_:)``.
    func all() throws(AppendFault) -> [EncodedRecord] {
        var records: [EncodedRecord] = []
        records.reserveCapacity(count)
        for index in 0..<chunkCount { records += try chunk(index).get() }
        return records
    }

    private func chunk(_ index: Int) -> Result<[EncodedRecord], AppendFault> {
        // The first ones are on their way already: to look again for a moment is quicker than to sleep and be woken.
        for _ in 0..<Self.looks where arrived.load(ordering: .acquiring) <= index {}
        while true {
            if let chunk = chunks.withLock({ index < $0.count ? $0[index] : nil }) { return chunk }
            arrival.wait()
        }
    }
}

/// A record whose events are bytes already: everything below ``SQLiteJournal`` handles only these.
struct EncodedRecord: Sendable {
    let id: RecordID
    let at: Int64
    let payload: [UInt8]
}

extension SQLiteJournal {
    /// Records with their payloads.
    ///
    /// - Throws: ``AppendFault`` when one cannot be written or is too large.
    func encode(_ records: ArraySlice<JournalRecord<Event>>) throws(AppendFault) -> [EncodedRecord] {
        var encoded: [EncodedRecord] = []
        encoded.reserveCapacity(records.count)
        for record in records {
            guard let payload = try? codec.encode(record.events), payload.count <= ChainLayout.payloadLimit else {
                throw .unavailable(
                    why: "A record cannot be written as JSON of at most 16 MiB; nothing was stored.", retryAfter: nil)
            }
            encoded.append(EncodedRecord(id: record.id, at: record.at, payload: payload))
        }
        return encoded
    }
}
