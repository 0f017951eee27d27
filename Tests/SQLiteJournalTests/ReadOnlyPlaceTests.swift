import EventStream
import Glibc
import PlenaryTestKit
import SQLiteJournal
import Testing

@Suite("A place that cannot be written")
struct ReadOnlyPlaceTests {
    @Test("a journal in a read-only directory can be read and verified, and is not opened for writing")
    func readOnlyDirectory() async throws {
        // Given a closed journal in a directory that nobody may write to
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 3)
        chmod(path, 0o444)
        unlink(path + ".lock")
        chmod(scratch.path, 0o555)
        // When it is opened by somebody without special rights
        let (reading, fault) = try Nobody.act {
            let fault = #expect(throws: JournalFault.self) { _ = try SQLiteJournal<SampleEvent>.open(path) }
            return (try SQLiteJournal<SampleEvent>.openForReading(path), fault)
        }
        // Then it can be read, and nothing appears beside it
        #expect(await reading.readablePositions() == [1, 2, 3])
        #expect(scratch.names == ["sitting.journal"])
        await reading.close()
        // And writing is refused in one sentence
        #expect(fault?.kind == .inaccessible)
        #expect(fault?.sentence.contains("cannot be written (Permission denied)") == true)
    }

    @Test("records that lie in the log of a read-only directory are not passed over in silence")
    func logInAReadOnlyDirectory() async throws {
        // Given a journal that was not closed, copied to a directory that nobody may write to
        let (scratch, place) = (try ScratchDirectory(), try ScratchDirectory())
        let path = scratch.file("sitting.journal")
        let journal = try SQLiteJournal<SampleEvent>.open(path)
        _ = try await journal.append(SampleRecords.ballots(1...3), expecting: .origin)
        let copy = place.file("sitting.journal")
        for suffix in ["", "-wal"] {
            try Bytes.write(Bytes.read(path + suffix), to: copy + suffix)
            chmod(copy + suffix, 0o444)
        }
        await journal.close()
        chmod(place.path, 0o555)
        // When it is read, then it says where the last records are instead of leaving them out
        let fault = try Nobody.act {
            #expect(throws: JournalFault.self) { _ = try SQLiteJournal<SampleEvent>.openForReading(copy) }
        }
        #expect(fault?.sentence.contains("sitting.journal-wal") == true)
    }

    @Test("no journal is begun in a read-only directory, and the sentence says why")
    func nothingIsBegun() throws {
        let scratch = try ScratchDirectory()
        chmod(scratch.path, 0o555)
        let fault = try Nobody.act {
            #expect(throws: JournalFault.self) { _ = try SQLiteJournal<SampleEvent>.open(scratch.file("new.journal")) }
        }
        #expect(fault?.kind == .inaccessible)
        #expect(fault?.sentence.contains("Permission denied") == true)
        #expect(scratch.names.isEmpty)
    }
}

/// Somebody without special rights: root may write everywhere, so for root the calling thread lays its rights down.
private enum Nobody {
    static func act<Result>(_ body: () throws -> Result) throws -> Result {
        guard geteuid() == 0 else { return try body() }
        // Concerns this thread only, and takes the right to pass over permissions away from it.
        guard let function = dlsym(nil, "setfsuid") else { throw Trouble(description: "there is no setfsuid") }
        // Swift's Glibc module leaves <sys/fsuid.h> out; this is its declaration.
        let setfsuid = unsafeBitCast(function, to: (@convention(c) (uid_t) -> Int32).self)
        _ = setfsuid(65_534)
        defer { _ = setfsuid(0) }
        return try body()
    }
}
