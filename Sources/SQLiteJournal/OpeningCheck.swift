import Dispatch
import EventStream
import GRDB
import Synchronization

/// When the chain of an existing journal is checked that is opened for writing.
public enum OpeningCheck: Hashable, Sendable {
    /// Before it is open: a damaged one is refused then.
    case atOnce
    /// While it is being read afterwards; for somebody who replays it anyway, and hears of damage there. What has not been
    /// read when the first record is to be stored is checked then.
    case whileReading
}

extension OpeningCheck {
    /// Refuses a journal on which nothing should be written.
    ///
    /// - Parameters:
    ///   - db: a connection to the journal, which is one.
    ///   - place: where the journal is.
    /// - Throws: ``JournalFault`` for damage, `DatabaseError` when it cannot be read.
    func refuseDamage(_ db: Database, at place: DatabasePlace) throws {
        // The file's structure and the chain have nothing to do with one another: one processor for each.
        let structure = Mutex<Result<Verification, any Error>?>(nil)
        let group = DispatchGroup()
        DispatchQueue.global(qos: .userInitiated).async(group: group) {
            let result = Result { try Self.structure(of: place) }
            structure.withLock { $0 = result }
        }
        let chain = Result { try self == .atOnce ? Self.chain(of: db) : .intact(.origin) }
        group.wait()
        if case .damaged(let damage, _) = try chain.get() { throw damage.refusal(path: place.path) }
        if case .damaged(let damage, _) = try structure.withLock({ $0 })?.get() {
            throw damage.refusal(path: place.path)
        }
    }

    private static func chain(of db: Database) throws -> Verification {
        var verification = Verification.intact(.origin)
        try db.inTransaction(.deferred) {
            verification = try ChainVerifier.verify(db, isSound: { _ in true })
            return .commit
        }
        return verification
    }

    private static func structure(of place: DatabasePlace) throws -> Verification {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: place.location, configuration: configuration)
        defer { try? queue.close() }
        return try queue.read { db in
            do {
                guard try RecordTable.hasOurSchema(db) else {
                    return .damaged(ChainFault(.schema, at: nil), intactUpTo: .origin)
                }
                return try RecordTable.isSoundForWriting(db)
                    ? .intact(.origin) : .damaged(ChainFault(.file, at: nil), intactUpTo: .origin)
            } catch let error as DatabaseError where ChainFault.isDamage(error) {
                return .damaged(ChainFault(.file, at: nil), intactUpTo: .origin)
            }
        }
    }
}
