import AssemblyCore
import EventStream
import Foundation
import GRDB
import SQLiteJournal

/// How many ballots a second are acknowledged: our journal with many voters at once, against SQLite committing the same
/// bytes in groups as large, and against a bare write and fdatasync.
enum JournalBenchmark {
    /// Ballots are what an assembly records: events with one paper, in the program's own form.
    static let codec = Event.codec

    /// A paper of one of 196 delegations.
    static func ballot(_ number: Int) -> Event {
        let member = MemberCode(rawValue: "D\(number % 196)")
        let choice: Choice = [.yes, .no, .abstain][number % 3]
        return Event(
            at: Moment(milliseconds: 1_730_797_200_000 + Int64(number)), by: .delegate(member),
            fact: .ballots(.cast("draft-resolution-3#1", member, .open(choice))))
    }

    /// How long each contender runs in each repetition, in seconds.
    static let seconds = 1.0

    /// How many ballots lie ready for each measurement: enough for a fast disk.
    static let ballotsMadeBeforehand = 200_000

    /// Measures 1, 20, 196 and 1,000 simultaneous voters.
    ///
    /// - Parameters:
    ///   - directory: where the files are made, on the disk that is to be measured; they are removed afterwards.
    ///   - repetitions: how often each contender runs, in turn, because the speed of a disk changes from second to second;
    ///     the medians are reported, and the ratio is the median of the ratios.
    static func run(
        in directory: URL = FileManager.default.temporaryDirectory, repetitions: Int = 5
    ) async throws -> [Figure] {
        var figures: [Figure] = []
        for voters in [1, 20, 196, 1_000] {
            var (ours, raw, bare): ([Double], [Double], [Double]) = ([], [], [])
            for _ in 0..<repetitions {
                try await withScratch(in: directory) { ours.append(try await acknowledgedBallots($0, voters)) }
                try await withScratch(in: directory) { raw.append(try rawBallots($0, group: voters)) }
                try await withScratch(in: directory) { bare.append(try bareBallots($0, group: voters)) }
            }
            figures += compare(voters, ours: ours, raw: raw, bare: bare)
        }
        return figures + (try await withScratch(in: directory, replay))
    }

    /// How near to raw SQLite it is to come, by voters: of a small group's time the way to the writer's thread and back is a
    /// larger part.
    private static let goals = [1: 0.6, 20: 0.8, 196: 0.85, 1_000: 0.85]

    private static func compare(_ voters: Int, ours: [Double], raw: [Double], bare: [Double]) -> [Figure] {
        let name = "journal, \(voters) voter\(voters == 1 ? "" : "s") at once"
        let value = BusBenchmark.median(ours)
        let rawRatio = BusBenchmark.median(zip(ours, raw).map { $0 / $1 })
        let bareRatio = BusBenchmark.median(zip(ours, bare).map { $0 / $1 })
        return [
            Figure(
                name: name, value: value, unit: "ballots/s", baseline: ("raw SQLite", value / rawRatio),
                goal: goals[voters]),
            Figure(name: name, value: value, unit: "ballots/s", baseline: ("write+fdatasync", value / bareRatio)),
        ]
    }

    /// A new directory, removed afterwards.
    static func withScratch<Result>(in parent: URL, _ body: (URL) async throws -> Result) async throws -> Result {
        let directory = parent.appending(path: "plenary-benchmark-\(RecordID.random())")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        return try await body(directory)
    }

    static func record(_ number: Int) -> JournalRecord<Event> {
        JournalRecord(id: .random(), at: 1_730_797_200_000 + Int64(number), events: [ballot(number)])
    }

    /// Reading a journal of a million ballots back, against SQLite merely reading the same rows: as events, and as checked
    /// bytes.
    private static func replay(_ directory: URL) async throws -> [Figure] {
        let path = directory.appending(path: "replay").path
        let journal = try SQLiteJournal<Event>.open(path, codec: codec)
        let (count, group) = (1_000_000, 10_000)
        for first in stride(from: 0, to: count, by: group) {
            _ = try await journal.append((first..<first + group).map(record), expecting: Position(first))
        }
        await journal.close()
        let bare = try BareScan.time(path, expecting: count)
        let reading = try SQLiteJournal<Event>.openForReading(path, codec: codec)
        var read = 0
        let start = ContinuousClock.now
        for try await page in reading.replay() { read += page.count }
        let time = ContinuousClock.now - start
        precondition(read == count, "every record is read once")
        await reading.close()
        let opening = try await ContinuousClock().measure {
            await (try SQLiteJournal<Event>.open(path, codec: codec)).close()
        }
        let scan = (name: "bare SQLite scan", value: Double(count) / (bare / .seconds(1)))
        return [
            Figure(
                name: "replay of papers: read, check, decode", value: Double(count) / (time / .seconds(1)),
                unit: "events/s", baseline: scan),
            Figure(
                name: "open for writing (whole chain checked)", value: Double(count) / (opening / .seconds(1)),
                unit: "records/s", baseline: scan),
        ]
    }
}
