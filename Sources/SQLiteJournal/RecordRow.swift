import Bytes
import EventStream
import GRDB
import GRDBSQLite

/// The row on which a statement stands: read straight from SQLite's memory, because a journal of a million records is
/// read whenever a session is resumed.
struct RecordRow {
    let statement: OpaquePointer

    var position: Int { Int(sqlite3_column_int64(statement, 0)) }
    /// Valid until the statement moves on.
    var payload: UnsafeRawBufferPointer { blob(3) }

    /// The receipt as it stands there; nil unless the columns have the types and lengths they must have.
    var stored: Stored? {
        guard hasTypes(), let position = Position(validating: position), position > .origin,
            let id = id(in: 1), let hash = Digest(blob(4)), payload.count <= ChainLayout.payloadLimit
        else { return nil }
        return Stored(position: position, id: id, at: sqlite3_column_int64(statement, 2), hash: hash)
    }

    /// The id in a column; nil unless it is a blob of sixteen bytes.
    func id(in column: Int32) -> RecordID? { RecordID(blob(column)) }

    private func hasTypes() -> Bool {
        sqlite3_column_type(statement, 0) == SQLITE_INTEGER && sqlite3_column_type(statement, 1) == SQLITE_BLOB
            && sqlite3_column_type(statement, 2) == SQLITE_INTEGER && sqlite3_column_type(statement, 3) == SQLITE_BLOB
            && sqlite3_column_type(statement, 4) == SQLITE_BLOB
    }

    private func blob(_ column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(statement, column)
        return UnsafeRawBufferPointer(
            start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, column)))
    }
}

extension RecordID {
    /// An id from a blob of sixteen bytes; nil for any other length.
    fileprivate init?(_ blob: UnsafeRawBufferPointer) {
        guard blob.count == 16 else { return nil }
        let (high, low) = blob.loadUnaligned(as: (UInt64, UInt64).self)
        self.init(high: UInt64(bigEndian: high), low: UInt64(bigEndian: low))
    }
}

extension RecordTable {
    /// Calls the closure for each row of a query until it returns false or the rows end.
    ///
    /// - Parameters:
    ///   - arguments: numbers for the query's parameters, in order.
    /// - Throws: `DatabaseError` when SQLite fails, and what the closure throws.
    static func rows(
        _ sql: String, numbers arguments: [Int], in db: Database, _ body: (RecordRow) throws -> Bool
    ) throws {
        let statement = try db.cachedStatement(sql: sql)
        for (index, argument) in arguments.enumerated() {
            sqlite3_bind_int64(statement.sqliteStatement, Int32(index + 1), Int64(argument))
        }
        try step(statement, in: db, body)
    }

    /// The row with an id, if there is one.
    static func row(id: RecordID, in db: Database, _ body: (RecordRow) throws -> Void) throws {
        let statement = try db.cachedStatement(sql: selectByID)
        try id.bytes.withUnsafeBytes { bytes in
            sqlite3_bind_blob(statement.sqliteStatement, 1, bytes.baseAddress, Int32(bytes.count), nil)
            try step(statement, in: db) {
                try body($0)
                return false
            }
        }
    }

    /// Runs a statement without parameters and rows; it is prepared once, where GRDB would prepare it every time.
    static func run(_ sql: String, in db: Database) throws {
        try step(db.cachedStatement(sql: sql), in: db) { _ in false }
    }

    private static func step(_ cached: Statement, in db: Database, _ body: (RecordRow) throws -> Bool) throws {
        // GRDB's object owns SQLite's: it must live as long as the loop.
        try withExtendedLifetime(cached) {
            let statement = cached.sqliteStatement
            defer {
                sqlite3_reset(statement)
                sqlite3_clear_bindings(statement)
            }
            while true {
                switch sqlite3_step(statement) {
                case SQLITE_ROW: if try !body(RecordRow(statement: statement)) { return }
                case SQLITE_DONE: return
                case let code: throw failure(code, in: db)
                }
            }
        }
    }

    /// The error of the last call that went past GRDB.
    static func failure(_ code: Int32, in db: Database) -> DatabaseError {
        let message = db.sqliteConnection.flatMap(sqlite3_errmsg).map { String(cString: $0) }
        let extended = db.sqliteConnection.map(sqlite3_extended_errcode) ?? code
        return DatabaseError(resultCode: ResultCode(rawValue: extended), message: message)
    }
}
