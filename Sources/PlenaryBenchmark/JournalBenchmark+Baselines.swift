import Bytes
import CanonicalJSON
import AssemblyCore
import EventStream
import Foundation
import GRDB
import GRDBSQLite
import Glibc
import SQLiteJournal

extension JournalBenchmark {
    /// SQLite's own insert and commit: rows of the same bytes in a table of the same columns, in groups, WAL, full sync;
    /// nothing is encoded, hashed, checked or handed from task to task.
    static func rawBallots(_ directory: URL, group: Int) throws -> Double {
        let queue = try DatabaseQueue(path: directory.appending(path: "raw").path)
        let payload = Data(try codec.encode([ballot(195)]))
        let ids = (0..<ballotsMadeBeforehand).map { _ in RecordID.random() }
        return try queue.writeWithoutTransaction { db in
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
            return try withExtendedLifetime(insert) {
                try repeated { first in
                    try db.inTransaction(.immediate) {
                        for number in first..<first + group {
                            bind(number, ids[number], payload, insert.sqliteStatement)
                        }
                        return .commit
                    }
                    return group
                }
            }
        }
    }

    private static func bind(_ number: Int, _ id: RecordID, _ payload: Data, _ insert: OpaquePointer) {
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

    /// The same bytes appended to a plain file, one write and one fdatasync for each group.
    static func bareBallots(_ directory: URL, group: Int) throws -> Double {
        let row = try codec.encode([ballot(195)]).count + 8 + 16 + 8 + 32
        let bytes = [UInt8](repeating: 0x20, count: row * group)
        let file = open(directory.appending(path: "bare").path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        precondition(file >= 0, "the directory was made a moment ago")
        defer { close(file) }
        return repeated { _ in
            precondition(write(file, bytes, bytes.count) == bytes.count && fdatasync(file) == 0, "the disk is full")
            return group
        }
    }

    /// Runs the closure until the time is over.
    ///
    /// - Parameter body: gets the number of ballots so far, returns how many it has written.
    /// - Returns: ballots per second.
    private static func repeated(_ body: (Int) throws -> Int) rethrows -> Double {
        let start = ContinuousClock.now
        var count = 0
        while ContinuousClock.now - start < .seconds(seconds), count + 1_000 <= ballotsMadeBeforehand {
            count += try body(count)
        }
        return Double(count) / ((ContinuousClock.now - start) / .seconds(1))
    }
}
