import EventStream
import GRDB

/// Reads records in order and checks each: no gap, the content that was hashed, the predecessor that it names.
struct ChainScan {
    /// The position of the next record.
    private(set) var expected: Position
    /// The hash the next record must name as its predecessor's; nil when the record before was not read.
    private(set) var previous: Digest?

    init(from position: Position) {
        expected = position
        previous = position == .first ? .zero : nil
    }

    /// The last good record that was read.
    var head: JournalHead? {
        guard let previous, let position = expected.previous else { return nil }
        return JournalHead(position: position, hash: previous)
    }

    /// Reads on.
    ///
    /// - Parameters:
    ///   - limit: how many records at most.
    ///   - body: gets each good record; its payload is valid only until it returns.
    /// - Returns: what is wrong with the first bad record; nil when all are good.
    /// - Throws: `DatabaseError` for trouble that is not damage, and what the closure throws.
    mutating func read(
        _ db: Database, limit: Int, _ body: (Stored, Digest, UnsafeRawBufferPointer) throws -> Void
    ) throws -> Damage? {
        var damage: Damage?
        do {
            try RecordTable.rows(RecordTable.selectFrom, numbers: [expected.number, limit], in: db) { row in
                switch check(row) {
                case .failure(let found):
                    damage = found
                    return false
                case .success(let (stored, previous)):
                    try body(stored, previous, row.payload)
                    expected = stored.position.next
                    self.previous = stored.hash
                    return true
                }
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return Damage(.file, at: expected)
        }
        return damage
    }

    private func check(_ row: RecordRow) -> Result<(Stored, Digest), Damage> {
        guard row.position == expected.number else { return .failure(Damage(.missing, at: expected)) }
        guard let (stored, previous) = row.checked() else { return .failure(Damage(.altered, at: expected)) }
        guard self.previous == nil || self.previous == previous else {
            return .failure(Damage(.discontinuous, at: expected))
        }
        return .success((stored, previous))
    }
}
