import AssemblyCore
import CanonicalJSON
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
            let replay = try await replay(path, expecting: made.events)
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
                try await growth(in: scratch, largest: (made.events, replay)) + manyBallots()
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

    /// Rebuilds the state, as a host does that resumes.
    static func replay(_ path: String, expecting events: Int) async throws -> Replay {
        let journal = try SQLiteJournal<Event>.openForReading(path, codec: JournalBenchmark.codec)
        var (result, assembly, count) = (Replay(), Assembly(), 0)
        let (start, work) = (ContinuousClock.now, CPUTime.now)
        for try await page in journal.replay() {
            let read = ContinuousClock.now
            for record in page {
                for event in record.events { assembly.apply(event) }
                count += record.events.count
            }
            result.folding += ContinuousClock.now - read
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

extension ReplayBenchmark {
    /// What an event costs in a short session and in a long one: the cost must not grow.
    ///
    /// What the record costs in which the assembly is convened with all its members, and what any replay costs, is measured
    /// on a session of nothing else; the rest is divided among the other events. It is the work of all threads that is
    /// measured: how much of it goes on beside the rest depends on how many pages there are.
    /// - Parameter largest: the longest session, and what its replay took.
    static func growth(in scratch: URL, largest: (events: Int, replay: Replay)) async throws -> [Figure] {
        let convened = try await work(for: 1, in: scratch)
        var figures = [
            Figure(name: "work for the records that convene", value: convened.seconds * 1e6, unit: "µs")
        ]
        // A journal that could not be made long enough is measured as it is.
        var measured = [(events: largest.events, seconds: largest.replay.work)]
        for events in [100_000, 10_000, 1_000] where events < largest.events {
            measured.append(try await work(for: events, in: scratch))
        }
        var costs: [Double] = []
        for (events, seconds) in measured.reversed() {
            costs.append((seconds - convened.seconds) * 1e6 / Double(events - convened.events))
            figures.append(
                Figure(name: "work to replay \(events) events", value: costs[costs.count - 1], unit: "µs/event"))
        }
        guard let dearest = costs.max(), let cheapest = costs.min() else { return figures }
        figures.append(
            Figure(
                name: "the dearest of them", value: dearest, unit: "µs/event",
                baseline: ("the cheapest", cheapest), limit: 1.5))
        return figures
    }

    /// The CPU seconds of replaying a session of about as many events, the median of several.
    private static func work(for events: Int, in scratch: URL) async throws -> (events: Int, seconds: Double) {
        let path = scratch.appending(path: "journal-\(events)").path
        let made = try await make(path, events: events)
        var work: [Double] = []
        for _ in 0..<(events > 10_000 ? 3 : 9) { work.append(try await replay(path, expecting: made.events).work) }
        return (made.events, BusBenchmark.median(work))
    }

    /// What an event costs the fold when one question is put to few ballots and to many: the cost must not grow. Each is the
    /// median of several folds, so many that the few ballots are folded as long as the many.
    static func manyBallots() throws -> [Figure] {
        var (figures, costs) = ([Figure](), [Double]())
        for ballots in [10, 100, 1_000] {
            var (assembly, events) = try BenchmarkAssembly.opening(members: 20)
            let convening = events
            for _ in 0..<ballots { events += try ballot(in: &assembly) }
            let rounds = max(5, 1_000 / ballots)
            let whole = fold(events, rounds) - fold(convening, rounds)
            costs.append(whole * 1e6 / Double(events.count - convening.count))
            figures.append(
                Figure(
                    name: "fold alone: \(ballots) ballots on one question", value: costs[costs.count - 1],
                    unit: "µs/event"))
        }
        guard let dearest = costs.max(), let cheapest = costs.min() else { return figures }
        return figures + [
            Figure(
                name: "the dearest of these", value: dearest, unit: "µs/event", baseline: ("the cheapest", cheapest),
                limit: 1.5)
        ]
    }

    /// The seconds in which events are folded, the median of several rounds.
    private static func fold(_ events: [Event], _ rounds: Int) -> Double {
        BusBenchmark.median(
            (0..<rounds).map { _ in
                ContinuousClock().measure {
                    var folded = Assembly()
                    for event in events { folded.apply(event) }
                    precondition(folded.convocation != nil, "what convenes the assembly is folded")
                } / .seconds(1)
            })
    }

    /// How much room a recorded paper takes.
    static func sizes(_ path: String, records: Int) throws -> [Figure] {
        let paper = Event(
            at: BenchmarkAssembly.morning, by: .delegate(BenchmarkAssembly.member(100)),
            fact: .ballots(
                .cast(
                    BallotID(BenchmarkAssembly.election, round: 100), BenchmarkAssembly.member(100),
                    .open(BenchmarkAssembly.choice(100)))))
        let payload = try JournalBenchmark.codec.encode([paper]).count
        let file = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        return [
            Figure(name: "payload of a recorded paper", value: Double(payload), unit: "bytes"),
            Figure(name: "file, for each record", value: Double(file) / Double(records), unit: "bytes"),
        ]
    }

    private static func microseconds(_ time: Duration, per events: Int) -> Double {
        time / .microseconds(1) / Double(events)
    }
}

extension ReplayBenchmark {
    /// A journal that was made, and what is in it.
    struct Made {
        /// How many events it holds, one in each record.
        var events = 0
        /// How long making it took.
        var time = Duration.zero
    }

    /// Makes a journal of ballot after ballot, in large groups: what is measured is reading it.
    static func make(_ path: String, events wanted: Int = eventsWanted) async throws -> Made {
        let journal = try SQLiteJournal<Event>.open(path, codec: JournalBenchmark.codec)
        let start = ContinuousClock.now
        var (assembly, events) = try BenchmarkAssembly.opening(members: members)
        var made = Made()
        while made.events + events.count < wanted, ContinuousClock.now - start < makingLimit {
            events += try ballot(in: &assembly)
            if events.count >= 8_000 {
                made.events += try await append(events, to: journal, after: made.events)
                events = []
            }
        }
        made.events += try await append(events, to: journal, after: made.events)
        await journal.close()
        made.time = ContinuousClock.now - start
        return made
    }

    /// One ballot in which nobody is elected, so that another one can follow. Opening and closing are decided; the papers
    /// are written down as they would have been decided, which would take most of the time.
    static func ballot(in assembly: inout Assembly) throws(Refusal) -> [Event] {
        let chair = BenchmarkAssembly.chair
        var events = try BenchmarkAssembly.carryOut(
            .ballots(.open(BenchmarkAssembly.election, limitSeconds: nil, seal: nil)), by: chair, in: &assembly)
        guard let id = assembly.ballotUnderWay else { preconditionFailure("a ballot was opened a moment ago") }
        for (place, member) in assembly.roll.enumerated() {
            let paper = Event(
                at: BenchmarkAssembly.morning, by: .delegate(member),
                fact: .ballots(.cast(id, member, .open(BenchmarkAssembly.choice(place)))))
            assembly.apply(paper)
            events.append(paper)
        }
        for command in [Command.ballots(.close(id)), .series(.declare(id))] {
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
}
