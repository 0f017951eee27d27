import Bytes
import EventStream
import Glibc
import PlenaryTestKit
import SQLiteJournal
import Testing

@Suite("The SQLite journal is a journal")
struct ConformanceTests {
    @Test("it does what every journal must do", arguments: JournalConformance.allCases)
    func conformance(story: JournalConformance) async throws {
        let scratch = try ScratchDirectory()
        let journal = try SQLiteJournal<SampleEvent>.open(scratch.file("sitting.journal"))
        try await story.run(on: journal)
        await journal.close()
    }

    @Test("it does so through a journal that goes wrong, too", arguments: JournalConformance.allCases)
    func wrappedConformance(story: JournalConformance) async throws {
        let scratch = try ScratchDirectory()
        let journal = try SQLiteJournal<SampleEvent>.open(scratch.file("sitting.journal"))
        try await story.run(on: FaultyJournal(journal))
        await journal.close()
    }

    @Test("what was written is there when it is opened again, with the same head")
    func reopening() async throws {
        // Given a journal with three groups
        let scratch = try ScratchDirectory()
        let path = scratch.file("sitting.journal")
        let first = try SQLiteJournal<SampleEvent>.open(path)
        _ = try await first.append(SampleRecords.ballots(1...5), expecting: .origin)
        _ = try await first.append(SampleRecords.ballots(6...6), expecting: 5)
        let receipts = try await first.append(SampleRecords.ballots(7...200), expecting: 6)
        let head = try await first.head()
        await first.close()
        // When it is opened again
        let second = try SQLiteJournal<SampleEvent>.open(path)
        // Then it goes on where it was, and still knows every id
        #expect(try await second.head() == head)
        #expect(try await second.append(SampleRecords.ballots(7...200), expecting: 6) == receipts)
        let next = try await second.append(SampleRecords.ballot(201), expecting: 200)
        let page = try await second.records(from: 201, limit: 1)
        #expect(page.first?.previous == head.hash)
        #expect(page.first?.stored == next)
        await second.close()
        #expect(scratch.names == ["sitting.journal", "sitting.journal.lock"], "nothing else is left lying about")
    }

    @Test("all its files can be read by their owner only")
    func privateFiles() async throws {
        let scratch = try ScratchDirectory()
        let journal = try SQLiteJournal<SampleEvent>.open(scratch.file("sitting.journal"))
        _ = try await journal.append(SampleRecords.ballot(1), expecting: .origin)
        try await journal.backup(to: scratch.file("copy.journal"))
        #expect(scratch.names.contains("sitting.journal-wal"))
        for name in scratch.names {
            var status = stat()
            #expect(stat(scratch.file(name), &status) == 0)
            #expect(status.st_mode & 0o777 == 0o600, "\(name)")
        }
        await journal.close()
    }

    @Test("a record that is larger than any may be is refused, and the journal goes on")
    func tooLarge() async throws {
        let scratch = try ScratchDirectory()
        let journal = try SQLiteJournal<SampleEvent>.open(scratch.file("sitting.journal"))
        let text = String(repeating: "x", count: ChainLayout.payloadLimit)
        let failure = await #expect(throws: AppendFault.self) {
            try await journal.append(SampleRecords.ballot(1, choice: text), expecting: .origin)
        }
        #expect(failure?.description.contains("16 MiB") == true)
        #expect(try await journal.append(SampleRecords.ballot(2), expecting: .origin).position == .first)
        await journal.close()
    }

    @Test("its hashes are those that other tools compute from the documented bytes")
    func hashesOfOtherTools() async throws {
        // Given the first sample record
        let scratch = try ScratchDirectory()
        let journal = try SQLiteJournal<SampleEvent>.open(scratch.file("sitting.journal"))
        let receipt = try await journal.append(SampleRecords.ballot(1), expecting: .origin)
        await journal.close()
        // Then its payload is canonical JSON, and its hash is what sha256sum gives for the layout of ChainLayout
        let payload = #"[{"cast":{"choice":"for","delegation":1}}]"#
        let bytes =
            ChainLayout.header(
                previous: .zero, position: 1, id: receipt.id, at: receipt.at, payloadByteCount: payload.utf8.count)
            + Array(payload.utf8)
        #expect(try Shell.sha256(bytes, in: scratch) == receipt.hash.description)
    }
}
