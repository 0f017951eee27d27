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
    /// Declared results that have not been signed yet.
    private(set) var unsigned = UnsignedResults()
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
            unsigned.note(event, in: record.stored)
        }
        recent.add(record.position, record.events)
        positions[record.stored.id] = record.position
        head = JournalHead(position: record.position, hash: record.stored.hash)
    }
}

/// Declared results that have not been signed yet, with the records that declare them: whoever leads signs them.
struct UnsignedResults: Sendable {
    /// The results in the order in which they were declared.
    private(set) var results: [(ballot: BallotID, position: Position, hash: Digest)] = []

    /// Follows an event.
    mutating func note(_ event: Event, in stored: Stored) {
        switch event.fact {
        case .series(.declared(let ballot, _)), .series(.corrected(let ballot, _)):
            results.removeAll { $0.ballot == ballot }
            results.append((ballot, stored.position, stored.hash))
        case .record(.headSigned(let ballot, _, _, _)): results.removeAll { $0.ballot == ballot }
        default: break
        }
    }
}
