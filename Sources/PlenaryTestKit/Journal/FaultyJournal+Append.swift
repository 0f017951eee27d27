import EventStream
import Synchronization

extension FaultyJournal {
    /// Follows the next step of the plan; see ``Journal/append(_:expecting:isolation:)``.
    public func append(
        _ records: [JournalRecord<Event>], expecting expected: Position, isolation actor: isolated (any Actor)?
    ) async throws(AppendFault) -> [Stored] {
        switch try nextStep(for: records) {
        case .pass: break
        case .hold: await hold()
        case .unavailable(let retryAfter):
            throw .unavailable(why: "The journal cannot be reached; the record was not stored.", retryAfter: retryAfter)
        case .fullDisk:
            throw .unavailable(why: poison("The disk is full; the record was not stored."), retryAfter: nil)
        case .unknownBeforeStore:
            throw .unknown(why: "The journal did not answer.")
        case .unknownAfterStore:
            _ = try await inner.append(records, expecting: expected, isolation: actor)
            throw .unknown(why: "The journal did not answer.")
        case .failedSync(let stored):
            if stored { _ = try await inner.append(records, expecting: expected, isolation: actor) }
            state.withLock { $0.inDoubt.formUnion(records.map(\.id)) }
            throw .unknown(why: poison("The disk did not confirm the write."))
        }
        return try await inner.append(records, expecting: expected, isolation: actor)
    }

    /// Returns when `count` appends are being held.
    public func waitUntilHeld(_ count: Int = 1) async {
        while state.withLock({ $0.held.count < count }) {
            await withCheckedContinuation { continuation in
                let isThere = state.withLock { state in
                    guard state.held.count < count else { return true }
                    state.watchers.append(continuation)
                    return false
                }
                if isThere { continuation.resume() }
            }
        }
    }

    /// Lets every held append go through.
    public func release() {
        let held = state.withLock { state in
            defer { state.held = [] }
            return state.held
        }
        for continuation in held { continuation.resume() }
    }

    private func hold() async {
        await withCheckedContinuation { continuation in
            let watchers = state.withLock { state in
                defer { state.watchers = [] }
                state.held.append(continuation)
                return state.watchers
            }
            for watcher in watchers { watcher.resume() }
        }
    }

    private func nextStep(for records: [JournalRecord<Event>]) throws(AppendFault) -> Step {
        try state.withLock { state throws(AppendFault) in
            state.appends += 1
            if let why = state.poison {
                if records.contains(where: { state.inDoubt.contains($0.id) }) { throw .unknown(why: why) }
                throw .unavailable(why: why, retryAfter: nil)
            }
            return state.plan.isEmpty ? .pass : state.plan.removeFirst()
        }
    }

    private func poison(_ why: JournalSentence) -> JournalSentence {
        state.withLock { $0.poison = why }
        return why
    }
}
