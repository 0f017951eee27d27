import AssemblyCore
import Bytes
import EventStream

/// What a journal amounts to when it has been read from its beginning.
struct ReplayedJournal: Sendable {
    /// The state.
    private(set) var assembly = Assembly()
    /// The end of the chain.
    private(set) var head = JournalHead.origin
    /// Where each record is, by its name.
    private(set) var positions: [RecordID: Position] = [:]
    /// Declared results that have not been signed yet, with the records that declare them.
    private(set) var unsigned: [(ballot: BallotID, position: Position, hash: Digest)] = []

    /// The latest records, for those who begin with a snapshot.
    private(set) var recent = RecentRecords()

    /// Reads a journal.
    static func read(_ journal: any Journal<Event>) async throws(JournalFault) -> ReplayedJournal {
        var replayed = ReplayedJournal()
        replayed.positions.reserveCapacity(try await journal.head().position.number)
        for try await page in journal.replay() {
            for record in page { replayed.add(record) }
        }
        return replayed
    }

    private mutating func add(_ record: StoredRecord<Event>) {
        for event in record.events {
            assembly.apply(event)
            switch event.fact {
            case .series(.declared(let ballot, _)), .series(.corrected(let ballot, _)):
                unsigned.removeAll { $0.ballot == ballot }
                unsigned.append((ballot, record.position, record.stored.hash))
            case .record(.headSigned(let ballot, _, _, _)): unsigned.removeAll { $0.ballot == ballot }
            default: break
            }
        }
        recent.add(record.position, record.events)
        positions[record.stored.id] = record.position
        head = JournalHead(position: record.position, hash: record.stored.hash)
    }
}
