import AssemblyCore
import EventStream
import GRDB
import GRDBSQLite
import SQLiteJournal

extension ReplayBenchmark {
    /// Makes a journal of ballot after ballot, in groups as a busy host would write them.
    /// - Returns: how many events it holds, and how long making it took.
    static func make(_ path: String) async throws -> (events: Int, time: Duration) {
        let journal = try SQLiteJournal<Event>.open(path)
        let start = ContinuousClock.now
        var (assembly, events) = try BenchmarkAssembly.opening(members: 196)
        var written = 0
        while written + events.count < eventsWanted, ContinuousClock.now - start < makingLimit {
            events += try ballot(in: &assembly)
            if events.count >= 1_000 {
                written += try await append(events, to: journal, after: written)
                events = []
            }
        }
        written += try await append(events, to: journal, after: written)
        await journal.close()
        return (written, ContinuousClock.now - start)
    }

    /// One ballot in which nobody is elected, so that another one can follow.
    private static func ballot(in assembly: inout Assembly) throws(Refusal) -> [Event] {
        let chair = BenchmarkAssembly.chair
        var events = try BenchmarkAssembly.carryOut(
            .openBallot(BenchmarkAssembly.election, limitSeconds: nil, seal: nil), by: chair, in: &assembly)
        guard let id = assembly.ballotUnderWay else { preconditionFailure("a ballot was opened a moment ago") }
        for (place, member) in assembly.roll.enumerated() {
            events += try BenchmarkAssembly.carryOut(
                .cast(id, member, .open(BenchmarkAssembly.choice(place))), by: .delegate(member), in: &assembly)
        }
        for command in [Command.closeBallot(id), .declareResult(id)] {
            events += try BenchmarkAssembly.carryOut(command, by: chair, in: &assembly)
        }
        return events
    }

    private static func append(
        _ events: [Event], to journal: SQLiteJournal<Event>, after written: Int
    ) async throws -> Int {
        let records = events.map { JournalRecord(id: .random(), at: $0.at.milliseconds, events: [$0]) }
        return try await journal.append(records, expecting: Position(written)).count
    }

    /// Reads every column of every row, and nothing else.
    static func bareScan(_ path: String, expecting rows: Int) throws -> Duration {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        return try queue.read { db in
            let statement = try db.makeStatement(
                sql: "SELECT position, id, at, payload, previous, hash FROM record ORDER BY position")
            return withExtendedLifetime(statement) {
                let start = ContinuousClock.now
                var (count, bytes) = (0, 0)
                while sqlite3_step(statement.sqliteStatement) == SQLITE_ROW {
                    count += 1
                    for column in Int32(0)..<6 { bytes &+= touch(column, of: statement.sqliteStatement) }
                }
                precondition(count == rows && bytes != 0, "the scan reads every row")
                return ContinuousClock.now - start
            }
        }
    }

    /// Has SQLite hand a column over, and looks at its last byte.
    private static func touch(_ column: Int32, of statement: OpaquePointer) -> Int {
        if sqlite3_column_type(statement, column) == SQLITE_INTEGER {
            return Int(truncatingIfNeeded: sqlite3_column_int64(statement, column))
        }
        let count = Int(sqlite3_column_bytes(statement, column))
        guard count > 0, let bytes = sqlite3_column_blob(statement, column) else { return 0 }
        return Int(bytes.load(fromByteOffset: count - 1, as: UInt8.self)) &+ count
    }
}
