import EventStream
import GRDB

/// Reads records in order and checks each: no gap, and the content that was hashed after the record before it.
struct ChainScan: ~Copyable {
    /// The last good record that was read.
    private(set) var head: JournalHead
    private let hasher = ChainHash()

    /// Goes on after a record that is known to be good.
    init(after head: JournalHead = .origin) {
        self.head = head
    }

    /// Reads on.
    ///
    /// - Parameters:
    ///   - last: the last record wanted; nil for all there are.
    ///   - body: gets each good record; its payload is valid only until it returns. What it returns is wrong with the
    ///     record, which is then the first bad one.
    /// - Returns: what is wrong with the first bad record; nil when all are good.
    /// - Throws: `DatabaseError` for trouble that is not damage.
    mutating func read(
        _ db: Database, upTo last: Position? = nil,
        _ body: (Stored, UnsafeRawBufferPointer) -> ChainFault? = { _, _ in nil }
    ) throws -> ChainFault? {
        var damage: ChainFault?
        let limit = last.map { head.position.distance(to: $0) } ?? .max
        guard limit > 0 else { return nil }
        do {
            try RecordTable.rows(
                RecordTable.selectFrom, numbers: [head.position.number + 1, limit], in: db
            ) { row in
                damage = check(row, body)
                return damage == nil
            }
        } catch let error as DatabaseError where ChainFault.isDamage(error) {
            return ChainFault(.file, at: head.position.next)
        }
        return damage
    }

    private mutating func check(
        _ row: RecordRow, _ body: (Stored, UnsafeRawBufferPointer) -> ChainFault?
    ) -> ChainFault? {
        let expected = head.position.next
        guard row.position == expected.number else { return ChainFault(.missing, at: expected) }
        guard let stored = row.stored, hasher.fits(stored, after: head.hash, payload: row.payload) else {
            return ChainFault(.altered, at: expected)
        }
        if let damage = body(stored, row.payload) { return damage }
        head = JournalHead(position: stored.position, hash: stored.hash)
        return nil
    }
}

extension ChainFault {
    /// Whether SQLite's trouble is with what the file holds. A schema that it cannot parse is reported as a general error,
    /// and so is a table that has other columns.
    static func isDamage(_ error: DatabaseError) -> Bool {
        [.SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_NOTADB, .SQLITE_FORMAT].contains(error.resultCode)
    }
}
