import Bytes
import EventStream
import Synchronization

/// As much of a journal as a host without faults asks for: an array. It neither encodes nor hashes, so that what is
/// measured is the host.
final class VolatileJournal<Event: Sendable>: Journal {
    private let log = Mutex<[StoredRecord<Event>]>([])

    var durability: Durability { .volatile }

    func append(
        _ records: [JournalRecord<Event>], expecting expected: Position, isolation actor: isolated (any Actor)?
    ) async throws(AppendFault) -> [Stored] {
        log.withLock { log in
            precondition(expected.number == log.count, "the host is the only writer")
            return records.map { record in
                let stored = Stored(
                    position: Position(log.count + 1), id: record.id, at: record.at, hash: .zero)
                log.append(StoredRecord(stored: stored, previous: .zero, events: record.events))
                return stored
            }
        }
    }

    func records(from position: Position, limit: Int) async throws(JournalFault) -> [StoredRecord<Event>] {
        log.withLock { Array($0.dropFirst(position.number - 1).prefix(limit)) }
    }

    func head() async throws(JournalFault) -> JournalHead {
        log.withLock { log in
            log.last.map { JournalHead(position: $0.position, hash: $0.stored.hash) } ?? .origin
        }
    }

    func close() async {}
}
