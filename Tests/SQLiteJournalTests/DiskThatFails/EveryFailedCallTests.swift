import Glibc
import PlenaryTestKit
import Rehearsal
import Testing

/// The real journal on a disk on which one call fails, or all from one on, and then the power.
@Suite("A disk on which each call fails in turn", .serialized)
struct EveryFailedCallTests {
    /// What fails, and what SQLite is told.
    struct Failure: CustomTestStringConvertible, Sendable {
        let calls: DiskThatFails.Calls
        let code: Int32
        let testDescription: String

        init(_ calls: DiskThatFails.Calls, _ code: Int32 = 0, _ words: String = "") {
            (self.calls, self.code) = (calls, code)
            testDescription = calls.testDescription + words
        }
    }

    static let failures =
        DiskThatFails.Calls.names.map { Failure($0.0) } + [
            Failure(.write, 13, ": disk full"), Failure(.lock, 5, ": busy"), Failure(.sharedMemory, 5, ": busy"),
        ]

    @Test(
        "whichever call fails, once or for good: nothing acknowledged is lost, nothing refused is there, and people hear why",
        arguments: failures)
    func everyCall(_ failure: Failure) async throws {
        var outcome = try FailingRuns()
        let steps = try SampleMeeting.steps()
        let calls = try await outcome.count(failure.calls, steps)
        #expect(calls > 0, "no such call is made: the search itself is broken")
        let stride = SlowForm.isWanted ? 1 : max(1, calls / 12)
        for first in Swift.stride(from: 0, to: calls, by: stride) {
            for count in failure.code == 5 ? [1] : [1, .max] {
                try await outcome.hold(steps, "\(failure.testDescription) \(first)") {
                    $0.fail(failure.calls, from: first, count: count, code: failure.code)
                }
            }
        }
        #expect(outcome.troubles.prefix(5) == [], "\(outcome.troubles.count) in all")
        #expect(outcome.failures > 0)
    }

    @Test("a disk that is full after any number of bytes: what was refused is not there, what was acknowledged is")
    func full() async throws {
        var outcome = try FailingRuns()
        let steps = try SampleMeeting.steps()
        let bytes = try await outcome.growth(steps)
        for room in stride(from: 0, to: bytes, by: SlowForm.isWanted ? 1_024 : max(1, bytes / 40)) {
            try await outcome.hold(steps, "\(room) bytes") { $0.limit(room) }
        }
        #expect(outcome.troubles.prefix(5) == [], "\(outcome.troubles.count) in all")
        #expect(outcome.sentences.keys.contains { $0.contains("full") })
    }

    @Test("a process dies with any call, and the power fails later: what the next process has acknowledged is there")
    func died() async throws {
        var outcome = try FailingRuns()
        let (steps, calls) = (try SampleMeeting.steps(), [.write, .sync, .truncate, .remove] as DiskThatFails.Calls)
        for number in stride(from: 0, to: try await outcome.count(calls, steps), by: SlowForm.isWanted ? 1 : 3) {
            try await outcome.hold(steps, "died with call \(number)", again: true) { $0.letDie(calls, at: number) }
        }
        #expect(outcome.troubles.prefix(5) == [], "\(outcome.troubles.count) in all")
        #expect(outcome.failures > 20)
    }
}

/// Whether tests try everything, which takes minutes, instead of a part of it that is spread over all.
enum SlowForm {
    static let isWanted = getenv("PLENARY_EVERY_CALL") != nil
}

/// Meetings on disks that fail, each followed by a power failure and opened again on a sound disk.
struct FailingRuns {
    private(set) var runs = 0
    private(set) var failures = 0
    private(set) var troubles: [String] = []
    /// What people were told, without numbers, and how often.
    private(set) var sentences: [String: Int] = [:]
    private let scratch: TemporaryDirectory
    private var dice = SeededGenerator(seed: 3)

    init() throws { scratch = try TemporaryDirectory(inMemory: true) }

    /// How many calls a meeting makes on a sound disk.
    mutating func count(_ calls: DiskThatFails.Calls, _ steps: [SampleMeeting.Step]) async throws -> Int {
        try await hold(steps, "a sound disk") { $0.count(calls) }.calls
    }

    /// How many bytes it writes at most.
    mutating func growth(_ steps: [SampleMeeting.Step]) async throws -> Int {
        let notes = try await hold(steps, "a sound disk") { _ in }.notes()
        let ends = Dictionary(grouping: notes.filter { $0.call == .write }, by: \.file)
        return ends.values.reduce(0) { sum, writes in sum + (writes.map { $0.offset + $0.bytes.count }.max() ?? 0) }
    }

    /// Holds a meeting, lets the power fail at its end, and opens it again.
    /// - Parameter again: whether another process goes on before the power fails.
    @discardableResult
    mutating func hold(
        _ steps: [SampleMeeting.Step], _ words: String, again: Bool = false, on prepare: (DiskThatFails) -> Void
    ) async throws -> DiskThatFails {
        runs += 1
        let disk = try DiskThatFails("failing-\(runs)-\(UInt32.random(in: 0...UInt32.max, using: &dice))")
        prepare(disk)
        let held = HeldMeeting(on: disk, at: scratch.path(of: "held-\(runs)"))
        await held.hold(steps)
        await held.close()
        disk.leave()
        failures += disk.failures
        if again { await held.startAgain() }
        // The power fails now: what an orderly end would still write comes too late.
        let notes = disk.notes()
        await held.close()
        disk.leave()
        for suffix in ["-shm", ".lock"] + DiskThatFails.Place.allCases.map(\.suffix) { unlink(held.path + suffix) }
        for sentence in held.sentences { sentences[sentence.filter { !$0.isNumber }, default: 0] += 1 }
        troubles += held.troubles.map { "\(words): \($0)" }
        var platter = Platter()
        for note in notes { platter.record(note, &dice) }
        for manner in [.everything, .nothing, .scattered] as [Platter.Manner] {
            let reopening = try await Reopening(
                of: platter.survivors(manner, &dice), at: scratch.path(of: "left"), after: held,
                held.marks[held.marks.count - 1])
            troubles += reopening.troubles.map { "\(words), \(manner): \($0)" }
        }
        return disk
    }
}
