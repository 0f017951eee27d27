import EventStream
import GRDB

/// Checks a whole journal: SQLite's own pages, the table and its guards, and every record.
enum ChainVerifier {
    /// - Parameters:
    ///   - isSound: whether SQLite's own structures are sound.
    ///   - trouble: what is wrong with the payload of a record whose hash is right.
    /// - Throws: `DatabaseError` for trouble that is not damage.
    static func verify(
        _ db: Database, isSound: (Database) throws -> Bool = RecordTable.isWhollySound,
        trouble: (Stored, UnsafeRawBufferPointer) -> ChainFault? = { _, _ in nil }
    ) throws -> Verification {
        var scan = ChainScan()
        do {
            // A sound table is read with sound code only: the schema comes first.
            guard try RecordTable.hasOurSchema(db) else {
                return .damaged(ChainFault(.schema, at: nil), intactUpTo: .origin)
            }
            if let damage = try scan.read(db, trouble) { return .damaged(damage, intactUpTo: scan.head) }
            // Last, because it does not say which record suffers.
            guard try isSound(db) else {
                return .damaged(ChainFault(.file, at: nil), intactUpTo: scan.head)
            }
            return .intact(scan.head)
        } catch let error as DatabaseError where ChainFault.isDamage(error) {
            return .damaged(ChainFault(.file, at: nil), intactUpTo: scan.head)
        }
    }
}
