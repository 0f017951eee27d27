import EventStream
import GRDB
import Synchronization

extension JournalWriter {
    /// Stores records with one commit and one sync.
    ///
    /// - Parameters:
    ///   - actor: where the caller is and stays.
    ///   - write: writes the records of the group; it runs on the caller's thread, while the writer is storing those that
    ///     are written.
    func append(
        _ group: EncodedGroup, expecting expected: Position, isolation actor: isolated (any Actor)?,
        write: () -> Void = {}
    ) async throws(AppendFault) -> [Stored] {
        let outcome: Result<[Stored], AppendFault> = await withCheckedContinuation(isolation: actor) { continuation in
            let isCalled = groups.add { [self] db in
                continuation.resume(
                    returning: Result { () throws(AppendFault) in
                        try self.append(group, expecting: expected, in: db)
                    })
                checkpointIfDue(db, after: group.count)
            }
            if isCalled { queue.asyncWriteWithoutTransaction { [self] in groups.serve($0) } }
            write()
        }
        return try outcome.get()
    }

    private func append(
        _ group: EncodedGroup, expecting expected: Position, in db: Database
    ) throws(AppendFault) -> [Stored] {
        let head = try openHead(for: group)
        try proveRest(in: db)
        if head.position == expected, let receipts = try store(group, after: head, in: db) { return receipts }
        return try settle(group.all(), expecting: expected, in: db)
    }

    /// Checks what nobody has read since the journal was opened; nothing is written on top of damage.
    private func proveRest(in db: Database) throws(AppendFault) {
        guard let proof, !proof.isComplete else { return }
        do {
            var scan = ChainScan(after: proof.proven)
            let damage = try scan.read(db, upTo: proof.wanted.position)
            if let damage { throw damage.refusal(path: path) }
            guard scan.head == proof.wanted else {
                throw ChainFault(.missing, at: scan.head.position.next).refusal(path: path)
            }
            proof.add(from: proof.proven.position.next, after: proof.proven.hash, to: scan.head)
        } catch {
            throw .unavailable(why: Sentences.fault(error, path: path).told, retryAfter: nil)
        }
    }

    /// The head as this process knows it.
    private func openHead(for group: EncodedGroup) throws(AppendFault) -> JournalHead {
        let (head, condition, inDoubt) = state.withLock { ($0.head, $0.condition, $0.inDoubt) }
        switch condition {
        case .open: return head
        case .closed: throw .unavailable(why: Sentences.closed(path).told, retryAfter: nil)
        case .poisoned(let why):
            if try group.all().contains(where: { inDoubt.contains($0.id) }) { throw .unknown(why: why) }
            throw .unavailable(why: why, retryAfter: nil)
        }
    }

    /// Writes records after the head.
    ///
    /// - Returns: nil, and nothing is stored, when a position or an id is taken.
    func store(
        _ group: EncodedGroup, after head: JournalHead, in db: Database
    ) throws(AppendFault) -> [Stored]? {
        do {
            try RecordTable.run("BEGIN IMMEDIATE", in: db)
        } catch {
            throw refused(asDatabaseError(error))
        }
        guard let receipts = try insert(group, after: head, in: db) else { return nil }
        do {
            try RecordTable.run("COMMIT", in: db)
        } catch {
            rollBack(db)
            throw doubted(asDatabaseError(error), group)
        }
        if let last = receipts.last { advance(to: last) }
        return receipts
    }

    private func insert(
        _ group: EncodedGroup, after head: JournalHead, in db: Database
    ) throws(AppendFault) -> [Stored]? {
        do {
            return try RecordTable.insert(group, after: head, in: db)
        } catch {
            rollBack(db)
            // A record that cannot be written as JSON is nobody's fault but its own; the journal goes on.
            if let failure = error as? AppendFault { throw failure }
            let error = asDatabaseError(error)
            if error.resultCode == .SQLITE_CONSTRAINT { return nil }
            throw refused(error)
        }
    }

    private func advance(to last: Stored) {
        state.withLock { $0.head = JournalHead(position: last.position, hash: last.hash) }
    }

    /// Nothing had been committed: certainly not stored. Somebody else's lock passes; everything else is a failed write.
    private func refused(_ error: DatabaseError) -> AppendFault {
        let why = Sentences.notStored(error, path: path)
        if error.resultCode == .SQLITE_BUSY { return .unavailable(why: why, retryAfter: .milliseconds(100)) }
        poison(why)
        return .unavailable(why: why, retryAfter: nil)
    }

    /// The commit failed. Frames go into the log one after the other, and only the last one, which is written as a whole or
    /// does not fit its checksum, makes the others valid: when a write failed, nothing is stored. When the sync failed, or
    /// anything else, the records may or may not be on the disk.
    private func doubted(_ error: DatabaseError, _ group: EncodedGroup) -> AppendFault {
        let isFailedWrite = error.resultCode == .SQLITE_FULL || error.extendedResultCode == .SQLITE_IOERR_WRITE
        guard !isFailedWrite else { return refused(error) }
        let why = Sentences.inDoubt(error, path: path)
        poison(why, doubting: (try? group.all()) ?? [])
        return .unknown(why: why)
    }

    private func poison(_ why: JournalSentence, doubting records: [EncodedRecord] = []) {
        state.withLock { state in
            if case .open = state.condition { state.condition = .poisoned(why: why) }
            state.inDoubt.formUnion(records.map(\.id))
        }
    }

    private func rollBack(_ db: Database) {
        // SQLite rolls back by itself after most failures; then there is nothing to do, and a failure changes nothing.
        if db.isInsideTransaction { try? db.rollback() }
    }

    /// Copies the log into the main file when it has grown long; after the acknowledgement, because nobody waits for it.
    private func checkpointIfDue(_ db: Database, after count: Int) {
        let pages = log.pages
        let limit = count <= Self.smallGroup ? Self.quietCheckpointPages : Self.checkpointPages
        let isDue = state.withLock { state in
            // A log that has become shorter has been begun anew, after everything in it was copied.
            if pages < state.checkpointedPages { state.checkpointedPages = 0 }
            guard case .open = state.condition, pages - state.checkpointedPages >= limit else {
                return false
            }
            state.checkpointedPages = pages
            return true
        }
        if isDue { checkpoint(db) }
    }

    /// Copies the log into the main file as far as no reader is in the way.
    func checkpoint(_ db: Database) {
        do {
            try db.checkpoint(.passive)
        } catch {
            let error = asDatabaseError(error)
            // A reader in the way is no failure, the next checkpoint gets further; a failed sync is one.
            if error.resultCode != .SQLITE_BUSY { poison(Sentences.notSynced(error, path: path)) }
        }
    }

    func asDatabaseError(_ error: any Error) -> DatabaseError {
        error as? DatabaseError ?? DatabaseError(resultCode: .SQLITE_INTERNAL, message: "\(error)")
    }
}
