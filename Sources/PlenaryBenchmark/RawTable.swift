import Bytes
import EventStream
import Foundation
import GRDB
import GRDBSQLite

/// SQLite's own insert and commit: rows in a table of the journal's columns, in groups, with a write-ahead log and full
/// sync; nothing is encoded, hashed, checked or handed from task to task.
struct RawTable {
    private let db: Database
    private let insert: Statement

    /// Makes a table, and lends it.
    static func with<Result>(at path: String, _ body: (RawTable) throws -> Result) throws -> Result {
        try DatabaseQueue(path: path).writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(
                sql: """
                    CREATE TABLE record (position INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, at INTEGER NOT NULL,
                    payload BLOB NOT NULL, hash BLOB NOT NULL) STRICT
                    """)
            let synchronous = try Int.fetchOne(db, sql: "PRAGMA synchronous")
            precondition(synchronous == 2, "the baseline must be durable, too")
            let insert = try db.makeStatement(sql: "INSERT INTO record VALUES (?, ?, ?, ?, ?)")
            return try withExtendedLifetime(insert) { try body(RawTable(db: db, insert: insert)) }
        }
    }

    /// Stores rows with one commit.
    /// - Parameters:
    ///   - ids: their ids, one each.
    ///   - first: the number of the first one, from 0.
    func store(_ ids: ArraySlice<RecordID>, _ payload: Data, from first: Int) throws {
        try db.inTransaction(.immediate) {
            for (number, id) in zip(first..., ids) { bind(number, id, payload, insert.sqliteStatement) }
            return .commit
        }
    }

    private func bind(_ number: Int, _ id: RecordID, _ payload: Data, _ insert: OpaquePointer) {
        let hash = Digest.zero
        sqlite3_bind_int64(insert, 1, Int64(number + 1))
        sqlite3_bind_int64(insert, 3, 1_730_797_200_000 + Int64(number))
        withUnsafeBytes(of: (id.high, id.low)) { id in
            payload.withUnsafeBytes { payload in
                hash.withUnsafeBytes { hash in
                    sqlite3_bind_blob(insert, 2, id.baseAddress, 16, nil)
                    sqlite3_bind_blob(insert, 4, payload.baseAddress, Int32(payload.count), nil)
                    sqlite3_bind_blob(insert, 5, hash.baseAddress, 32, nil)
                    precondition(sqlite3_step(insert) == SQLITE_DONE, "the baseline inserts every row")
                    sqlite3_reset(insert)
                }
            }
        }
    }
}
