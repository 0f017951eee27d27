package import EventStream
import Synchronization

/// A journal that wraps another and goes wrong as planned, one step of the plan for each append.
package final class FaultyJournal<Event: Sendable>: Journal {
    /// What happens to one append.
    package enum Step: Hashable, Sendable {
        /// It goes through.
        case pass
        /// The answer gets lost before anything was stored.
        case unknownBeforeStore
        /// The records are stored, then the answer gets lost.
        case unknownAfterStore
        /// Nothing is stored, another attempt may succeed.
        case unavailable(retryAfter: Duration?)
        /// Nothing is stored, the disk is full; nothing is accepted any more.
        case fullDisk
        /// The sync failed; whether the records are there shows only when the journal is opened anew. Nothing is accepted
        /// any more.
        case failedSync(stored: Bool)
        /// It waits until ``FaultyJournal/release()``, then goes through.
        case hold
    }

    struct State {
        var plan: [Step]
        var poison: JournalSentence?
        var inDoubt: Set<RecordID> = []
        var held: [CheckedContinuation<Void, Never>] = []
        var watchers: [CheckedContinuation<Void, Never>] = []
        var appends = 0
        var readingFault: JournalFault?
    }

    let inner: any Journal<Event>
    let state: Mutex<State>

    /// A journal that follows a plan.
    ///
    /// - Parameters:
    ///   - inner: where records really go.
    ///   - plan: one step for each append; when they are used up, everything passes.
    package init(_ inner: any Journal<Event>, plan: [Step] = []) {
        self.inner = inner
        state = Mutex(State(plan: plan))
    }

    /// The inner journal's.
    package var durability: Durability { inner.durability }

    /// How many appends were tried.
    package var appends: Int { state.withLock { $0.appends } }

    /// Adds steps to the plan.
    package func plan(_ steps: Step...) {
        state.withLock { $0.plan += steps }
    }

    /// Makes reading fail with a fault from now on; nil makes it work again.
    package func failReading(with fault: JournalFault?) {
        state.withLock { $0.readingFault = fault }
    }

    /// Reads a page of the inner journal.
    package func records(from position: Position, limit: Int) async throws(JournalFault) -> [StoredRecord<Event>] {
        try checkReading()
        return try await inner.records(from: position, limit: limit)
    }

    /// The end of the inner journal.
    package func head() async throws(JournalFault) -> JournalHead {
        try checkReading()
        return try await inner.head()
    }

    /// Closes the inner journal.
    package func close() async {
        await inner.close()
    }

    private func checkReading() throws(JournalFault) {
        if let fault = state.withLock({ $0.readingFault }) { throw fault }
    }
}

extension FaultyJournal {
    /// Follows the next step of the plan; see ``Journal/append(_:expecting:isolation:)``.
    package func append(
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
    package func waitUntilHeld(_ count: Int = 1) async {
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
    package func release() {
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
