/// An append-only, hash-chained sequence of records: what the assembly decided, durable before anybody is told.
///
/// Each record has a position (contiguous from 1), the hash of its predecessor, its own hash, and an id chosen before
/// the first attempt. Nothing is ever changed or removed.
public protocol Journal<Event>: Sendable {
    /// What the records are made of.
    associatedtype Event: Sendable

    /// How safe an acknowledged record is.
    var durability: Durability { get }

    /// Stores records with one sync for all of them, and returns only when they are durable.
    ///
    /// Idempotent by id: a record that is stored already is not stored again, its first receipt is returned instead. A
    /// repeated attempt may hold records that are stored and others that are not; the others follow.
    ///
    /// - Parameters:
    ///   - records: in order; each is written whole or not at all, and so is the group.
    ///   - expected: the position of the journal's head as the caller knows it (for a repeated attempt: as it was at the
    ///     first attempt).
    ///   - actor: where the caller is and stays: a small group costs no way to another thread and back but that to the disk.
    /// - Returns: a receipt for each record, in the same order.
    /// - Throws: ``AppendFault``; after a failed write or sync every further append fails until the journal is opened
    ///   anew, reading goes on.
    func append(
        _ records: [JournalRecord<Event>], expecting expected: Position, isolation actor: isolated (any Actor)?
    ) async throws(AppendFault) -> [Stored]

    /// Reads a page of records.
    ///
    /// - Parameters:
    ///   - position: the first record wanted.
    ///   - limit: how many at most; at least 1.
    /// - Returns: records that follow one another, beginning with `position`; fewer than `limit` at the end or before a
    ///   damaged record, none only when `position` lies beyond the head.
    /// - Throws: ``JournalFault``; it names the record at `position` when that one is damaged.
    func records(from position: Position, limit: Int) async throws(JournalFault) -> [StoredRecord<Event>]

    /// The end of the journal.
    func head() async throws(JournalFault) -> JournalHead

    /// Ends writing and reading and lets go of the files; calling it twice is allowed.
    func close() async
}

extension Journal {
    /// Stores records with one sync, from wherever the caller is; see ``append(_:expecting:isolation:)``.
    public func append(
        _ records: [JournalRecord<Event>], expecting expected: Position, on actor: isolated (any Actor)? = #isolation
    ) async throws(AppendFault) -> [Stored] {
        try await append(records, expecting: expected, isolation: actor)
    }

    /// Stores one record; see ``append(_:expecting:isolation:)``.
    public func append(
        _ record: JournalRecord<Event>, expecting expected: Position, on actor: isolated (any Actor)? = #isolation
    ) async throws(AppendFault) -> Stored {
        let receipts = try await append([record], expecting: expected, isolation: actor)
        guard let receipt = receipts.first, receipts.count == 1 else {
            preconditionFailure("a journal returns one receipt for each record")
        }
        return receipt
    }

    /// All records from a position to the head at the time of reading, page by page.
    ///
    /// - Parameters:
    ///   - position: the first record wanted.
    ///   - pageSize: how many records are read at a time; a few pages are read ahead.
    public func replay(from position: Position = .first, pageSize: Int = 4_096) -> JournalReplay<Event> {
        JournalReplay(journal: self, from: position, pageSize: pageSize)
    }

    /// Reads what is sound: all records from a position up to the first bad one, or to the head.
    ///
    /// - Parameters:
    ///   - position: the first record wanted.
    ///   - pageSize: how many records are read at a time.
    ///   - take: gets the records, page by page.
    /// - Returns: why reading ended before the head, with the position of the first bad record in its kind; nil when
    ///   everything is sound.
    /// - Throws: what the closure throws.
    public func readSound<Failure: Error>(
        from position: Position = .first, pageSize: Int = 4_096,
        _ take: ([StoredRecord<Event>]) async throws(Failure) -> Void
    ) async throws(Failure) -> JournalFault? {
        var pages = replay(from: position, pageSize: pageSize).makeAsyncIterator()
        while true {
            let page: [StoredRecord<Event>]?
            do throws(JournalFault) { page = try await pages.next() } catch { return error }
            guard let page else { return nil }
            try await take(page)
        }
    }
}

/// How safe an acknowledged record is.
public enum Durability: Hashable, Sendable {
    /// Kept in memory only: lost with the process.
    case volatile
    /// Written and synced to a disk of this machine before it is acknowledged.
    case synced
    /// Written and synced to the disks of most of a cluster's servers before it is acknowledged.
    case replicated

    /// One sentence for the status line and the minutes.
    public var sentence: String {
        switch self {
        case .volatile: "Records are kept in memory only and are lost when the program ends."
        case .synced: "Every record is on the disk of this machine before it is acknowledged."
        case .replicated: "Every record is on the disks of most of the cluster's servers before it is acknowledged."
        }
    }
}
