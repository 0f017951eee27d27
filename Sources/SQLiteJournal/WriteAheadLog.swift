import GRDB
import GRDBSQLite
import Synchronization

/// How long SQLite's write-ahead log is.
final class WriteAheadLog: Sendable {
    private let length = Atomic(0)

    /// The length after the last commit, in pages.
    var pages: Int { length.load(ordering: .relaxed) }

    /// Lets SQLite report the length at every commit of a connection; this object must live as long as the connection.
    ///
    /// SQLite's own checkpoints are reported in the same way, so there are none from now on.
    func watch(_ db: Database) {
        _ = sqlite3_wal_hook(
            db.sqliteConnection,
            { context, _, _, pages in
                guard let context else { return SQLITE_OK }
                Unmanaged<WriteAheadLog>.fromOpaque(context).takeUnretainedValue()
                    .length.store(Int(pages), ordering: .relaxed)
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }
}
