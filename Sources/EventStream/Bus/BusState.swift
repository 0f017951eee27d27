/// What the readers of an ``EventBus`` share, protected by their lock: the chunks that are still held, and a cursor for
/// each subscriber.
///
/// The position of the newest event is not in here: publishers make it known without this lock.
@usableFromInline
struct BusState<Event: Sendable>: Sendable {
    /// Where a subscriber stands, and how to wake it.
    struct Cursor: Sendable {
        /// The position it wants next.
        var wanted: Int
        let callback: (@Sendable () -> Void)?
        var continuation: CheckedContinuation<Void, Never>?
        /// Whether it is listed among the sleepers.
        var isAsleep = false
    }

    /// What a subscriber finds when it looks.
    enum Found: Sendable {
        case batch(Batch<Event>)
        case nothing
        case ended
    }

    let capacity: Int
    @usableFromInline let chunkSize: Int
    /// The chunks that are still held, oldest first.
    var chunks: [EventChunk<Event>] = []
    /// The number of positions before the first event of the first chunk.
    var base: Int
    var cursors: [Int: Cursor] = [:]
    var sleepers: [Int] = []
    var lastSubscriber = 0

    init(capacity: Int, head: Int) {
        self.capacity = capacity
        // Small enough that the last chunk hardly matters for memory, large enough that a chunk's cost does not show.
        chunkSize = Swift.max(1, Swift.min(1_024, capacity / 8))
        base = head
    }

    var subscriberCount: Int { cursors.count }

    /// The number of positions before the oldest event on offer: exactly `capacity` events are offered, although the oldest
    /// chunk may hold a few more.
    func offered(after head: Int) -> Int { Swift.max(base, head - capacity) }

    /// Adds an empty chunk at the end, and gives up those whose events are no longer offered.
    @usableFromInline
    mutating func addChunk(head: Int) -> EventChunk<Event> {
        let chunk = EventChunk<Event>(capacity: chunkSize)
        chunks.append(chunk)
        while head - base >= capacity + chunkSize {
            chunks.removeFirst()
            base += chunkSize
        }
        return chunk
    }
}

extension BusState {
    /// A new cursor.
    mutating func subscribe(from wanted: Int, callback: (@Sendable () -> Void)?) -> Int {
        lastSubscriber += 1
        cursors[lastSubscriber] = Cursor(wanted: wanted, callback: callback)
        return lastSubscriber
    }

    /// The position a subscriber wants next; nil when it has ended.
    func wanted(by subscriber: Int) -> Int? { cursors[subscriber]?.wanted }

    /// What lies at the subscriber's cursor, which moves past it.
    ///
    /// - Parameters:
    ///   - head: the position of the newest event.
    ///   - isFinished: whether there will be no newer one.
    mutating func serve(_ subscriber: Int, head: Int, isFinished: Bool) -> Found {
        guard let wanted = cursors[subscriber]?.wanted else { return .ended }
        guard wanted <= head else {
            if isFinished { cursors[subscriber] = nil }
            return isFinished ? .ended : .nothing
        }
        let offered = offered(after: head)
        guard wanted > offered else {
            cursors[subscriber]?.wanted = offered + 1
            return .batch(.lagged(from: Position(wanted), next: Position(offered + 1)))
        }
        let (index, lower) = (wanted - 1 - base).quotientAndRemainder(dividingBy: chunkSize)
        let count = Swift.min(head - wanted + 1, chunkSize - lower)
        cursors[subscriber]?.wanted = wanted + count
        return .batch(.events(first: Position(wanted), EventRun(chunk: chunks[index], range: lower..<lower + count)))
    }

    /// Forgets the subscriber.
    ///
    /// - Returns: how to wake the task that waits, if one does.
    mutating func cancel(_ subscriber: Int) -> Waker? {
        let continuation = cursors[subscriber]?.continuation
        stayAwake(subscriber)
        cursors[subscriber] = nil
        return continuation.map(Waker.continuation)
    }
}

/// How a sleeping subscriber is woken; to be called without holding a lock.
@usableFromInline
enum Waker: Sendable {
    case continuation(CheckedContinuation<Void, Never>)
    case callback(@Sendable () -> Void)

    @usableFromInline
    func callAsFunction() {
        switch self {
        case .continuation(let continuation): continuation.resume()
        case .callback(let callback): callback()
        }
    }
}

extension BusState.Cursor {
    /// Marks the subscriber as awake, and says how to tell it.
    mutating func wake() -> Waker? {
        isAsleep = false
        if let continuation {
            self.continuation = nil
            return .continuation(continuation)
        }
        return callback.map(Waker.callback)
    }
}

extension BusState {
    /// Lists the subscriber among those who are to be woken by the next event.
    ///
    /// - Parameter continuation: what wakes it; nil for a subscriber with a callback.
    /// - Returns: whether it was not listed before.
    mutating func fallAsleep(_ subscriber: Int, _ continuation: CheckedContinuation<Void, Never>? = nil) -> Bool {
        guard let cursor = cursors[subscriber], !cursor.isAsleep else { return false }
        guard continuation != nil || cursor.callback != nil else { return false }
        cursors[subscriber]?.continuation = continuation
        cursors[subscriber]?.isAsleep = true
        sleepers.append(subscriber)
        return true
    }

    /// Takes the subscriber off that list.
    mutating func stayAwake(_ subscriber: Int) {
        guard cursors[subscriber]?.isAsleep == true else { return }
        cursors[subscriber]?.isAsleep = false
        cursors[subscriber]?.continuation = nil
        if let index = sleepers.lastIndex(of: subscriber) { sleepers.remove(at: index) }
    }

    /// Everybody who sleeps, to be woken after the lock has been let go. O(number of sleepers).
    mutating func takeSleepers() -> [Waker] {
        let wakers = sleepers.compactMap { cursors[$0]?.wake() }
        sleepers.removeAll(keepingCapacity: true)
        return wakers
    }
}
