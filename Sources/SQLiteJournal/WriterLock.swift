import EventStream
import Glibc

/// The right to write to a journal: an exclusive `flock` on a file beside it, let go of when the process ends, however it
/// ends.
///
/// The lock says who may try; who is right is decided by positions in the journal itself.
final class WriterLock: Sendable {
    private let descriptor: Int32

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        Glibc.close(descriptor)
    }

    /// The file beside the journal.
    static func path(for journal: String) -> String { journal + ".lock" }

    /// Acquires the lock.
    ///
    /// - Throws: ``JournalFault`` with `inUse` when another process has it, `inaccessible` when the file cannot be made.
    static func acquire(for journal: String) throws(JournalFault) -> WriterLock {
        let descriptor = open(path(for: journal), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Sentences.cannotCreate(journal, errno: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            Glibc.close(descriptor)
            throw Sentences.inUse(journal)
        }
        return WriterLock(descriptor: descriptor)
    }

    /// Whether a process writes to the journal at this moment.
    static func isTaken(for journal: String) -> Bool {
        let descriptor = open(path(for: journal), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { Glibc.close(descriptor) }
        return flock(descriptor, LOCK_SH | LOCK_NB) != 0
    }
}
