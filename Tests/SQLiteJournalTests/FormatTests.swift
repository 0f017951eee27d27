import EventStream
import PlenaryTestKit
import SQLiteJournal
import Testing

@Suite("Journals of other formats")
struct FormatTests {
    @Test("a newer one is refused in one sentence that names both numbers, and left as it is")
    func newer() async throws {
        let number = JournalFormat.current + 1
        let sentence = { (path: String) in
            "The journal \(path) is of format \(number); this Plenary reads formats up to \(JournalFormat.current). "
                + "Use the newer Plenary that wrote it; nothing was changed."
        }
        try await expectRefused(format: number, sentence: sentence)
    }

    @Test("one of before the first release is refused in one sentence")
    func older() async throws {
        try await expectRefused(format: 1) { path in
            "The journal \(path) is of format 1, made by a build that was never released; this Plenary reads format 2. "
                + "Nothing was changed."
        }
    }

    private func expectRefused(format: Int, sentence: (String) -> String) async throws {
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 3)
        let journal = try SQLiteJournal<SampleEvent>.openForReading(path)
        try SQL.run("PRAGMA user_version = \(format)", on: path)
        let before = try Bytes.read(path)
        // When it is read, checked, opened for writing, or copied, the answer is the same
        let reading = #expect(throws: JournalFault.self) { _ = try SQLiteJournal<SampleEvent>.openForReading(path) }
        let writing = #expect(throws: JournalFault.self) { _ = try SQLiteJournal<SampleEvent>.open(path) }
        let checking = await #expect(throws: JournalFault.self) {
            _ = try await SQLiteJournal<SampleEvent>.verifyChain(path)
        }
        let copying = await #expect(throws: JournalFault.self) { try await journal.backup(to: scratch.file("copy")) }
        await journal.close()
        for fault in [reading, writing, checking, copying] {
            #expect(fault?.kind == .foreign && fault?.sentence == sentence(path))
        }
        #expect(try Bytes.read(path) == before)
        #expect(!scratch.names.contains("copy"))
    }

    @Test("the file says its format, and holds no hash twice")
    func current() async throws {
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 1)
        #expect(try SQL.numbers("PRAGMA user_version", on: path) == [JournalFormat.current])
        #expect(JournalFormat.readable.contains(JournalFormat.current))
        #expect(try SQL.numbers("SELECT count(*) FROM pragma_table_info('record')", on: path) == [5])
    }

    @Test("files that hold no journal are refused in one sentence by reading and by checking")
    func noJournal() async throws {
        let scratch = try ScratchDirectory()
        let sound = try Bytes.read(try await scratch.journal(ballots: 3))
        let files: [(name: String, bytes: [UInt8], sentence: String)] = [
            ("empty", [], "is empty: nothing was recorded in it yet"),
            ("text", Array("Dear delegates".utf8), "is not a journal of Plenary, or its beginning is damaged"),
            ("header", Array(sound[..<60]), "is damaged"),
            ("zeros", Array(repeating: 0, count: 4_096), "is not a journal of Plenary, or its beginning is damaged"),
        ]
        for file in files {
            let path = scratch.file(file.name)
            try Bytes.write(file.bytes, to: path)
            let reading = #expect(throws: JournalFault.self) { _ = try SQLiteJournal<SampleEvent>.openForReading(path) }
            #expect(reading?.sentence.contains(file.sentence) == true, "\(file.name): \(reading?.sentence ?? "none")")
            let checking = await #expect(throws: JournalFault.self) {
                _ = try await SQLiteJournal<SampleEvent>.verifyChain(path)
            }
            #expect(checking == reading)
        }
        let directory = #expect(throws: JournalFault.self) {
            _ = try SQLiteJournal<SampleEvent>.openForReading(scratch.path)
        }
        #expect(directory?.kind == .foreign)
    }
}
