import EventStream
import Foundation
import SQLiteJournal
import Synchronization

extension JournalBenchmark {
    /// Ballots per second, each acknowledged to the task that cast it; every voter casts the next one when it has heard of
    /// the last.
    static func acknowledgedBallots(_ directory: URL, _ voters: Int) async throws -> Double {
        let journal = try SQLiteJournal<Ballot>.open(directory.appending(path: "ours").path)
        let box = BallotQueue()
        // Made beforehand, as for the baselines: making a ballot is the voter's work, not the journal's.
        let papers = (0..<ballotsMadeBeforehand).map(record)
        let start = ContinuousClock.now
        let ballots = try await withThrowingTaskGroup(of: Int.self) { group in
            group.addTask { try await box.commit(to: journal) }
            await withTaskGroup(of: Void.self) { voting in
                for voter in 0..<voters {
                    voting.addTask {
                        for paper in stride(from: voter, to: papers.count, by: voters) {
                            guard ContinuousClock.now - start < .seconds(seconds) else { break }
                            await box.cast(papers[paper])
                        }
                    }
                }
            }
            box.finish()
            return try await group.reduce(0, +)
        }
        let time = ContinuousClock.now - start
        await journal.close()
        return Double(ballots) / (time / .seconds(1))
    }
}

/// Where voters wait: while one group is being written, the next one gathers.
private final class BallotQueue: Sendable {
    private struct State {
        var records: [JournalRecord<JournalBenchmark.Ballot>] = []
        var voters: [CheckedContinuation<Void, Never>] = []
        var clerk: CheckedContinuation<Void, Never>?
        var isFinished = false
    }

    private let state = Mutex(State())

    /// Hands a ballot in, and returns when it is durable.
    func cast(_ record: JournalRecord<JournalBenchmark.Ballot>) async {
        await withCheckedContinuation { continuation in
            let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
                guard !state.isFinished else { return continuation }
                state.records.append(record)
                state.voters.append(continuation)
                defer { state.clerk = nil }
                return state.clerk
            }
            next?.resume()
        }
    }

    /// Ends the clerk's work, and lets go of every voter who still waits (some do when writing has failed).
    func finish() {
        let waiting = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            state.isFinished = true
            defer { (state.clerk, state.voters) = (nil, []) }
            return (state.clerk.map { [$0] } ?? []) + state.voters
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Writes group after group.
    ///
    /// - Returns: the number of ballots.
    func commit(to journal: SQLiteJournal<JournalBenchmark.Ballot>) async throws -> Int {
        // After a failure nobody must go on waiting.
        defer { finish() }
        var count = 0
        while await waitForBallots() {
            // Those who have just been answered may cast again first: a fuller group costs no further sync.
            await Task.yield()
            let (records, voters) = state.withLock { state in
                defer { (state.records, state.voters) = ([], []) }
                return (state.records, state.voters)
            }
            defer { for voter in voters { voter.resume() } }
            _ = try await journal.append(records, expecting: Position(count))
            count += records.count
        }
        return count
    }

    private func waitForBallots() async -> Bool {
        await withCheckedContinuation { continuation in
            let isReady = state.withLock { state in
                guard state.records.isEmpty, !state.isFinished else { return true }
                state.clerk = continuation
                return false
            }
            if isReady { continuation.resume() }
        }
        return state.withLock { !$0.records.isEmpty }
    }
}
