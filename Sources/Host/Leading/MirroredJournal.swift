package import AssemblyCore
import Bytes
package import EventStream
package import Language
import Synchronization

/// The journal of a cluster with a copy of it on this machine: what is stored goes to the cluster, and comes into the copy
/// as it comes to every other host, whoever has stored it. What the copy has is read from it.
package final class MirroredJournal: Journal {
    private let shared: any Journal<Event>
    private let mirror: any Journal<Event>
    private let mirrored: Mutex<JournalHead>

    private init(_ shared: any Journal<Event>, _ mirror: any Journal<Event>, _ head: JournalHead) {
        (self.shared, self.mirror) = (shared, mirror)
        mirrored = Mutex(head)
    }

    /// Opens both, and compares them.
    /// - Throws: one sentence, when the copy is no beginning of the cluster's journal, or one of them cannot be read.
    package static func open(
        _ shared: any Journal<Event>, mirroredBy mirror: any Journal<Event>
    ) async throws(MirrorFault) -> MirroredJournal {
        let (end, head, same): (JournalHead, JournalHead, Digest?)
        do throws(JournalFault) {
            (end, head) = (try await shared.head(), try await mirror.head())
            same =
                head.position > .origin && head.position <= end.position
                ? try await shared.records(from: head.position, limit: 1).first?.stored.hash : head.hash
        } catch { throw .unreadable(Message(error.told)) }
        guard head.position <= end.position else { throw .isAhead(head.position, end.position) }
        guard same == head.hash else { throw .differs(head.position) }
        return MirroredJournal(shared, mirror, head)
    }

    /// The last record of the copy.
    package var mirroredHead: JournalHead { mirrored.withLock { $0 } }

    /// Adds records to the copy, in order, by one caller at a time; those that it has are passed over.
    /// - Throws: when the copy would become another journal than the cluster's, or cannot be written.
    package func mirror(_ page: [StoredRecord<Event>]) async throws(MirrorFault) {
        let head = mirroredHead
        let news = page.drop { $0.position <= head.position }
        guard let first = news.first, let last = news.last else { return }
        guard first.position == head.position.next, first.previous == head.hash else {
            throw .differs(first.position)
        }
        let records = news.map { JournalRecord(id: $0.stored.id, at: $0.stored.at, events: Array($0.events)) }
        let receipts: [Stored]
        do throws(AppendFault) {
            receipts = try await mirror.append(records, expecting: head.position)
        } catch { throw .cannotBeWritten(Message(error.sentence), mayBeTriedAgain: error.isPassing) }
        // The same events in the same bytes have the same hashes: anything else was altered on the way.
        for (receipt, record) in zip(receipts, news) where receipt != record.stored { throw .differs(record.position) }
        mirrored.withLock { $0 = JournalHead(position: last.position, hash: last.stored.hash) }
    }

    /// Whether the copy is the cluster's journal up to a record.
    package func holds(_ head: JournalHead) async -> Bool {
        if mirroredHead == head { return true }
        guard mirroredHead.position >= head.position else { return false }
        return (try? await mirror.records(from: head.position, limit: 1).first?.stored.hash) == head.hash
    }

    // MARK: Journal

    /// That of the cluster.
    package var durability: Durability { shared.durability }

    /// Stores records on the cluster.
    package func append(
        _ records: [JournalRecord<Event>], expecting expected: Position, isolation actor: isolated (any Actor)?
    ) async throws(AppendFault) -> [Stored] {
        try await shared.append(records, expecting: expected, isolation: actor)
    }

    /// Reads from the copy what it has, and the rest from the cluster.
    package func records(from position: Position, limit: Int) async throws(JournalFault) -> [StoredRecord<Event>] {
        let known = mirroredHead.position
        guard position <= known else { return try await shared.records(from: position, limit: limit) }
        let count = min(limit, position.distance(to: known) + 1)
        return try await mirror.records(from: position, limit: count)
    }

    /// The end of the cluster's journal.
    package func head() async throws(JournalFault) -> JournalHead { try await shared.head() }

    /// Closes both.
    package func close() async {
        await shared.close()
        await mirror.close()
    }
}

/// Why a copy of the cluster's journal is no copy of it, or none any more.
package enum MirrorFault: Error, Hashable, Sendable {
    /// The copy has more records than the cluster.
    case isAhead(Position, Position)
    /// A record is another one.
    case differs(Position)
    /// The copy cannot be written to; or not now, or it is not known whether it was.
    case cannotBeWritten(Message, mayBeTriedAgain: Bool)
    /// One of the two cannot be read.
    case unreadable(Message)

    /// One sentence: what is wrong, and what to do.
    package var sentence: Message {
        switch self {
        case .isAhead(let own, let shared):
            "This machine's copy of the journal is longer than the cluster's (records: \(own.number) and \(shared.number)): the cluster has fallen behind. Nothing is led or served from it; go on from the longer one."
        case .differs(let position):
            "Record \(position.number) of this machine's copy of the journal is another one than the cluster's: the copy belongs to another session, or one of them was altered. Nothing is led or served from it."
        case .cannotBeWritten(let why, _):
            "This machine's copy of the journal cannot be written: \(why) Use another host of the cluster until it can."
        case .unreadable(let why): why
        }
    }
}

extension AppendFault {
    /// Whether another attempt with the same records makes sense.
    fileprivate var isPassing: Bool {
        switch self {
        case .unknown: true
        case .unavailable(_, let retryAfter): retryAfter != nil
        case .superseded: false
        }
    }
}
