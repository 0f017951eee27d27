import Host
import Synchronization

/// Batches on their way from the link to their one reader.
final class FollowedFeed: Sendable {
    private struct Contents {
        var batches: [[HostUpdate]] = []
        var isFinished = false
        var reader: CheckedContinuation<Void, Never>?
    }

    private let contents = Mutex(Contents())

    /// Adds a batch.
    func put(_ updates: [HostUpdate]) {
        guard !updates.isEmpty else { return }
        wake { $0.batches.append(updates) }
    }

    /// Ends the feed after what it holds.
    func finish() { wake { $0.isFinished = true } }

    /// The next updates, all that have come; `nil` at the end or when the reader's task is cancelled.
    func next() async -> [HostUpdate]? {
        await withTaskCancellationHandler {
            while true {
                let (updates, isFinished) = contents.withLock { contents in
                    let updates = contents.batches.flatMap(\.self)
                    contents.batches = []
                    return (updates, contents.isFinished)
                }
                if !updates.isEmpty { return updates }
                if isFinished || Task.isCancelled { return nil }
                await withCheckedContinuation { continuation in
                    let isReady = contents.withLock { contents in
                        guard contents.batches.isEmpty, !contents.isFinished, !Task.isCancelled else { return true }
                        contents.reader = continuation
                        return false
                    }
                    if isReady { continuation.resume() }
                }
            }
        } onCancel: {
            wake { _ in }
        }
    }

    private func wake(_ change: (inout Contents) -> Void) {
        let reader = contents.withLock { contents in
            change(&contents)
            defer { contents.reader = nil }
            return contents.reader
        }
        reader?.resume()
    }
}
