import AssemblyCore
import EventStream
import Foundation
import SQLiteJournal

/// How fast the state of an assembly is rebuilt from a journal of a million events, against SQLite merely reading the
/// same rows.
enum ReplayBenchmark {
    /// How many events the journal is to hold.
    static let eventsWanted = 1_000_000
    /// How long it may take to make the journal; on a slow disk it is shorter than wanted, and the report says so.
    static let makingLimit = Duration.seconds(50)
    /// As many delegations as INTERPOL has members.
    private static let members = 196

    /// Makes the journal and replays it.
    static func run(in directory: URL) async throws -> GroupReport {
        try await JournalBenchmark.withScratch(in: directory) { scratch in
            let path = scratch.appending(path: "journal").path
            let (events, making) = try await make(path)
            let bare = try bareScan(path, expecting: events)
            var replay = try await replay(path, expecting: events)
            // Opening for writing reads every row, checks its hash and the chain, and decodes nothing.
            replay.checking = try await ContinuousClock().measure {
                await (try SQLiteJournal<Event>.open(path)).close()
            }
            return report(events: events, making: making, bare: bare, replay)
        }
    }

    private struct Replay {
        var whole = Duration.zero
        var folding = Duration.zero
        var checking = Duration.zero
    }

    private static func report(events: Int, making: Duration, bare: Duration, _ replay: Replay) -> GroupReport {
        func rate(_ time: Duration) -> Double { Double(events) / (time / .seconds(1)) }
        let baseline = (name: "bare SQLite scan", value: rate(bare))
        var notes = [
            "\(events) events of ballots of \(members) delegations, one record each; the journal was made in "
                + "\(Int(making / .seconds(1))) s."
        ]
        if events < eventsWanted { notes.append("More than \(events) events could not be made in time on this disk.") }
        return GroupReport(
            group: .replay,
            figures: [
                ("replay: read, check, decode, fold", replay.whole),
                ("of which read, check, decode", replay.whole - replay.folding),
                ("of which fold", replay.folding),
                ("opening for writing: read, check", replay.checking),
            ].map { Figure(name: $0.0, value: rate($0.1), unit: "events/s", baseline: baseline) }, notes: notes)
    }

    private static func replay(_ path: String, expecting events: Int) async throws -> Replay {
        let journal = try SQLiteJournal<Event>.openForReading(path)
        var (result, assembly, count) = (Replay(), Assembly(), 0)
        let start = ContinuousClock.now
        for try await page in journal.replay() {
            let read = ContinuousClock.now
            for record in page {
                for event in record.events { assembly.apply(event) }
                count += record.events.count
            }
            result.folding += ContinuousClock.now - read
        }
        result.whole = ContinuousClock.now - start
        await journal.close()
        precondition(count == events && assembly.ballotOrder.count > 1, "every event is replayed once")
        return result
    }
}
