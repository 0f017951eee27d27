import AssemblyCore
import Dispatch
import EventStream
import Foundation
import SQLiteJournal

extension JournalBenchmark {
    /// Ballots per second, each acknowledged to the task that cast it; every voter casts the next one when it has heard of
    /// the last.
    static func acknowledgedBallots(_ directory: URL, _ voters: Int) async throws -> Double {
        let journal = try SQLiteJournal<Event>.open(directory.appending(path: "ours").path, codec: codec)
        // Made beforehand, as for the baselines: making a ballot is the voter's work, not the journal's.
        let hall = Hall(papers: (0..<ballotsMadeBeforehand).map(record), voters: voters)
        let start = ContinuousClock.now
        let ballots = try await withThrowingTaskGroup(of: Int.self) { group in
            group.addTask { try await hall.commit(to: journal) }
            await withTaskGroup(of: Void.self) { voting in
                for voter in 0..<voters {
                    voting.addTask { await hall.vote(voter, until: start + .seconds(seconds)) }
                }
            }
            await hall.close()
            return try await group.reduce(0, +)
        }
        let time = ContinuousClock.now - start
        await journal.close()
        return Double(ballots) / (time / .seconds(1))
    }
}

/// Where voters wait: while one group is being written, the next one gathers.
///
/// Voters and the clerk take turns on this actor, as kiosks do on the event loop of a host.
private actor Hall {
    private let loop = HallLoop()
    private let papers: [JournalRecord<Event>]
    private let voters: Int
    private var cast: [JournalRecord<Event>] = []
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var clerk: CheckedContinuation<Void, Never>?
    private var isClosed = false

    /// - Parameters:
    ///   - papers: dealt out to the voters in turn.
    ///   - voters: how many there are.
    init(papers: [JournalRecord<Event>], voters: Int) {
        self.papers = papers
        self.voters = voters
    }

    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

    /// Casts one ballot after the other, each when the one before is durable.
    func vote(_ voter: Int, until deadline: ContinuousClock.Instant) async {
        for paper in stride(from: voter, to: papers.count, by: voters) {
            guard !isClosed, ContinuousClock.now < deadline else { return }
            await withCheckedContinuation { continuation in
                cast.append(papers[paper])
                waiting.append(continuation)
                wakeClerk()
            }
        }
    }

    /// Ends the clerk's work, and lets go of every voter who still waits (some do when writing has failed).
    func close() {
        isClosed = true
        wakeClerk()
        answer(waiting)
        waiting = []
    }

    /// Writes group after group.
    ///
    /// - Returns: the number of ballots.
    func commit(to journal: SQLiteJournal<Event>) async throws -> Int {
        // After a failure nobody must go on waiting.
        defer { close() }
        var count = 0
        while await waitForBallots() {
            let (records, voters) = (cast, waiting)
            (cast, waiting) = ([], [])
            defer { answer(voters) }
            _ = try await journal.append(records, expecting: Position(count))
            count += records.count
        }
        return count
    }

    private func waitForBallots() async -> Bool {
        if cast.isEmpty, !isClosed {
            await withCheckedContinuation { clerk = $0 }
        }
        // Those who have just been answered may cast again first: a fuller group costs no further sync.
        await loop.letOthersRun()
        return !cast.isEmpty
    }

    private func wakeClerk() {
        clerk?.resume()
        clerk = nil
    }

    private func answer(_ voters: [CheckedContinuation<Void, Never>]) {
        for voter in voters { voter.resume() }
    }
}

/// Runs the hall's tasks one after the other on a queue of its own: answering a voter who waits in the hall then wakes no
/// other thread, as little as a host's event loop does.
private final class HallLoop: SerialExecutor {
    private let queue = DispatchQueue(label: "benchmark.hall")

    /// Goes to the end of the queue. `Task.yield` would go by way of another thread, which takes as long as a quick sync.
    func letOthersRun(isolation actor: isolated (any Actor)? = #isolation) async {
        await withCheckedContinuation(isolation: actor) { continuation in queue.async { continuation.resume() } }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
