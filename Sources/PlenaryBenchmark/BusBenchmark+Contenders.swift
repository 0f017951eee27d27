import EventStream
import Glibc
import Synchronization

extension BusBenchmark {
    /// One event at a time on our bus; each subscriber is a task that iterates over its subscription.
    static func publishOnBus(_ count: Int, to subscribers: Int) async -> Duration {
        let bus = EventBus<Sample>()
        return await measure(count, subscribers) {
            let subscription = bus.subscribe()
            return { await sum(of: subscription, until: count) }
        } publish: {
            for number in 0..<count { bus.publish(Sample(number)) }
            bus.finish()
        }
    }

    private static func sum(of subscription: Subscription<Sample>, until count: Int) async -> Int {
        var (sum, seen) = (0, 0)
        for await batch in subscription {
            guard case .events(_, let events) = batch else { preconditionFailure("a round fits into the ring") }
            for event in events { sum &+= event.number &+ event.choice }
            seen += events.count
            if seen == count { break }
        }
        return sum
    }

    /// One AsyncStream for each subscriber, and a yield to each of them for each event.
    static func yieldToStreams(_ count: Int, _ subscribers: Int) async -> Duration {
        let streams = (0..<subscribers).map { _ in AsyncStream<Sample>.makeStream() }
        let continuations = streams.map(\.continuation)
        var left = streams.map(\.stream)
        return await measure(count, subscribers) {
            let stream = left.removeLast()
            return {
                var sum = 0
                for await event in stream { sum &+= event.number &+ event.choice }
                return sum
            }
        } publish: {
            for number in 0..<count {
                for continuation in continuations { continuation.yield(Sample(number)) }
            }
            for continuation in continuations { continuation.finish() }
        }
    }

    /// The least that can be done: an array under a lock, and one loop that goes round all cursors without any waiting or
    /// waking.
    static func publishBare(_ count: Int, to subscribers: Int) async -> Duration {
        let log = Mutex<[Sample]>([])
        log.withLock { $0.reserveCapacity(count) }
        return await measure(count, 1) {
            { sumBare(log, count, subscribers) }
        } publish: {
            for number in 0..<count { log.withLock { $0.append(Sample(number)) } }
        }
    }

    private static func sumBare(_ log: borrowing Mutex<[Sample]>, _ count: Int, _ subscribers: Int) -> Int {
        var cursors = [Int](repeating: 0, count: subscribers)
        var sums = cursors
        while cursors.contains(where: { $0 < count }) {
            var isIdle = true
            for subscriber in 0..<subscribers {
                let news = log.withLock { Array($0[cursors[subscriber]...]) }
                for event in news { sums[subscriber] &+= event.number &+ event.choice }
                cursors[subscriber] += news.count
                if !news.isEmpty { isIdle = false }
            }
            if isIdle { sched_yield() }
        }
        check(sums, count)
        return sums[0]
    }

    /// Starts the subscribers, publishes, and waits for all of them.
    private static func measure(
        _ count: Int, _ subscribers: Int, subscribe: () -> @Sendable () async -> Int, publish: () -> Void
    ) async -> Duration {
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<subscribers { group.addTask(operation: subscribe()) }
            let start = ContinuousClock.now
            publish()
            let sums = await group.reduce(into: [Int]()) { $0.append($1) }
            let time = ContinuousClock.now - start
            check(sums, count)
            return time
        }
    }
}
