import EventStream
import Glibc
import PlenaryTestKit
import SQLiteJournal
import Testing

@Suite("Opening a journal")
struct OpeningTests {
    @Test("a second writer is refused with one sentence, and the first one goes on")
    func secondWriter() async throws {
        let scratch = try ScratchDirectory()
        let path = scratch.file("sitting.journal")
        let first = try SQLiteJournal<SampleEvent>.open(path)
        let fault = #expect(throws: JournalFault.self) { _ = try SQLiteJournal<SampleEvent>.open(path) }
        #expect(fault?.kind == .inUse)
        #expect(fault?.sentence.contains("Another process is writing to the journal \(path)") == true)
        _ = try await first.append(SampleRecords.ballot(1), expecting: .origin)
        // And when the first one is done, the second one may
        await first.close()
        let second = try SQLiteJournal<SampleEvent>.open(path)
        #expect(try await second.append(SampleRecords.ballot(2), expecting: 1).position == 2)
        await second.close()
    }

    @Test("a second writer in another process is refused as well")
    func secondWriterElsewhere() async throws {
        let scratch = try ScratchDirectory()
        let path = scratch.file("sitting.journal")
        let first = try SQLiteJournal<SampleEvent>.open(path)
        await #expect(processExitsWith: .exitCode(75)) { [path = path as String] in
            do {
                _ = try SQLiteJournal<SampleEvent>.open(path)
            } catch let fault as JournalFault where fault.kind == .inUse {
                exit(75)
            }
        }
        await first.close()
    }

    @Test("a journal can be read while it is being written")
    func readingWhileWriting() async throws {
        let scratch = try ScratchDirectory()
        let path = scratch.file("sitting.journal")
        let writing = try SQLiteJournal<SampleEvent>.open(path)
        _ = try await writing.append(SampleRecords.ballots(1...3), expecting: .origin)
        let reading = try SQLiteJournal<SampleEvent>.openForReading(path)
        #expect(await reading.readablePositions() == [1, 2, 3])
        _ = try await writing.append(SampleRecords.ballot(4), expecting: 3)
        #expect(try await reading.head().position == 4)
        #expect(try await SQLiteJournal<SampleEvent>.verifyChain(path) == .intact(writing.head()))
        // And what is open for reading is not written to
        let failure = await #expect(throws: AppendFault.self) {
            try await reading.append(SampleRecords.ballot(5), expecting: 4)
        }
        #expect(failure?.description.contains("open for reading only") == true)
        await reading.close()
        _ = try await writing.append(SampleRecords.ballot(5), expecting: 4)
        await writing.close()
    }

    @Test("there is no journal: reading and verifying say so, and make none")
    func missing() async throws {
        let scratch = try ScratchDirectory()
        let path = scratch.file("nowhere.journal")
        let fault = #expect(throws: JournalFault.self) { _ = try SQLiteJournal<SampleEvent>.openForReading(path) }
        #expect(fault?.kind == .missing)
        await #expect(throws: JournalFault.self) { try await SQLiteJournal<SampleEvent>.verifyChain(path) }
        #expect(scratch.names.isEmpty)
        let noDirectory = #expect(throws: JournalFault.self) {
            _ = try SQLiteJournal<SampleEvent>.open(scratch.file("no/such/directory"))
        }
        #expect(noDirectory?.kind == .inaccessible)
        #expect(noDirectory?.sentence.contains("No such file or directory") == true)
    }

    @Test("a file that is something else is refused and left as it is")
    func foreign() async throws {
        let scratch = try ScratchDirectory()
        let text = scratch.file("letter.txt")
        try Bytes.write(Array(String(repeating: "Dear delegates, ", count: 200).utf8), to: text)
        let database = scratch.file("other.sqlite")
        try SQL.run("CREATE TABLE record (text TEXT); INSERT INTO record VALUES ('hello')", on: database)
        for path in [text, database] {
            let before = try Bytes.read(path)
            let writing = #expect(throws: JournalFault.self) { _ = try SQLiteJournal<SampleEvent>.open(path) }
            #expect(writing?.kind == .foreign)
            let reading = #expect(throws: JournalFault.self) { _ = try SQLiteJournal<SampleEvent>.openForReading(path) }
            #expect(reading?.kind == .foreign)
            #expect(try Bytes.read(path) == before)
        }
        let directory = #expect(throws: JournalFault.self) { _ = try SQLiteJournal<SampleEvent>.open(scratch.path) }
        #expect(directory?.kind == .foreign)
    }

    @Test("an empty file becomes a journal: it was being made when the power failed")
    func emptyFile() async throws {
        let scratch = try ScratchDirectory()
        let path = scratch.file("sitting.journal")
        try Bytes.write([], to: path)
        chmod(path, 0o644)
        let journal = try SQLiteJournal<SampleEvent>.open(path)
        #expect(try await journal.append(SampleRecords.ballot(1), expecting: .origin).position == .first)
        await journal.close()
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }
}
