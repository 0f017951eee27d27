import Bytes
import EventStream
import GRDB
import GRDBSQLite

extension RecordTable {
    /// Inserts records after a head, inside the caller's transaction.
    ///
    /// - Returns: the receipts, in order.
    /// - Throws: `DatabaseError`; a constraint means that a position or an id is taken.
    static func insert(_ group: EncodedGroup, after head: JournalHead, in db: Database) throws -> [Stored] {
        let cached = try db.cachedStatement(sql: insert)
        // GRDB's object owns SQLite's: it must live as long as the loop.
        return try withExtendedLifetime(cached) {
            defer { sqlite3_clear_bindings(cached.sqliteStatement) }
            let hasher = ChainHash()
            var (receipts, previous) = ([Stored](), head.hash)
            receipts.reserveCapacity(group.count)
            try group.forEachChunk { records in
                for record in records {
                    let position = head.position.advanced(by: receipts.count + 1)
                    let hash = record.payload.withUnsafeBytes {
                        hasher.hash(previous: previous, position: position, id: record.id, at: record.at, payload: $0)
                    }
                    let stored = Stored(position: position, id: record.id, at: record.at, hash: hash)
                    let code = insert(stored, payload: record.payload, with: cached.sqliteStatement)
                    guard code == SQLITE_DONE else { throw failure(code, in: db) }
                    receipts.append(stored)
                    previous = stored.hash
                }
            }
            return receipts
        }
    }

    private static func insert(_ stored: Stored, payload: [UInt8], with statement: OpaquePointer) -> Int32 {
        // The blobs are bound without a copy: they stay where they are until the step below is done.
        sqlite3_bind_int64(statement, 1, Int64(stored.position.number))
        sqlite3_bind_int64(statement, 3, stored.at)
        return withUnsafeBytes(of: (stored.id.high.bigEndian, stored.id.low.bigEndian)) { id in
            payload.withUnsafeBytes { payload in
                stored.hash.withUnsafeBytes { hash in
                    bind(id, at: 2, of: statement)
                    bind(payload, at: 4, of: statement)
                    bind(hash, at: 5, of: statement)
                    defer { sqlite3_reset(statement) }
                    return sqlite3_step(statement)
                }
            }
        }
    }

    private static func bind(_ blob: UnsafeRawBufferPointer, at column: Int32, of statement: OpaquePointer) {
        sqlite3_bind_blob(statement, column, blob.baseAddress, Int32(blob.count), nil)
    }
}
