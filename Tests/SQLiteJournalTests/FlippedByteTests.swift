import EventStream
import PlenaryTestKit
import SQLiteJournal
import Testing

@Suite("A damaged file")
struct FlippedByteTests {
    @Test(
        "flip any byte: it is noticed, or nothing of what was recorded has changed",
        arguments: [UInt8(0x01), 0x80, 0xff])
    func flipAnyByte(mask: UInt8) async throws {
        // Given the file of a journal of three records, and what is recorded in it
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 3)
        let file = try Bytes.read(path)
        let sound = try await contents(path)
        // When each byte in use, and a sample of those that are not, is flipped in turn
        let copy = scratch.file("copy.journal")
        var unnoticed: [Int] = []
        var noticed = 0
        for place in file.indices where file[place] != 0 || place % 64 == 0 {
            var flipped = file
            flipped[place] ^= mask
            try Bytes.write(flipped, to: copy)
            switch try await outcome(copy) {
            case .noticed: noticed += 1
            case .sound(let contents) where contents == sound: break
            case .sound: unnoticed.append(place)
            }
        }
        // Then no change of the contents has passed as sound
        #expect(unnoticed.isEmpty, "changes at \(unnoticed) were not noticed")
        #expect(noticed > 700, "only \(noticed) flips were noticed; is the journal verified at all?")
    }

    @Test("a file that ends too early is noticed, wherever it ends")
    func truncated() async throws {
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 200)
        let file = try Bytes.read(path)
        let copy = scratch.file("copy.journal")
        for count in stride(from: 0, to: file.count, by: 509) {
            try Bytes.write(Array(file[..<count]), to: copy)
            guard case .noticed = try await outcome(copy) else {
                Issue.record("a file of \(count) instead of \(file.count) bytes passed as sound")
                continue
            }
        }
    }

    @Test("a short file is noticed at every length, and read without a trap up to its end")
    func everyLength() async throws {
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 3)
        let file = try Bytes.read(path)
        let copy = scratch.file("copy.journal")
        for count in file.indices {
            try Bytes.write(Array(file[..<count]), to: copy)
            guard case .noticed = try await outcome(copy) else {
                Issue.record("a file of \(count) instead of \(file.count) bytes passed as sound")
                continue
            }
        }
    }

    @Test("flipping bytes of the log beside the file loses whole groups from the end, and never changes one")
    func flippedLog() async throws {
        // Given a journal that was not closed: its three groups lie in the log
        let scratch = try ScratchDirectory()
        let path = scratch.file("sitting.journal")
        let journal = try SQLiteJournal<SampleEvent>.open(path)
        _ = try await journal.append(SampleRecords.ballots(1...2), expecting: .origin)
        _ = try await journal.append(SampleRecords.ballots(3...4), expecting: 2)
        let (file, log) = (try Bytes.read(path), try Bytes.read(path + "-wal"))
        let sound = try await journal.records(from: .first, limit: 10)
        await journal.close()
        // When bytes of the log are flipped
        let copy = scratch.file("copy.journal")
        for place in stride(from: 0, to: log.count, by: 97) {
            var flipped = log
            flipped[place] ^= 0x10
            try Bytes.write(file, to: copy)
            try Bytes.write(flipped, to: copy + "-wal")
            // Then what can be read is a beginning of what was recorded, in whole groups
            guard case .sound(let contents) = try await outcome(copy) else { continue }
            #expect(contents == Array(sound.prefix(contents.count)))
            #expect([0, 2, 4].contains(contents.count))
        }
    }

    private enum Outcome {
        case noticed
        case sound([StoredRecord<SampleEvent>])
    }

    /// What verifying says; a fault while opening is a way to notice, too.
    private func outcome(_ path: String) async throws -> Outcome {
        do {
            guard case .intact(let head) = try await SQLiteJournal<SampleEvent>.verifyChain(path) else {
                // What can be read of it is read, and where that ends is told.
                let journal = try SQLiteJournal<SampleEvent>.openForReading(path)
                let fault = await journal.readSound { _ in }
                #expect(fault?.sentence.isEmpty != true)
                await journal.close()
                return .noticed
            }
            let contents = try await contents(path)
            #expect(contents.last.map { JournalHead(position: $0.position, hash: $0.stored.hash) } ?? .origin == head)
            return .sound(contents)
        } catch let fault as JournalFault {
            #expect(!fault.sentence.isEmpty)
            return .noticed
        }
    }

    private func contents(_ path: String) async throws -> [StoredRecord<SampleEvent>] {
        let journal = try SQLiteJournal<SampleEvent>.openForReading(path)
        let records = try await journal.records(from: .first, limit: 1_000)
        await journal.close()
        return records
    }
}
