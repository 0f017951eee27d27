import AssemblyCore
import Bytes
import CanonicalJSON
import EventStream

/// What is written of a journal, and how much of it is synced: it outlives every process.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class SimulatedDisk: @unchecked Sendable {
    /// A record with its written form.
    struct Page: Sendable {
        /// The record.
        let record: StoredRecord<Event>
        /// The bytes of its events.
        let payload: [UInt8]

        /// The record as it is written, with its position.
        var text: String { "\(record.position) \(String(decoding: payload, as: UTF8.self))" }
    }

    /// Everything that is written, synced or not.
    private(set) var pages: [Page] = []
    /// How many of them outlive a crash for certain.
    private(set) var synced = 0
    private var places: [RecordID: Int] = [:]
    /// Where each group begins that is written and not synced.
    private var groups: [Int] = []

    /// An empty disk.
    init() {}

    /// The end of what is written.
    var head: JournalHead {
        pages.last.map { JournalHead(position: $0.record.position, hash: $0.record.stored.hash) } ?? .origin
    }

    /// Writes a group whole or not at all, and syncs nothing.
    /// - Returns: a receipt for each record.
    func write(
        _ records: [JournalRecord<Event>], expecting expected: Position
    ) throws(AppendFault) -> [Stored] {
        let known = records.map { places[$0.id] }
        let mine = Set(known.compactMap(\.self).filter { $0 >= expected.number })
        guard !known.contains(nil) || expected.number + mine.count == pages.count else {
            throw .superseded(head: head)
        }
        let start = pages.count
        var receipts: [Stored] = []
        for record in records {
            guard let receipt = try write(record) else {
                shorten(to: start)
                throw .unavailable(why: "Another record with this id is in the journal already.", retryAfter: nil)
            }
            receipts.append(receipt)
        }
        if pages.count > start { groups.append(start) }
        return receipts
    }

    private func write(_ record: JournalRecord<Event>) throws(AppendFault) -> Stored? {
        guard let payload = try? Event.codec.encode(record.events) else {
            throw .unavailable(why: "The record cannot be written.", retryAfter: nil)
        }
        if let place = places[record.id] {
            let page = pages[place]
            return page.payload == payload && page.record.stored.at == record.at ? page.record.stored : nil
        }
        let (position, previous) = (head.position.next, head.hash)
        let hash = Self.hash(of: payload, at: position, record.id, record.at, after: previous)
        let stored = Stored(position: position, id: record.id, at: record.at, hash: hash)
        places[record.id] = pages.count
        pages.append(
            Page(record: StoredRecord(stored: stored, previous: previous, events: record.events), payload: payload))
        return stored
    }

    /// The hash of a record, in the layout of the real chain.
    static func hash(
        of payload: [UInt8], at position: Position, _ id: RecordID, _ at: Int64, after previous: Digest
    ) -> Digest {
        Digest(
            of: ChainLayout.header(
                previous: previous, position: position, id: id, at: at, payloadByteCount: payload.count) + payload)
    }

    /// Makes everything durable that is written.
    func sync() { (synced, groups) = (pages.count, []) }

    /// The power fails: of what was not synced the first so many groups are there afterwards.
    /// - Returns: how many records are lost.
    func crash(_ dice: inout Dice) -> Int {
        let kept = dice.below(groups.count + 1)
        let lost = kept < groups.count ? pages.count - groups[kept] : 0
        if lost > 0 { shorten(to: groups[kept]) }
        sync()
        return lost
    }

    /// Loses the last record, synced or not, as no disk may.
    func loseLast() {
        guard pages.count > 2 else { return }
        shorten(to: pages.count - 1)
        sync()
    }

    /// Writes a group, and writes it again under other names, as no journal may.
    func writeTwice(_ records: [JournalRecord<Event>]) throws(AppendFault) -> [Stored] {
        let receipts = try write(records, expecting: head.position)
        for record in records {
            let id = RecordID(high: ~record.id.high, low: record.id.low)
            _ = try write(JournalRecord(id: id, at: record.at, events: record.events))
        }
        sync()
        return receipts
    }

    private func shorten(to count: Int) {
        for page in pages[count...] { places[page.record.stored.id] = nil }
        pages.removeSubrange(count...)
    }
}
