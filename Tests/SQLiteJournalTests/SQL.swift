import GRDB

/// What somebody could do to a journal with any SQLite tool, past Plenary.
enum SQL {
    /// Runs statements on a file.
    static func run(_ statements: String, on path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: statements) }
        try queue.close()
    }

    /// The numbers that a query gives.
    static func numbers(_ query: String, on path: String) throws -> [Int] {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.read { try Int.fetchAll($0, sql: query) }
    }

    /// Runs statements behind the back of the guards: the triggers are taken away before, and put back word for word after.
    static func forge(_ statements: String, on path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            let guards = try Row.fetchAll(
                db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")
            for row in guards { try db.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
            try db.execute(sql: statements)
            for row in guards { try db.execute(sql: row["sql"] as String) }
        }
        try queue.close()
    }
}
