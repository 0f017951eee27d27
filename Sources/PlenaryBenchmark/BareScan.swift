import GRDB
import GRDBSQLite

/// SQLite merely reading the rows of a journal: every column of every row, and nothing else.
enum BareScan {
    /// How long it takes.
    static func time(_ path: String, expecting rows: Int) throws -> Duration {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        return try queue.read { db in
            let statement = try db.makeStatement(
                sql: "SELECT position, id, at, payload, hash FROM record ORDER BY position")
            return withExtendedLifetime(statement) {
                let start = ContinuousClock.now
                var (count, bytes) = (0, 0)
                while sqlite3_step(statement.sqliteStatement) == SQLITE_ROW {
                    count += 1
                    for column in Int32(0)..<5 { bytes &+= touch(column, of: statement.sqliteStatement) }
                }
                precondition(count == rows && bytes != 0, "the scan reads every row")
                return ContinuousClock.now - start
            }
        }
    }

    /// Has SQLite hand a column over, and looks at its last byte.
    private static func touch(_ column: Int32, of statement: OpaquePointer) -> Int {
        if sqlite3_column_type(statement, column) == SQLITE_INTEGER {
            return Int(truncatingIfNeeded: sqlite3_column_int64(statement, column))
        }
        let count = Int(sqlite3_column_bytes(statement, column))
        guard count > 0, let bytes = sqlite3_column_blob(statement, column) else { return 0 }
        return Int(bytes.load(fromByteOffset: count - 1, as: UInt8.self)) &+ count
    }
}
