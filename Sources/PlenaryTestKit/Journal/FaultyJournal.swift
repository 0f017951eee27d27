import EventStream
import Synchronization

/// A journal that wraps another and goes wrong as planned, one step of the plan for each append.
public final class FaultyJournal<Event: Sendable>: Journal {
    /// What happens to one append.
    public enum Step: Hashable, Sendable {
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
    public init(_ inner: any Journal<Event>, plan: [Step] = []) {
        self.inner = inner
        state = Mutex(State(plan: plan))
    }

    /// The inner journal's.
    public var durability: Durability { inner.durability }

    /// How many appends were tried.
    public var appends: Int { state.withLock { $0.appends } }

    /// Adds steps to the plan.
    public func plan(_ steps: Step...) {
        state.withLock { $0.plan += steps }
    }

    /// Makes reading fail with a fault from now on; nil makes it work again.
    public func failReading(with fault: JournalFault?) {
        state.withLock { $0.readingFault = fault }
    }

    /// Reads a page of the inner journal.
    public func records(from position: Position, limit: Int) async throws(JournalFault) -> [StoredRecord<Event>] {
        try checkReading()
        return try await inner.records(from: position, limit: limit)
    }

    /// The end of the inner journal.
    public func head() async throws(JournalFault) -> JournalHead {
        try checkReading()
        return try await inner.head()
    }

    /// Closes the inner journal.
    public func close() async {
        await inner.close()
    }

    private func checkReading() throws(JournalFault) {
        if let fault = state.withLock({ $0.readingFault }) { throw fault }
    }
}
