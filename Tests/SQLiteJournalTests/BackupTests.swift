import EventStream
import PlenaryTestKit
import SQLiteJournal
import Testing

@Suite("A copy while it runs")
struct BackupTests {
    @Test("a copy taken while ballots are cast is whole, checked, and a journal of its own")
    func whileWriting() async throws {
        // Given a journal that is being written to
        let scratch = try ScratchDirectory()
        let journal = try SQLiteJournal<SampleEvent>.open(scratch.file("sitting.journal"))
        _ = try await journal.append(SampleRecords.ballots(1...500), expecting: .origin)
        let writing = Task {
            for group in 0..<50 {
                let first = 501 + group * 4
                _ = try await journal.append(SampleRecords.ballots(first...first + 3), expecting: Position(first - 1))
            }
        }
        // When it is copied in the middle
        let copy = scratch.file("copy.journal")
        let head = try await journal.backup(to: copy)
        try await writing.value
        // Then the copy holds a beginning of it, in whole groups, with the same hashes
        #expect(head.position >= 500)
        #expect(head.position.number % 4 == 0)
        #expect(try await SQLiteJournal<SampleEvent>.verifyChain(copy) == .intact(head))
        let original = try await journal.records(from: head.position, limit: 1)
        #expect(original.first?.stored.hash == head.hash)
        // And it can be gone on with
        let restored = try SQLiteJournal<SampleEvent>.open(copy)
        _ = try await restored.append(SampleRecords.ballot(9_999), expecting: head.position)
        await restored.close()
        await journal.close()
    }

    @Test("a copy never overwrites a file")
    func noOverwriting() async throws {
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 3)
        try Bytes.write([1, 2, 3], to: scratch.file("precious"))
        let journal = try SQLiteJournal<SampleEvent>.openForReading(path)
        let fault = await #expect(throws: JournalFault.self) { try await journal.backup(to: scratch.file("precious")) }
        #expect(fault?.sentence.contains("exists already") == true)
        #expect(try Bytes.read(scratch.file("precious")) == [1, 2, 3])
        await #expect(throws: JournalFault.self) { try await journal.backup(to: scratch.file("no/such/place")) }
        await journal.close()
    }

    @Test("a damaged journal is not copied: the copy would look like a good one")
    func damaged() async throws {
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 6)
        try SQL.forge("UPDATE record SET at = 0 WHERE position = 4", on: path)
        let journal = try SQLiteJournal<SampleEvent>.openForReading(path)
        let fault = await #expect(throws: JournalFault.self) { try await journal.backup(to: scratch.file("copy")) }
        #expect(fault?.kind == .damaged(position: 4))
        #expect(!scratch.names.contains("copy"))
        await journal.close()
    }
}
