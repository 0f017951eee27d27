import EventStream
import GRDB
import PlenaryTestKit
import SQLiteJournal
import Testing

@Suite("Append only: nothing is changed or removed")
struct AppendOnlyTests {
    @Test(
        "the file itself refuses to change or remove a record",
        arguments: [
            "UPDATE record SET payload = x'00'", "UPDATE record SET at = at + 1 WHERE position = 2",
            "UPDATE record SET position = position + 100", "DELETE FROM record",
            "DELETE FROM record WHERE position = 3",
            "INSERT INTO record SELECT position, randomblob(16), at, payload, hash FROM record",
            "INSERT INTO record SELECT position + 100, id, at, payload, hash FROM record",
            "INSERT INTO record VALUES (9, randomblob(16), 'soon', x'00', zeroblob(32), zeroblob(32))",
        ])
    func theFileRefuses(statement: String) async throws {
        // Given a journal of three records
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 3)
        let before = try await SQLiteJournal<SampleEvent>.verifyChain(path)
        // When somebody tries to change it with SQLite's own means
        #expect(throws: DatabaseError.self) { try SQL.run(statement, on: path) }
        // Then nothing has changed
        #expect(try await SQLiteJournal<SampleEvent>.verifyChain(path) == before)
    }

    @Test(
        "REPLACE goes past SQLite's triggers, and is noticed by the chain",
        arguments: [
            (
                "REPLACE INTO record SELECT position, id, at + 1, payload, hash FROM record WHERE position = 2",
                2
            ),
            ("REPLACE INTO record SELECT 4, id, at, payload, hash FROM record WHERE position = 2", 2),
            (
                "INSERT OR REPLACE INTO record SELECT 1, id, at, payload, hash FROM record WHERE position = 3",
                1
            ),
        ])
    func replaceIsNoticed(statement: String, position: Int) async throws {
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 3)
        try SQL.run(statement, on: path)
        guard case .damaged(let damage, _) = try await SQLiteJournal<SampleEvent>.verifyChain(path) else {
            Issue.record("the change was not noticed")
            return
        }
        #expect(damage.position == Position(position))
        #expect(throws: JournalFault.self) { _ = try SQLiteJournal<SampleEvent>.open(path) }
    }

    @Test(
        "a journal whose guards were taken away or weakened is not written to",
        arguments: [
            "DROP TRIGGER record_is_never_changed", "DROP TRIGGER record_is_never_removed",
            "CREATE TRIGGER helper AFTER INSERT ON record BEGIN SELECT 1; END", "CREATE TABLE note (text TEXT)",
            "CREATE INDEX by_time ON record (at)", "CREATE VIEW latest AS SELECT * FROM record",
        ])
    func guardsAreChecked(statement: String) async throws {
        let scratch = try ScratchDirectory()
        let path = try await scratch.journal(ballots: 3)
        try SQL.run(statement, on: path)
        guard case .damaged(let damage, _) = try await SQLiteJournal<SampleEvent>.verifyChain(path) else {
            Issue.record("the change was not noticed")
            return
        }
        #expect(damage.kind == .schema)
        let fault = #expect(throws: JournalFault.self) { _ = try SQLiteJournal<SampleEvent>.open(path) }
        #expect(fault?.kind == .damaged(position: nil))
        // And what is in it can still be read
        let reading = try SQLiteJournal<SampleEvent>.openForReading(path)
        #expect(await reading.readablePositions() == [1, 2, 3])
        await reading.close()
    }
}
