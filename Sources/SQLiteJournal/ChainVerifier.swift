import EventStream
import GRDB

/// Checks a whole journal: SQLite's own pages, the table and its guards, and every record.
enum ChainVerifier {
    /// - Parameter readable: throws when a payload is not events of this program.
    /// - Throws: `DatabaseError` for trouble that is not damage.
    static func verify(
        _ db: Database, readable: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> Verification {
        var scan = ChainScan(from: .first)
        do {
            // A sound table is read with sound code only: the schema comes first.
            guard try RecordTable.hasOurSchema(db) else {
                return .damaged(Damage(.schema, at: nil), intactUpTo: .origin)
            }
            if let damage = try records(db, &scan, readable: readable) {
                return .damaged(damage, intactUpTo: scan.head ?? .origin)
            }
            // Last, because it does not say which record suffers.
            guard try RecordTable.structuralDamage(db) == nil else {
                return .damaged(Damage(.file, at: nil), intactUpTo: scan.head ?? .origin)
            }
            return .intact(scan.head ?? .origin)
        } catch let error as DatabaseError where isDamage(error) {
            return .damaged(Damage(.file, at: nil), intactUpTo: scan.head ?? .origin)
        }
    }

    private static func records(
        _ db: Database, _ scan: inout ChainScan, readable: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> Damage? {
        var unreadable: Damage?
        do {
            return try scan.read(db, limit: .max) { stored, _, payload in
                do { try readable(payload) } catch {
                    let damage = Damage(.unreadable, at: stored.position)
                    unreadable = damage
                    throw damage
                }
            }
        } catch is Damage {
            return unreadable
        }
    }

    /// A schema that SQLite cannot parse is reported as a general error.
    private static func isDamage(_ error: DatabaseError) -> Bool {
        [.SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_NOTADB, .SQLITE_FORMAT].contains(error.resultCode)
    }
}
