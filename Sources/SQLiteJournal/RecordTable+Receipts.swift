import Bytes
import EventStream
import GRDB

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
