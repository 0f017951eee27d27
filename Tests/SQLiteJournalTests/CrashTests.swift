import EventStream
import Glibc
import PlenaryTestKit
import SQLiteJournal
import Testing

@Suite("After a crash")
struct CrashTests {
    @Test("a process that is killed: every acknowledged ballot is there, and groups are whole", arguments: 1...5)
    func killed(round: Int) async throws {
        // Given a child process that appends groups of seven, notes what was acknowledged, and is killed in the middle
        let scratch = try ScratchDirectory()
        let path = scratch.file("sitting.journal")
        let groups = round * 13
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, groups = groups as Int] in
            let journal = try SQLiteJournal<SampleEvent>.open(path)
            let notes = open(path + ".notes", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
            for group in 0... {
                if group == groups { Task.detached { kill(getpid(), SIGKILL) } }
                _ = try await journal.append(
                    SampleRecords.ballots((group * 7 + 1)...(group * 7 + 7)), expecting: Position(group * 7))
                write(notes, "x", 1)
            }
        }
        // When the journal is opened again
        let acknowledged = try Bytes.read(path + ".notes").count
        let journal = try SQLiteJournal<SampleEvent>.open(path)
        // Then everything acknowledged is there, and at most one group more, as a whole
        let positions = await journal.readablePositions()
        #expect(acknowledged >= groups)
        #expect(positions == Array(1..<positions.count + 1))
        #expect([acknowledged * 7, acknowledged * 7 + 7].contains(positions.count))
        // And it goes on
        let next = positions.count + 1
        let receipt = try await journal.append(SampleRecords.ballot(next), expecting: Position(next - 1))
        #expect(receipt.position.number == next)
        await journal.close()
    }

    @Test("the files as they were at any moment of writing are a journal of whole groups")
    func copiedInTheMiddle() async throws {
        // Given a journal that is being written to
        let scratch = try ScratchDirectory()
        let path = scratch.file("sitting.journal")
        let journal = try SQLiteJournal<SampleEvent>.open(path)
        _ = try await journal.append(SampleRecords.ballots(1...3), expecting: .origin)
        let writing = Task {
            for group in 1..<60 {
                let first = group * 3 + 1
                _ = try await journal.append(SampleRecords.ballots(first...first + 2), expecting: Position(first - 1))
            }
        }
        // When its files are copied again and again meanwhile, as a power failure would leave them
        for number in 0..<20 {
            let copy = scratch.file("copy\(number)")
            let before = try await journal.head().position.number
            try Bytes.write(Bytes.read(path), to: copy)
            try Bytes.write(Bytes.read(path + "-wal"), to: copy + "-wal")
            // Then the copy holds everything acknowledged before, in whole groups, and can be gone on with
            let restored = try SQLiteJournal<SampleEvent>.open(copy)
            let positions = await restored.readablePositions()
            #expect(positions.count >= before)
            #expect(positions.count % 3 == 0)
            #expect(positions == Array(1..<positions.count + 1))
            _ = try await restored.append(SampleRecords.ballot(9_999), expecting: Position(positions.count))
            await restored.close()
        }
        try await writing.value
        await journal.close()
    }
}
