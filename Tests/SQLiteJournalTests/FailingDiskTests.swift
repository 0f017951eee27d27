import EventStream
import GRDB
import Glibc
import PlenaryTestKit
import Testing

@testable import SQLiteJournal

@Suite("A disk that fails", .serialized)
struct FailingDiskTests {
    @Test("a full disk: nothing is stored and said so, nothing more is accepted, what was recorded can be read")
    func full() async throws {
        // Given a journal that may not grow any more
        let scratch = try ScratchDirectory()
        let path = scratch.file("sitting.journal")
        let journal = try SQLiteJournal<SampleEvent>.open(path)
        _ = try await journal.append(SampleRecords.ballots(1...5), expecting: .origin)
        let queue = try #require(journal.writer?.queue)
        try await queue.writeWithoutTransaction { _ = try RecordTable.number("PRAGMA max_page_count = 4", in: $0) }
        // When more is appended than fits, then the whole group is refused, in one sentence
        let failure = await failure(of: journal, SampleRecords.ballots(6...1_000), after: 5)
        guard case .unavailable(let why, retryAfter: nil) = failure else {
            Issue.record("a full disk gave \(String(describing: failure))")
            return
        }
        #expect(why.description.contains("is full"))
        #expect(why.description.contains("everything acknowledged before is safe"))
        try await expectPoisoned(journal, holding: 5, why: why)
        // And when there is room again and the journal is opened anew, it goes on, with nothing of the refused group
        await journal.close()
        try await expectToGoOn(path, holding: 5)
    }

    @Test(
        "a disk that is really full",
        .enabled(if: SmallDisk.canBeMounted, "only root may mount a small disk"), arguments: [64, 96, 160, 256])
    func reallyFull(kilobytes: Int) async throws {
        // Given a journal on a disk of a few kilobytes
        let disk = try SmallDisk(kilobytes: kilobytes)
        let path = "\(disk.path)/sitting.journal"
        let journal: SQLiteJournal<SampleEvent>
        do {
            journal = try SQLiteJournal<SampleEvent>.open(path)
        } catch {
            #expect(error.kind == .inaccessible)
            return
        }
        // When ballots are appended until it says no
        var acknowledged = 0
        var failure: AppendFault?
        while failure == nil, acknowledged < 10_000 {
            failure = await self.failure(of: journal, [SampleRecords.ballot(acknowledged + 1)], after: acknowledged)
            if failure == nil { acknowledged += 1 }
        }
        // Then the answer is that it was not stored, and everything acknowledged is there
        guard case .unavailable(let why, retryAfter: nil) = failure else {
            Issue.record("a full disk gave \(String(describing: failure))")
            return
        }
        #expect(why.description.contains("is full"))
        try await expectPoisoned(journal, holding: acknowledged, why: why)
        await journal.close()
        let reading = try SQLiteJournal<SampleEvent>.openForReading(path)
        #expect(await reading.readablePositions() == Array(1..<acknowledged + 1))
        await reading.close()
    }

    @Test(
        "a write that fails half-way: not acknowledged, nothing more accepted, all acknowledged ballots are there afterwards"
    )
    func failedWrite() async throws {
        // Given a child process in which no file may grow beyond 64 KiB
        let scratch = try ScratchDirectory()
        let path = scratch.file("sitting.journal")
        await #expect(processExitsWith: .exitCode(Self.allWell)) { [path = path as String] in
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 65_536, rlim_max: 65_536)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let journal = try SQLiteJournal<SampleEvent>.open(path)
            // When ballots are appended one by one
            var acknowledged = 0
            do {
                while acknowledged < 1_000 {
                    _ = try await journal.append(
                        SampleRecords.ballot(acknowledged + 1), expecting: Position(acknowledged))
                    acknowledged += 1
                }
            } catch is AppendFault {
                // Then one is not acknowledged, the next ones are refused, and reading goes on
                let again = try? await journal.append(SampleRecords.ballot(0), expecting: Position(acknowledged))
                let readable = await journal.readablePositions()
                try Bytes.write(Array(String(acknowledged).utf8), to: path + ".acknowledged")
                exit(again == nil && readable.count == acknowledged ? Self.allWell : 1)
            }
        }
        // And after the process is gone, everything acknowledged is in the journal, and at most the one in doubt
        let acknowledged = try #require(Int(String(decoding: Bytes.read(path + ".acknowledged"), as: UTF8.self)))
        #expect(acknowledged > 3)
        let reading = try SQLiteJournal<SampleEvent>.openForReading(path)
        let found = try await reading.head().position.number
        await reading.close()
        #expect([acknowledged, acknowledged + 1].contains(found))
        try await expectToGoOn(path, holding: found)
    }

    @Test(
        "a sync that fails: the outcome is unknown, is never tried again, and shows when the journal is opened anew",
        .enabled(if: Strace.isAvailable, "strace is missing or may not look at this process"))
    func failedSync() async throws {
        // Given a journal with three ballots, on a disk whose next sync fails
        let scratch = try ScratchDirectory()
        let path = scratch.file("sitting.journal")
        let journal = try SQLiteJournal<SampleEvent>.open(path)
        _ = try await journal.append(SampleRecords.ballots(1...3), expecting: .origin)
        let strace = try Strace(
            ["-P", path + "-wal", "-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:error=EIO:when=1"],
            log: scratch.file("trace"))
        // When a fourth is appended
        let failure = await failure(of: journal, [SampleRecords.ballot(4)], after: 3)
        // Then it is neither stored nor refused
        guard case .unknown(let why) = failure else {
            Issue.record("a failed sync gave \(String(describing: failure))")
            return
        }
        #expect(why.description.contains("did not confirm"))
        // And asking again, which is the lawful thing to do, stays unknown: the disk would say yes now, and it would be a lie
        #expect(await self.failure(of: journal, [SampleRecords.ballot(4)], after: 3) == .unknown(why: why))
        try await expectPoisoned(journal, holding: 3, why: why)
        await journal.close()
        let syncs = try strace.end().filter { $0.contains("sync(") }
        #expect(syncs.count == 1, "the failed sync is the last one, also when closing: \(syncs)")
        // And when it is opened anew, the fourth is there or not, as a whole, and asking again settles it
        let again = try SQLiteJournal<SampleEvent>.open(path)
        let head = try await again.head()
        #expect([3, 4].contains(head.position.number))
        #expect(try await again.append(SampleRecords.ballot(4), expecting: 3).position == 4)
        #expect(try await again.head().position == 4)
        await again.close()
    }

    // MARK: - What they have in common

    static var allWell: Int32 { 42 }

    private func failure(
        of journal: SQLiteJournal<SampleEvent>, _ records: [JournalRecord<SampleEvent>], after expected: Int
    ) async -> AppendFault? {
        do {
            _ = try await journal.append(records, expecting: Position(expected))
            return nil
        } catch {
            return error
        }
    }

    /// Nothing is accepted any more, and everything acknowledged can be read.
    private func expectPoisoned(_ journal: SQLiteJournal<SampleEvent>, holding count: Int, why: JournalSentence)
        async throws
    {
        let later = await failure(of: journal, [SampleRecords.ballot(9_999)], after: count)
        #expect(later == .unavailable(why: why, retryAfter: nil))
        #expect(await journal.readablePositions() == Array(1..<count + 1))
        #expect(try await journal.head().position == Position(count))
    }

    /// The journal is intact, ends where it should, and takes the next ballot.
    private func expectToGoOn(_ path: String, holding count: Int) async throws {
        let again = try SQLiteJournal<SampleEvent>.open(path)
        #expect(try await again.head().position == Position(count))
        #expect(
            try await again.append(SampleRecords.ballot(count + 1), expecting: Position(count)).position.number == count
                + 1)
        await again.close()
        let verification = try await SQLiteJournal<SampleEvent>.verifyChain(path)
        guard case .intact(let head) = verification else {
            Issue.record("\(verification)")
            return
        }
        #expect(head.position.number == count + 1)
    }
}
