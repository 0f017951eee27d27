import CanonicalJSON
import EventStream
import PlenaryTestKit
import Testing

@testable import SQLiteJournal

@Suite("A damaged journal: the first bad record is named")
struct DamageTests {
    /// What somebody who can write to the file may do to the fourth of six records, and what must be found.
    struct Forgery: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let statements: String
        let kind: ChainFault.Kind
        let position: Position

        init(_ description: String, _ statements: String, _ kind: ChainFault.Kind, at position: Position = 4) {
            testDescription = description
            self.statements = statements
            self.kind = kind
            self.position = position
        }
    }

    static let forgeries = [
        Forgery(
            "another payload",
            "UPDATE record SET payload = CAST(replace(payload, 'for', 'FOR') AS BLOB) WHERE position = 4", .altered),
        Forgery("another time", "UPDATE record SET at = at + 1 WHERE position = 4", .altered),
        Forgery("another id", "UPDATE record SET id = randomblob(16) WHERE position = 4", .altered),
        Forgery("another hash", "UPDATE record SET hash = zeroblob(32) WHERE position = 4", .altered),
        Forgery("a short id", "UPDATE record SET id = x'00' WHERE position = 4", .altered),
        Forgery("a short hash", "UPDATE record SET hash = x'00' WHERE position = 4", .altered),
        Forgery("an empty payload", "UPDATE record SET payload = x'' WHERE position = 4", .altered),
        Forgery("the first record changed", "UPDATE record SET at = 0 WHERE position = 1", .altered, at: 1),
        Forgery("the last record changed", "UPDATE record SET at = 0 WHERE position = 6", .altered, at: 6),
        Forgery("a record removed", "DELETE FROM record WHERE position = 4", .missing),
        Forgery("the first record removed", "DELETE FROM record WHERE position = 1", .missing, at: 1),
        Forgery("a gap at the end", "UPDATE record SET position = 60 WHERE position = 6", .missing, at: 6),
        Forgery(
            "two records in each other's place",
            """
            UPDATE record SET position = 40 WHERE position = 4;
            UPDATE record SET position = 4 WHERE position = 5;
            UPDATE record SET position = 5 WHERE position = 40;
            """, .altered),
        Forgery(
            "an earlier record repeated at the end",
            """
            INSERT INTO record SELECT 7, randomblob(16), at, payload, hash FROM record WHERE position = 2
            """, .altered, at: 7),
    ]

    @Test("a forged record is named", arguments: forgeries)
    func forged(forgery: Forgery) async throws {
        // Given a journal of six ballots, forged behind the back of its guards
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 6)
        try SQL.forge(forgery.statements, on: path)
        // When it is verified, then the damage and the first bad record are found
        let found = try await SQLiteJournal<SampleEvent>.verifyChain(path)
        guard case .damaged(let damage, let intact) = found else {
            Issue.record("the forgery went unnoticed")
            return
        }
        #expect(damage.kind == forgery.kind)
        #expect(damage.position == forgery.position)
        #expect(intact.position == forgery.position.previous)
        #expect(damage.sentence.contains("Record \(forgery.position) "))
        // And it is not opened for writing
        let fault = #expect(throws: JournalFault.self) { _ = try SQLiteJournal<SampleEvent>.open(path) }
        #expect(fault?.kind == .damaged(position: forgery.position))
        #expect(fault?.sentence.contains("Record \(forgery.position) ") == true)
        // And everything before the bad record can be read
        let reading = try SQLiteJournal<SampleEvent>.openForReading(path)
        #expect(await reading.readablePositions() == Array(1..<forgery.position.number))
        await reading.close()
    }

    @Test("a record forged together with its own hash breaks the chain at the next one")
    func forgedWithItsHash() async throws {
        // Given somebody who writes another ballot in place of the fourth, with the right hash for it
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 6)
        let other = try SQLiteJournal<SampleEvent>.open(scratch.file("other"))
        _ = try await other.append(
            SampleRecords.ballots(1...3) + [SampleRecords.ballot(4, choice: "against")], expecting: .origin)
        await other.close()
        try SQL.forge(
            """
            ATTACH '\(scratch.file("other"))' AS other;
            UPDATE record SET payload = theirs.payload, hash = theirs.hash FROM other.record AS theirs
                WHERE record.position = 4 AND theirs.position = 4;
            DETACH other;
            """, on: path)
        // Then the fifth record gives it away
        let found = try await SQLiteJournal<SampleEvent>.verifyChain(path)
        guard case .damaged(let damage, _) = found else {
            Issue.record("the forgery went unnoticed")
            return
        }
        #expect(damage.kind == .altered)
        #expect(damage.position == 5)
        #expect(damage.sentence.contains("its hash does not fit its content and the record before it"))
    }

    @Test("a record of another session in place of one of ours is named")
    func spliced() async throws {
        // Given two sessions, and the fourth record of one put whole into the other
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 6)
        let other = try SQLiteJournal<SampleEvent>.open(scratch.file("other"))
        _ = try await other.append(SampleRecords.ballots(11...16), expecting: .origin)
        await other.close()
        try SQL.forge(
            """
            ATTACH '\(scratch.file("other"))' AS other;
            UPDATE record SET id = theirs.id, at = theirs.at, payload = theirs.payload, hash = theirs.hash
                FROM other.record AS theirs WHERE record.position = 4 AND theirs.position = 4;
            DETACH other;
            """, on: path)
        // Then it is the one that is named
        let found = try await SQLiteJournal<SampleEvent>.verifyChain(path)
        guard case .damaged(let damage, let intact) = found else {
            Issue.record("the forgery went unnoticed")
            return
        }
        #expect(damage == ChainFault(.altered, at: 4))
        #expect(intact.position == 3)
    }

    @Test("events that this program cannot read are damage at their record, although the hash is right")
    func unreadable() async throws {
        // Given a journal in which another program wrote the third record
        let scratch = try ScratchDirectory()
        let path = scratch.file("sitting.journal")
        let ours = try SQLiteJournal<SampleEvent>.open(path)
        _ = try await ours.append(SampleRecords.ballots(1...2), expecting: .origin)
        await ours.close()
        let theirs = try SQLiteJournal<String>.open(path)
        _ = try await theirs.append(JournalRecord(id: .random(), at: 0, events: ["hello"]), expecting: 2)
        await theirs.close()
        // Then verifying names it, and reading stops before it
        let found = try await SQLiteJournal<SampleEvent>.verifyChain(path)
        guard case .damaged(let damage, let intact) = found else {
            Issue.record("the record went unnoticed")
            return
        }
        #expect(damage.kind == .unreadable)
        #expect(damage.position == 3)
        #expect(damage.sentence == "Record 3 cannot be read: There is a text where an object belongs (at [0]).")
        #expect(intact.position == 2)
        let reading = try SQLiteJournal<SampleEvent>.openForReading(path)
        #expect(try await reading.records(from: .first, limit: 10).count == 2)
        let fault = await #expect(throws: JournalFault.self) { try await reading.records(from: 3, limit: 10) }
        #expect(fault?.kind == .damaged(position: 3))
        await reading.close()
    }

    @Test(
        "a large page ends before the record that cannot be read, wherever it lies",
        arguments: [1, 256, 257, 700, 1_000])
    func unreadableInALargePage(place: Int) async throws {
        // Given a journal of 1,000 ballots, of which one is not ours
        let scratch = try ScratchDirectory()
        let path = scratch.file("sitting.journal")
        let journal = try SQLiteJournal<String>.open(path, codec: .json)
        _ = try await journal.append(
            (1...1_000).map {
                JournalRecord(id: SampleRecords.id($0), at: 0, events: [$0 == place ? "theirs" : "ours"])
            }, expecting: .origin)
        await journal.close()
        // When all of it is asked for at once
        let codec = PayloadCodec<String>(
            encode: { _ in throw Trouble(description: "nothing is written") },
            decode: { payload, _ in
                guard payload.elementsEqual(#"["ours"]"#.utf8) else { throw Trouble(description: "not ours") }
                return ["ours"]
            })
        let reading = try SQLiteJournal<String>.openForReading(path, codec: codec)
        // Then everything before that record comes, and asking for the record itself names it
        if place > 1 {
            let page = try await reading.records(from: .first, limit: 1_000)
            #expect(page.map(\.position.number) == Array(1..<place))
        }
        let fault = await #expect(throws: JournalFault.self) {
            try await reading.records(from: Position(place), limit: 1_000)
        }
        #expect(fault?.kind == .damaged(position: Position(place)))
        await reading.close()
    }

    @Test("an intact journal is intact, with the head that stands for all of it")
    func intact() async throws {
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 300)
        let journal = try SQLiteJournal<SampleEvent>.openForReading(path)
        #expect(try await SQLiteJournal<SampleEvent>.verifyChain(path) == .intact(journal.head()))
        await journal.close()
        let empty = try await scratch.journal("empty.journal", ballots: 0)
        #expect(try await SQLiteJournal<SampleEvent>.verifyChain(empty) == .intact(.origin))
    }
}
