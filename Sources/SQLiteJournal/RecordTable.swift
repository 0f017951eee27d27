import GRDB

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
