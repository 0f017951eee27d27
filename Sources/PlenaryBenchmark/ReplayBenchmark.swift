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
    static let makingLimit = Duration.seconds(25)
    /// As many delegations as INTERPOL has members.
    static let members = 196

    /// Makes the journal and replays it.
    static func run(in directory: URL) async throws -> GroupReport {
        try await JournalBenchmark.withScratch(in: directory) { scratch in
            let path = scratch.appending(path: "journal").path
            let made = try await make(path)
            let bare = try BareScan.time(path, expecting: made.events)
            let replay = try await replay(path, upTo: made.events)
            let reading = try await reading(path, expecting: made.events)
            // Opening for writing reads every row and checks its hash after the one before it, and decodes nothing.
            let opening = try await ContinuousClock().measure {
                await (try SQLiteJournal<Event>.open(path, codec: JournalBenchmark.codec)).close()
            }
            let events = Double(made.events)
            let scan = (name: "bare SQLite scan", value: events / (bare / .seconds(1)))
            var figures = [
                ("replay: read, check, decode, fold", replay.whole), ("read, check, decode alone", reading),
                ("fold alone", replay.folding), ("opening for writing: read, check", opening),
            ].map { Figure(name: $0.0, value: events / ($0.1 / .seconds(1)), unit: "events/s", baseline: scan) }
            figures[0].goal = 0.3
            figures +=
                try await growth(path, events: made.events, whole: replay) + manyBallots()
                + sizes(path, records: made.events) + LateComer.figures()
            return GroupReport(group: .replay, figures: figures, notes: notes(on: made))
        }
    }

    private static func notes(on made: Made) -> [String] {
        let notes = [
            "\(made.events) events of ballots of \(members) delegations, one record each; the journal was made in "
                + "\(Int(made.time / .seconds(1))) s. The fold alone is timed within the replay."
        ]
        guard made.events < eventsWanted * 9 / 10 else { return notes }
        return notes + ["More than \(made.events) events could not be made in time on this machine."]
    }

    /// What a replay took.
    struct Replay {
        var whole = Duration.zero
        var folding = Duration.zero
        /// CPU seconds of all threads.
        var work = 0.0
    }

    /// Rebuilds the state from as many events as are asked for.
    static func replay(_ path: String, upTo events: Int) async throws -> Replay {
        let journal = try SQLiteJournal<Event>.openForReading(path, codec: JournalBenchmark.codec)
        var (result, assembly, count) = (Replay(), Assembly(), 0)
        let (start, work) = (ContinuousClock.now, CPUTime.now)
        // Few events too come in several pages, of which one is decoded while another is folded.
        for try await page in journal.replay(pageSize: max(1, min(events / 8, 4_096))) {
            let read = ContinuousClock.now
            for record in page.prefix(events - count) {
                for event in record.events { assembly.apply(event) }
                count += record.events.count
            }
            result.folding += ContinuousClock.now - read
            if count >= events { break }
        }
        (result.whole, result.work) = (ContinuousClock.now - start, CPUTime.now - work)
        await journal.close()
        precondition(count == events, "every event is replayed once")
        return result
    }

    /// Reads everything and folds nothing.
    private static func reading(_ path: String, expecting events: Int) async throws -> Duration {
        let journal = try SQLiteJournal<Event>.openForReading(path, codec: JournalBenchmark.codec)
        var count = 0
        let start = ContinuousClock.now
        for try await page in journal.replay() { count += page.count }
        let time = ContinuousClock.now - start
        await journal.close()
        precondition(count == events, "every record is read once")
        return time
    }
}
