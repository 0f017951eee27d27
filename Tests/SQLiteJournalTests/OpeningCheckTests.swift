import EventStream
import PlenaryTestKit
import SQLiteJournal
import Testing

@Suite("A journal whose chain is checked while it is read")
struct OpeningCheckTests {
    @Test("nothing is written on top of damage, whether it was read before or not", arguments: [false, true])
    func damaged(reads: Bool) async throws {
        // Given a journal with a bad record, opened for writing without a look at its records
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 300)
        try SQL.forge("UPDATE record SET at = 0 WHERE position = 200", on: path)
        let journal = try SQLiteJournal<SampleEvent>.open(path, check: .whileReading)
        // When it is read, then it is sound up to there, and the record is named
        if reads {
            var count = 0
            let fault = await journal.readSound(pageSize: 64) { count += $0.count }
            #expect(count == 199)
            #expect(fault?.kind == .damaged(position: 200))
        }
        // And when something is to be stored, then it is refused with the record's name
        let failure = await #expect(throws: AppendFault.self) {
            try await journal.append(SampleRecords.ballot(301), expecting: 300)
        }
        #expect(failure?.description.contains("Record 200 ") == true)
        #expect(try await journal.head().position == 300)
        await journal.close()
    }

    @Test("a sound one is gone on with, whether it was read before or not", arguments: [0, 100, 300])
    func sound(read: Int) async throws {
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 300)
        let journal = try SQLiteJournal<SampleEvent>.open(path, check: .whileReading)
        // Pages in any order
        for first in stride(from: 1, to: read, by: 50).reversed() {
            _ = try await journal.records(from: Position(first), limit: 50)
        }
        #expect(try await journal.append(SampleRecords.ballot(301), expecting: 300).position == 301)
        #expect(try await journal.append(SampleRecords.ballot(302), expecting: 301).position == 302)
        await journal.close()
        #expect(try await SQLiteJournal<SampleEvent>.verifyChain(path) == .intact(journalHead(path)))
    }

    @Test("an index that does not fit the table is refused at once", arguments: [OpeningCheck.atOnce, .whileReading])
    func index(check: OpeningCheck) async throws {
        // Given a journal whose index of ids has been exchanged for that of another one of the same size
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 3)
        var file = try Bytes.read(path)
        let id = SampleRecords.id(2).bytes
        let places = file.indices.filter { file[$0...].starts(with: id) }
        #expect(places.count == 2, "the id stands in the table and in the index")
        // When one of the two is changed
        for place in places {
            file[place + 15] ^= 0x40
            try Bytes.write(file, to: scratch.file("copy.journal"))
            file[place + 15] ^= 0x40
            // Then it is noticed before anything is written
            do {
                let journal = try SQLiteJournal<SampleEvent>.open(scratch.file("copy.journal"), check: check)
                await journal.close()
                Issue.record("the change at \(place) was not noticed")
            } catch {
                #expect(!error.sentence.isEmpty)
            }
        }
    }

    private func journalHead(_ path: String) async throws -> JournalHead {
        let journal = try SQLiteJournal<SampleEvent>.openForReading(path)
        let head = try await journal.head()
        await journal.close()
        return head
    }
}
