import EventStream
import GRDB
import GRDBSQLite

/// Whether the index of the ids fits the table: a record that is not found by its id would be stored a second time.
///
/// SQLite's own check looks every row up in the index, which takes longer than everything else together. Here the index is
/// read in its order, which must ascend, and its entries must be, as a set, those of the table: two sums over keyed hashes
/// of the entries, which agree by chance once in 2⁶⁴ times.
enum IndexCheck {
    /// - Throws: `DatabaseError` when SQLite cannot read the table or the index.
    static func passes(_ db: Database) throws -> Bool {
        let table = try entries(db, "SELECT id, position FROM record NOT INDEXED ORDER BY position", ascend: false)
        let index = try entries(
            db, "SELECT id, position FROM record INDEXED BY sqlite_autoindex_record_1 ORDER BY id", ascend: true)
        guard let table, let index else { return false }
        return table == index
    }

    /// The number of entries and the sum of their hashes; nil when they should ascend and do not.
    private static func entries(_ db: Database, _ sql: String, ascend: Bool) throws -> [Int]? {
        var (count, sum, last, isSound) = (0, 0, (high: UInt64(0), low: UInt64(0)), true)
        try RecordTable.rows(sql, numbers: [], in: db) { row in
            guard let id = row.id(in: 0) else {
                isSound = false
                return false
            }
            if ascend {
                guard count == 0 || (last.high, last.low) < (id.high, id.low) else {
                    isSound = false
                    return false
                }
                last = (id.high, id.low)
            }
            var hasher = Hasher()
            hasher.combine(id)
            hasher.combine(sqlite3_column_int64(row.statement, 1))
            sum &+= hasher.finalize()
            count += 1
            return true
        }
        return isSound ? [count, sum] : nil
    }
}
