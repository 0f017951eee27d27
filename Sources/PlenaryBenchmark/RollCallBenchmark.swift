import AssemblyCore
import EventStream
import Foundation

/// How many answers a second a host takes when all roll-calls of the United Nations, sessions 1 to 50, are taken again,
/// against the core alone deciding and applying the very same commands.
///
/// What is timed goes from the chair's opening of each ballot to the declared result; convening and identifying are not.
/// Session after session every contender has its turn, so that a machine that grows slower does so for all of them.
enum RollCallBenchmark {
    /// Measures the core, a host without a disk, and a host as it is in a hall.
    static func run(in directory: URL) async throws -> GroupReport {
        let archive = try archive()
        var (core, volatile, synced) = (Duration.zero, Duration.zero, Duration.zero)
        for session in archive.sessions {
            core += try fold(session, of: archive.states)
            volatile += try await replay(session, of: archive.states, on: VolatileJournal<Event>())
            synced += try await JournalBenchmark.withScratch(in: directory) { scratch in
                try await replay(session, of: archive.states, on: try journal(in: scratch))
            }
        }
        let answers = archive.rollCalls.reduce(0) { $0 + $1.sum.papers }
        func rate(_ time: Duration) -> Double { Double(answers) / (time / .seconds(1)) }
        let baseline = (name: "core alone", value: rate(core))
        return GroupReport(
            group: .rollCalls,
            figures: [
                ("roll-calls, journal in memory", volatile), ("roll-calls, journal synced to the disk", synced),
            ].map { Figure(name: $0.0, value: rate($0.1), unit: "answers/s", baseline: baseline) },
            notes: [
                "\(archive.rollCalls.count) roll-calls with \(answers) answers; every declared total was the published "
                    + "one.",
                "The delegates of a roll-call cast at the same time, each by a session of its own; one roll-call "
                    + "follows on the other, so that the disk's syncs are waited for.",
            ])
    }

    /// The roll-calls, which lie beside the tests of the host.
    private static func archive(source: String = #filePath) throws -> RollCallArchive {
        let file = "Tests/HostTests/RollCalls/Data/roll-calls.txt"
        let root = URL(filePath: source).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = root.appending(path: file).path
        guard FileManager.default.fileExists(atPath: path) else {
            throw BenchmarkFault(
                "There is no \(file) where this program was built; build it again in a whole checkout, then measure.")
        }
        return try RollCallArchive.read(path)
    }
}
