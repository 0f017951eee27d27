import Bytes
import EventStream
import Host
import Synchronization

/// What a follower of a remote host has still to read. It outlives links: what is heard again is passed over, what is
/// missing is asked for again.
final class RemoteFeed: Sendable {
    /// What came of a batch.
    enum Outcome {
        case taken
        /// The reader is too far behind, or something is missing: nothing further is taken until it is asked for again.
        case suspended
    }

    fileprivate struct State {
        var batches: [[HostUpdate]] = []
        var updateCount = 0
        /// The next record that is wanted.
        var next: Position
        /// The snapshot with which it began, and whether everything that it had left out has come.
        var snapshot: (position: Position, hash: Digest, isWhole: Bool)?
        var isSuspended = false
        var isEnded = false
        var isRaised = false
        var reader: CheckedContinuation<Void, Never>?
    }

    /// Updates that are kept for a slow reader.
    private static let mostUpdates = 8_192

    let token: LoginToken
    /// Whether it begins with a snapshot.
    let wantsSnapshot: Bool
    private let host: RemoteHost
    private let state: Mutex<State>

    /// A feed of a login, from a position on.
    /// - Parameters:
    ///   - wantsSnapshot: whether it begins with a snapshot, where the host has one.
    ///   - known: what was heard of an earlier feed.
    init(
        of host: RemoteHost, _ token: LoginToken, from position: Position, wantsSnapshot: Bool = false,
        after known: KnownRecord? = nil
    ) {
        (self.host, self.token, self.wantsSnapshot) = (host, token, wantsSnapshot)
        state = Mutex(
            State(next: position, snapshot: known.map { (position: $0.position, hash: $0.hash, isWhole: true) }))
    }

    deinit {
        let host = host
        // Nobody can read it any more.
        Task { await host.tidyFeeds() }
    }

    /// The feed that reads this.
    var feed: Feed { Feed { await self.read() } }

    /// The next record that is wanted.
    var next: Position { state.withLock { $0.next } }

    /// What the host is told when it is asked again: records go on after it. Before everything that a snapshot had left out
    /// has come, there is nothing to go on from.
    var known: KnownRecord? {
        state.withLock { state in
            guard let snapshot = state.snapshot, snapshot.isWhole, let last = state.next.previous else { return nil }
            return KnownRecord(position: snapshot.position, hash: snapshot.hash, last: last)
        }
    }

    /// Whether it has to be asked for again when the reader has caught up.
    var isSuspended: Bool { state.withLock { $0.isSuspended } }

    /// Receives a batch.
    func receive(_ updates: [HostUpdate]) -> Outcome {
        let (outcome, reader) = state.withLock { state -> (Outcome, CheckedContinuation<Void, Never>?) in
            guard !state.isEnded, !state.isSuspended else { return (.taken, nil) }
            var batch: [HostUpdate] = []
            for update in updates {
                if state.note(update) { batch.append(update) }
                if state.isSuspended { break }
            }
            if !batch.isEmpty {
                state.batches.append(batch)
                state.updateCount += batch.count
            }
            if state.updateCount > Self.mostUpdates { state.isSuspended = true }
            return (state.isSuspended ? .suspended : .taken, state.raise())
        }
        reader?.resume()
        return outcome
    }

    /// Is followed again.
    func resume() { state.withLock { $0.isSuspended = false } }

    /// Ends it after what it holds.
    func end() {
        let reader = state.withLock { state in
            state.isEnded = true
            return state.raise()
        }
        reader?.resume()
    }

    private enum Found {
        case batch([HostUpdate])
        case ended, suspended, nothing
    }

    private func read() async -> [HostUpdate]? {
        while !Task.isCancelled {
            switch find() {
            case .batch(let batch): return batch
            case .ended: return nil
            case .suspended:
                if await !host.followAgain(self) { end() }
            case .nothing: await wait()
            }
        }
        return nil
    }

    private func find() -> Found {
        state.withLock { state in
            if !state.batches.isEmpty {
                defer { (state.batches, state.updateCount) = ([], 0) }
                return .batch(state.batches.count == 1 ? state.batches[0] : state.batches.flatMap(\.self))
            }
            return state.isEnded ? .ended : state.isSuspended ? .suspended : .nothing
        }
    }

    /// Returns when there is something to look at, or the task is cancelled.
    private func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isThere = state.withLock { state in
                    defer { state.isRaised = false }
                    guard !state.isRaised, !Task.isCancelled else { return true }
                    precondition(state.reader == nil, "a feed is read by one task at a time")
                    state.reader = continuation
                    return false
                }
                if isThere { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.raise() }?.resume()
        }
    }
}

extension RemoteFeed.State {
    /// Notes how far the feed has come with an update.
    /// - Returns: whether it is news.
    fileprivate mutating func note(_ update: HostUpdate) -> Bool {
        switch update {
        case .status, .past, .earlier: return true
        case .snapshot(let beginning):
            next = beginning.position.next
            snapshot = (beginning.position, beginning.hash, false)
        case .record(let position, _):
            guard position >= next else { return false }
            guard position == next else {
                isSuspended = true
                return false
            }
            next = position.next
            // What a snapshot has left out comes before any record.
            snapshot?.isWhole = true
        }
        return true
    }

    /// Lets the reader look, now or when it comes.
    /// - Returns: the reader that waits.
    fileprivate mutating func raise() -> CheckedContinuation<Void, Never>? {
        defer { reader = nil }
        isRaised = reader == nil
        return reader
    }
}
