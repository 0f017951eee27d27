public import EventStream
import GRDB
import Glibc

extension SQLiteJournal {
    /// Copies the journal as it is at this moment into a new file, while it is being written to (SQLite's online backup).
    ///
    /// - Parameter destination: a file that does not exist yet; it will be readable by its owner only.
    /// - Returns: the head of the copy, which has been checked from beginning to end.
    /// - Throws: ``JournalFault`` when the file exists, cannot be written, or the journal is damaged; then there is no copy.
    @discardableResult
    public func backup(to destination: String) async throws(JournalFault) -> JournalHead {
        guard try JournalFile.create(destination) else {
            throw JournalFault(
                .inaccessible, "\(destination) exists already; choose another name for the copy. Nothing was changed.")
        }
        do {
            let source = try JournalReader(reader.place)
            defer { source.close() }
            try await source.copy(to: destination)
            return try await checkedHead(of: destination)
        } catch {
            for suffix in ["", "-wal", "-shm", "-journal"] { unlink(destination + suffix) }
            throw error
        }
    }

    private func checkedHead(of copy: String) async throws(JournalFault) -> JournalHead {
        switch try await SQLiteJournal.verifyChain(copy, codec: codec) {
        case .intact(let head): return head
        case .damaged(let damage, _): throw damage.refusal(path: path)
        }
    }
}

extension JournalReader {
    /// Copies every page in one step, from one snapshot.
    func copy(to destination: String) async throws(JournalFault) {
        try await read { source in
            let target = try DatabaseQueue(path: destination)
            try target.writeWithoutTransaction { try source.backup(to: $0) }
            try target.close()
        }
    }
}
