import CanonicalJSON
import AssemblyCore
import EventStream
import Foundation
import SQLiteJournal

extension ReplayBenchmark {
    /// What an event costs when there are few of them and when there are many: the cost must not grow.
    ///
    /// The first record, in which the assembly is convened with all its members, is measured by itself; so is whatever a
    /// replay costs before it. What is left is divided among the others. It is the work of all threads that is measured:
    /// how much of it goes on beside the rest depends on how many pages there are.
    /// - Parameter whole: the replay of all of them.
    static func growth(_ path: String, events: Int, whole: Replay) async throws -> [Figure] {
        let convened = try await median(path, upTo: 1)
        // A journal that could not be made long enough is measured as it is.
        let counts = Set([1_000, 10_000, 100_000, 1_000_000].map { min($0, events) }).sorted()
        var figures = [
            Figure(name: "work for the record that convenes", value: convened * 1e6, unit: "µs")
        ]
        var costs: [Double] = []
        for count in counts {
            let work = count == events ? whole.work : try await median(path, upTo: count)
            costs.append((work - convened) * 1e6 / Double(count - 1))
            figures.append(
                Figure(
                    name: "work to replay \(count) events", value: costs[costs.count - 1],
                    unit: "µs/event"))
        }
        guard let dearest = costs.max(), let cheapest = costs.min() else { return figures }
        figures.append(
            Figure(
                name: "the dearest of them", value: dearest, unit: "µs/event",
                baseline: ("the cheapest", cheapest), limit: 1.5))
        return figures
    }

    private static func median(_ path: String, upTo count: Int) async throws -> Double {
        var work: [Double] = []
        for _ in 0..<(count > 10_000 ? 1 : 5) { work.append(try await replay(path, upTo: count).work) }
        return work.sorted()[work.count / 2]
    }

    /// What an event costs the fold when one question is put to few ballots and to many.
    static func manyBallots() throws -> [Figure] {
        try [10, 100, 1_000].map { ballots in
            var (assembly, events) = try BenchmarkAssembly.opening(members: 20)
            for _ in 0..<ballots { events += try ballot(in: &assembly) }
            let time = ContinuousClock().measure {
                var folded = Assembly()
                for event in events { folded.apply(event) }
                precondition(folded.ballotOrder.count == ballots, "every ballot is folded")
            }
            return Figure(
                name: "fold alone: \(ballots) ballots on one question", value: microseconds(time, per: events.count),
                unit: "µs/event")
        }
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
