import EventStream
import GRDB
import Glibc

/// What people read when the disk says no: what happened, where, what to do, and that nothing was lost.
enum Sentences {
    static func inUse(_ path: String) -> JournalFault {
        JournalFault(
            .inUse,
            "Another process is writing to the journal \(path); attach to it, or end it first. Nothing was changed.")
    }

    static func absent(_ path: String, errno code: Int32) -> JournalFault {
        guard code != ENOENT, code != ENOTDIR else {
            return JournalFault(.missing, "There is no journal at \(path); check the name.")
        }
        let reason = String(cString: strerror(code))
        return JournalFault(
            .inaccessible,
            "The journal \(path) cannot be reached (\(reason)); look at the name and at its directories. Nothing was changed."
        )
    }

    static func closed(_ path: String) -> JournalFault {
        JournalFault(.closed, "The journal \(path) is closed.")
    }

    static func foreign(_ path: String) -> JournalFault {
        JournalFault(
            .foreign, "\(path) is not a journal of Plenary, or its beginning is damaged; it was left as it is.")
    }

    static func empty(_ path: String) -> JournalFault {
        JournalFault(
            .foreign, "\(path) is empty: nothing was recorded in it yet, or what was is lost; it was left as it is.")
    }

    static func unreleased(_ path: String, format: Int) -> JournalFault {
        JournalFault(
            .foreign,
            "The journal \(path) is of format \(format), made by a build that was never released; this Plenary reads \(readableFormats). Nothing was changed."
        )
    }

    static func newer(_ path: String, format: Int) -> JournalFault {
        JournalFault(
            .foreign,
            "The journal \(path) is of format \(format); this Plenary reads formats up to \(JournalFormat.readable.upperBound). Use the newer Plenary that wrote it; nothing was changed."
        )
    }

    private static var readableFormats: JournalSentence {
        let formats = JournalFormat.readable
        return formats.count == 1
            ? "format \(formats.lowerBound)" : "formats \(formats.lowerBound) to \(formats.upperBound)"
    }

    static func cannotCreate(_ path: String, errno code: Int32) -> JournalFault {
        let reason = String(cString: strerror(code))
        return JournalFault(
            .inaccessible,
            "The journal \(path) cannot be written (\(reason)); choose a directory that can be written. Nothing was lost."
        )
    }

    static func cannotReadInPlace(_ path: String) -> JournalFault {
        JournalFault(
            .inaccessible,
            "The journal \(path) cannot be read where it is, because its last records still lie in \(path)-wal; copy both files to a directory that can be written and read them there."
        )
    }

    /// A failure of SQLite while opening or reading.
    static func fault(_ error: any Error, path: String) -> JournalFault {
        if let fault = error as? JournalFault { return fault }
        guard let error = error as? DatabaseError else {
            return JournalFault(.inaccessible, "The journal \(path) cannot be read (\("\(error)" as String)).")
        }
        switch error.resultCode {
        case .SQLITE_NOTADB: return foreign(path)
        case .SQLITE_CORRUPT:
            return JournalFault(
                .damaged(position: nil), "The file of the journal \(path) is damaged; use a backup, and keep this file."
            )
        case .SQLITE_BUSY, .SQLITE_LOCKED: return inUse(path)
        default:
            return JournalFault(
                .inaccessible, "The journal \(path) cannot be read or written: \(reason(error)). Nothing was changed.")
        }
    }

    /// A failed write: certainly not stored.
    static func notStored(_ error: DatabaseError, path: String) -> JournalSentence {
        guard error.resultCode == .SQLITE_FULL else {
            return
                "The journal cannot be written: \(reason(error)); the record was not stored, everything acknowledged before is safe. Repair the disk that holds \(path) and start again."
        }
        return
            "The disk is full: the record was not stored, everything acknowledged before is safe. Make room on the disk that holds \(path) and start again."
    }

    /// A failed commit: stored or not, nobody knows before the file is opened anew.
    static func inDoubt(_ error: DatabaseError, path: String) -> JournalSentence {
        "The disk did not confirm the last records of the journal \(path): \(reason(error)); everything acknowledged before is safe. Repair the disk and start again: then it shows whether they are there."
    }

    /// A failed checkpoint: what is acknowledged lies in the log, but the disk cannot be trusted any more.
    static func notSynced(_ error: DatabaseError, path: String) -> JournalSentence {
        "The disk that holds the journal \(path) failed: \(reason(error)); nothing more is recorded, everything acknowledged is safe in \(path)-wal. Repair the disk and start again."
    }

    /// Whether this process may open one more file: SQLite does not say why it could not.
    private static var mayOpenMore: Bool {
        let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return errno != EMFILE && errno != ENFILE }
        close(descriptor)
        return true
    }

    private static func reason(_ error: DatabaseError) -> JournalSentence {
        switch error.resultCode {
        case .SQLITE_FULL: "the disk is full"
        case .SQLITE_READONLY: "it is read-only"
        case .SQLITE_CANTOPEN:
            mayOpenMore
                ? "it cannot be opened; look at the permissions of the file and its directory"
                : "this program may open no more files; raise its limit (ulimit -n)"
        case .SQLITE_PERM, .SQLITE_AUTH: "access is denied"
        case .SQLITE_IOERR: "the disk reports an error (SQLite code \(error.extendedResultCode.rawValue))"
        default: "\((error.message ?? "no reason given") as String) (SQLite code \(error.extendedResultCode.rawValue))"
        }
    }
}
