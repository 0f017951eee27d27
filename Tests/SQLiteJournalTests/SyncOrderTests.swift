import EventStream
import GRDB
import Glibc
import PlenaryTestKit
import SQLiteJournal
import Testing

@testable import SQLiteJournal

@Suite("Recorded means durable", .serialized)
struct SyncOrderTests {
    @Test("SQLite is set to sync at every commit, and keeps a write-ahead log")
    func modes() async throws {
        let scratch = try ScratchDirectory()
        let journal = try SQLiteJournal<SampleEvent>.open(scratch.file("sitting.journal"))
        let queue = try #require(journal.writer?.queue)
        // After opening, and after having written
        let opened = try await queue.read { try JournalWriter.synchronous($0) }
        _ = try await journal.append(SampleRecords.ballots(1...10), expecting: .origin)
        let written = try await queue.read { try JournalWriter.synchronous($0) }
        let mode = try await queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        #expect([opened, written] == [2, 2])
        #expect(mode == "wal")
        #expect(journal.durability == .synced)
        await journal.close()
    }

    @Test(
        "append returns only after the log has been synced: one sync for a group",
        .enabled(if: Strace.isAvailable, "strace is missing or may not look at this process"))
    func syncedBeforeAcknowledged() async throws {
        // Given a journal in use, and strace looking
        let scratch = try ScratchDirectory()
        let path = scratch.file("sitting.journal")
        let journal = try SQLiteJournal<SampleEvent>.open(path)
        _ = try await journal.append(SampleRecords.ballot(1), expecting: .origin)
        let marks = open(scratch.file("marks"), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        try #require(marks >= 0)
        defer { close(marks) }
        // When a group of 100 ballots is appended, with a mark before and a mark after; once more where strace has not seen
        // both marks, because a thread was born while it attached
        var lines: [String] = []
        for attempt in 0..<5 {
            let strace = try Strace(
                ["-e", "trace=write,pwrite64,fsync,fdatasync"], log: scratch.file("trace-\(attempt)"))
            let first = 2 + 100 * attempt
            write(marks, "begin", 5)
            _ = try await journal.append(SampleRecords.ballots(first...first + 99), expecting: Position(first - 1))
            write(marks, "acknowledged", 12)
            lines = try strace.end()
            if ["\"begin\"", "\"acknowledged\""].allSatisfy({ mark in lines.contains { $0.contains(mark) } }) { break }
        }
        await journal.close()
        // Then between the marks the log was written, and after the last write it was synced, once
        let log = "<\(path)-wal>"
        let begin = try #require(lines.firstIndex { $0.contains("\"begin\"") })
        let end = try #require(lines.firstIndex { $0.contains("\"acknowledged\"") })
        let between = lines[begin..<end]
        let lastWrite = try #require(between.lastIndex { $0.contains("pwrite64(") && $0.contains(log) })
        let syncs = between.indices.filter { lines[$0].contains("sync(") && lines[$0].contains(log) }
        #expect(syncs.count == 1, "one sync for the group, not \(syncs.count)")
        let sync = try #require(syncs.last)
        #expect(sync > lastWrite)
        #expect(isFinished(sync, before: end, in: lines), "the sync was over before the acknowledgement")
    }

    /// Whether the call on a line has returned 0 before another line; strace splits a call when another thread is heard in
    /// the middle of it.
    private func isFinished(_ call: Int, before end: Int, in lines: [String]) -> Bool {
        if lines[call].hasSuffix("= 0") { return true }
        let thread = lines[call].prefix { $0 != " " }
        return lines[call..<end].contains {
            $0.hasPrefix("\(thread) ") && $0.contains("sync resumed>") && $0.hasSuffix("= 0")
        }
    }
}
