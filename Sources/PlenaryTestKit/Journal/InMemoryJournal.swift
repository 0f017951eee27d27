import Bytes
package import CanonicalJSON
package import EventStream
import Synchronization

/// A journal in memory, for tests: the same rules as the durable ones, nothing survives the process.
///
/// The hashes have the layout of the real chain but are not cryptographic, so that tests need no further library.
package final class InMemoryJournal<Event: Sendable>: Journal {
    fileprivate struct State {
        var records: [StoredRecord<Event>] = []
        var payloads: [[UInt8]] = []
        var places: [RecordID: Int] = [:]
        var isClosed = false
    }

    private let state = Mutex(State())
    private let encode: @Sendable ([Event]) throws -> [UInt8]

    /// An empty journal.
    ///
    /// - Parameter encode: what is hashed of the events of a record; the same events must always give the same bytes.
    package init(encode: @escaping @Sendable ([Event]) throws -> [UInt8]) {
        self.encode = encode
    }

    /// Memory only.
    package var durability: Durability { .volatile }

    /// Every record so far.
    package var records: [StoredRecord<Event>] { state.withLock { $0.records } }

    /// Stores records; see ``Journal/append(_:expecting:isolation:)``.
    package func append(
        _ records: [JournalRecord<Event>], expecting expected: Position, isolation actor: isolated (any Actor)?
    ) async throws(AppendFault) -> [Stored] {
        let payloads = try records.map(encode)
        return try state.withLock { state throws(AppendFault) in
            guard !state.isClosed else {
                throw .unavailable(why: "The journal is closed; the record was not stored.", retryAfter: nil)
            }
            return try state.append(records, payloads: payloads, expecting: expected)
        }
    }

    /// Reads a page; see ``Journal/records(from:limit:)``.
    package func records(from position: Position, limit: Int) async throws(JournalFault) -> [StoredRecord<Event>] {
        try readable { Array($0.records.dropFirst(position.number - 1).prefix(limit)) }
    }

    /// The end of the journal.
    package func head() async throws(JournalFault) -> JournalHead {
        try readable { $0.head }
    }

    /// Refuses everything from now on.
    package func close() async {
        state.withLock { $0.isClosed = true }
    }

    private func readable<Result: Sendable>(
        _ body: (inout State) -> Result
    ) throws(JournalFault) -> Result {
        let result: Result? = state.withLock { $0.isClosed ? nil : body(&$0) }
        guard let result else { throw JournalFault(.closed, "The journal is closed.") }
        return result
    }

    private func encode(_ record: JournalRecord<Event>) throws(AppendFault) -> [UInt8] {
        do {
            return try encode(record.events)
        } catch {
            throw .unavailable(why: "The record cannot be written as JSON; it was not stored.", retryAfter: nil)
        }
    }
}

extension InMemoryJournal where Event: Encodable {
    /// An empty journal, whose records are hashed as JSON.
    package convenience init() {
        self.init { events in try CanonicalJSON.bytes(of: events) }
    }
}

extension InMemoryJournal {
    /// An empty journal of events that know their written form.
    package convenience init() where Event: WrittenEvent { self.init(encode: Event.codec.encode) }
}

extension InMemoryJournal.State {
    var head: JournalHead {
        guard let last = records.last else { return .origin }
        return JournalHead(position: last.position, hash: last.stored.hash)
    }

    mutating func append(
        _ attempts: [JournalRecord<Event>], payloads: [[UInt8]], expecting expected: Position
    ) throws(AppendFault) -> [Stored] {
        let places = attempts.map { self.places[$0.id] }
        let mine = Set(places.compactMap { $0 }.filter { $0 >= expected.number })
        let isNew = places.contains(nil)
        guard !isNew || expected.number + mine.count == records.count else { throw .superseded(head: head) }
        let before = self
        var receipts: [Stored] = []
        for (record, payload) in zip(attempts, payloads) {
            guard let receipt = store(record, payload: payload) else {
                // The group is stored as a whole or not at all.
                self = before
                throw .unavailable(
                    why: "Another record with the id \(record.id) is in the journal already; nothing was stored.",
                    retryAfter: nil)
            }
            receipts.append(receipt)
        }
        return receipts
    }

    /// Stores one record, or finds it; nil when its id names a different record.
    private mutating func store(_ record: JournalRecord<Event>, payload: [UInt8]) -> Stored? {
        if let place = places[record.id] {
            return payloads[place] == payload && records[place].stored.at == record.at ? records[place].stored : nil
        }
        let (position, previous) = (head.position.next, head.hash)
        let header = ChainLayout.header(
            previous: previous, position: position, id: record.id, at: record.at, payloadByteCount: payload.count)
        let stored = Stored(position: position, id: record.id, at: record.at, hash: digest(header + payload))
        places[record.id] = records.count
        records.append(StoredRecord(stored: stored, previous: previous, events: record.events))
        payloads.append(payload)
        return stored
    }

    /// Four FNV-1a hashes with different beginnings: enough to notice a mistake, not a forger.
    private func digest(_ bytes: some Sequence<UInt8>) -> Digest {
        var lanes: [UInt64] = [
            0xcbf2_9ce4_8422_2325, 0x9ae1_6a3b_2f90_404f, 0xd6e8_feb8_6659_fd93, 0xa076_1d64_78bd_642f,
        ]
        for byte in bytes {
            for lane in lanes.indices { lanes[lane] = (lanes[lane] ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        return lanes.withUnsafeBytes { Digest($0) } ?? .zero
    }
}
