import Bytes
import EventStream
import GRDB
import GRDBSQLite

/// The one table of a journal, and all the SQL there is.
enum RecordTable {
    /// Marks the file as a journal of Plenary: "PLEN" in the header.
    static let applicationID = 0x504c_454e
    /// What the file's schema must be, word for word: a changed trigger is damage like a changed record.
    ///
    /// The triggers keep honest tools from accidents; what protects from others is the chain. REPLACE, which removes a row
    /// without asking the trigger, is noticed by the chain, too: a trigger on insertion would refuse it, but makes every
    /// insertion a third slower.
    static let schema = [
        """
        CREATE TABLE record (
            position INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE,
            at INTEGER NOT NULL,
            payload BLOB NOT NULL,
            hash BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TRIGGER record_is_never_changed BEFORE UPDATE ON record
        BEGIN SELECT raise(ABORT, 'a record is never changed'); END
        """,
        """
        CREATE TRIGGER record_is_never_removed BEFORE DELETE ON record
        BEGIN SELECT raise(ABORT, 'a record is never removed'); END
        """,
    ]

    static let insert = "INSERT INTO record (position, id, at, payload, hash) VALUES (?, ?, ?, ?, ?)"
    static let selectFrom =
        "SELECT position, id, at, payload, hash FROM record WHERE position >= ? ORDER BY position LIMIT ?"
    static let selectByID = "SELECT position, id, at, payload, hash FROM record WHERE id = ?"
    static let selectLast = "SELECT position FROM record ORDER BY position DESC LIMIT 1"

    /// Writes the schema into an empty file, in one transaction.
    static func create(in db: Database) throws {
        try db.inTransaction(.immediate) {
            for statement in schema { try db.execute(sql: statement) }
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(JournalFormat.current)")
            return .commit
        }
    }

    /// Whether the file holds nothing at all, as one does that was created a moment ago.
    static func isBlank(_ db: Database) throws -> Bool {
        try number("SELECT count(*) FROM sqlite_schema", in: db) == 0
            && number("PRAGMA application_id", in: db) == 0
    }

    /// Makes sure that the file says that it is a journal, of a form that can be read.
    ///
    /// - Throws: ``JournalFault`` for anything else.
    static func refuseForeign(_ db: Database, path: String) throws {
        guard try number("PRAGMA application_id", in: db) == applicationID else { throw Sentences.foreign(path) }
        let format = try number("PRAGMA user_version", in: db)
        guard !JournalFormat.readable.contains(format) else { return }
        switch format {
        case ..<1: throw Sentences.foreign(path)
        case ..<JournalFormat.readable.lowerBound: throw Sentences.unreleased(path, format: format)
        default: throw Sentences.newer(path, format: format)
        }
    }

    /// Whether the schema is the one that was written, word for word.
    static func hasOurSchema(_ db: Database) throws -> Bool {
        try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid") == schema
    }

    /// Whether SQLite's own pages and its index are sound: everything that it can check, which takes longer than reading
    /// all records.
    static func isWhollySound(_ db: Database) throws -> Bool {
        // The index is looked into for every row, anywhere: with SQLite's usual 2 MB that takes twice as long.
        try db.execute(sql: "PRAGMA cache_size = -\(64 << 10)")
        return try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") == "ok"
    }

    /// Whether SQLite's own pages are sound, and whether the index of the ids holds exactly the ids of the table: as much
    /// as must be known before something is written, in a time much shorter than reading all records.
    static func isSoundForWriting(_ db: Database) throws -> Bool {
        guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" else { return false }
        return try IndexCheck.passes(db)
    }

    static func number(_ sql: String, in db: Database) throws -> Int {
        try Int.fetchOne(db, sql: sql) ?? 0
    }
}

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

extension RecordTable {
    /// The last record's place and hash.
    ///
    /// - Throws: ``JournalFault`` when the last record is damaged.
    static func head(in db: Database) throws -> JournalHead {
        var last: Int?
        try rows(selectLast, numbers: [], in: db) { row in
            last = row.position
            return false
        }
        guard let last else { return .origin }
        guard let position = Position(validating: last), position > .origin,
            let stored = try receipt(at: position, in: db)
        else { throw ChainFault(.altered, at: Position(validating: last)).fault }
        return JournalHead(position: stored.position, hash: stored.hash)
    }

    /// The receipt of a record, when its hash is that of its content and of the record before it.
    static func receipt(at position: Position, in db: Database) throws -> Stored? {
        var (previous, found): (Digest?, Stored?) = (position == .first ? .zero : nil, nil)
        let hasher = ChainHash()
        try rows(selectFrom, numbers: [max(position.number - 1, 1), 2], in: db) { row in
            guard let stored = row.stored else { return false }
            if stored.position == position, let previous, hasher.fits(stored, after: previous, payload: row.payload) {
                found = stored
            }
            previous = stored.hash
            return stored.position < position
        }
        return found
    }
}
