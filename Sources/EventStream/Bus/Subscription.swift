import Synchronization

/// One subscriber's view of an ``EventBus``: an asynchronous sequence of batches, in order and without a silent gap.
///
/// A subscription has one reader: a task that iterates over it, or an event loop that calls ``drain()``. It ends when it is
/// cancelled, when its task is cancelled, when nobody holds it any more, or when the bus is finished and everything has
/// been given out.
public final class Subscription<Event: Sendable>: AsyncSequence, Sendable {
    /// What comes at a time.
    public typealias Element = Batch<Event>
    /// A subscription never fails; falling behind is an element.
    public typealias Failure = Never

    private let bus: EventBus<Event>
    private let subscriber: Int

    init(bus: EventBus<Event>, subscriber: Int) {
        self.bus = bus
        self.subscriber = subscriber
    }

    deinit {
        bus.cancel(subscriber)
    }

    /// What has come, without waiting.
    ///
    /// - Returns: the next batch; nil when there is nothing now (then the wake callback follows with the next event) or when
    ///   the subscription has ended.
    /// - Complexity: O(1), whatever the number of events in the batch.
    public func drain() -> Batch<Event>? {
        guard case .batch(let batch) = bus.serve(subscriber, falling: true) else { return nil }
        return batch
    }

    /// Whether nothing will come any more.
    public var isEnded: Bool {
        let isFinished = bus.isFinished.load(ordering: .acquiring)
        guard let wanted = bus.state.withLock({ $0.wanted(by: subscriber) }) else { return true }
        return isFinished && wanted > bus.head.number
    }

    /// Ends the subscription at once; a task that waits for the next batch gets nil.
    public func cancel() {
        bus.cancel(subscriber)
    }

    /// The one reader.
    public func makeAsyncIterator() -> Iterator { Iterator(subscription: self) }

    /// Waits for batches.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let subscription: Subscription<Event>
        /// The position after the last batch; 0 before the first one.
        private var wanted = 0

        fileprivate init(subscription: Subscription<Event>) {
            self.subscription = subscription
        }

        /// The next batch; nil at the end. Cancelling the task ends the subscription.
        public mutating func next(isolation actor: isolated (any Actor)?) async -> Batch<Event>? {
            let (bus, subscriber) = (subscription.bus, subscription.subscriber)
            while !Task.isCancelled {
                switch bus.serve(subscriber, falling: false) {
                case .batch(let batch):
                    wanted = batch.next.number
                    return batch
                case .ended: return nil
                case .nothing: await bus.wait(subscriber, for: wanted, isolation: actor)
                }
            }
            subscription.cancel()
            return nil
        }

        /// The next batch; nil at the end. Cancelling the task ends the subscription.
        public mutating func next() async -> Batch<Event>? { await next(isolation: nil) }
    }
}

/// What a subscriber gets at a time.
public enum Batch<Event: Sendable>: Sendable {
    /// Events in order, without a gap to the batch before; the first of them has the position `first`.
    case events(first: Position, EventRun<Event>)

    /// The subscriber was too slow (or began too far back) and the ring no longer holds the events from `from` up to, but
    /// not including, `next`. They are to be replayed from the journal; the next batch begins at `next`.
    case lagged(from: Position, next: Position)

    /// The position with which the batch after this one begins.
    public var next: Position {
        switch self {
        case .events(let first, let events): first.advanced(by: events.count)
        case .lagged(_, let next): next
        }
    }
}
