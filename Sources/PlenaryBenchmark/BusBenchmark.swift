import EventStream
import Glibc
import Synchronization

/// How many events a second reach every subscriber: our bus, AsyncStream continuations, and a bare lock-and-array loop, in
/// the same run.
enum BusBenchmark {
    /// An event of 24 bytes.
    struct Sample: Sendable {
        var number: Int
        var delegation: Int
        var choice: Int

        init(_ number: Int) {
            self.number = number
            delegation = number &* 31
            choice = number & 3
        }
    }

    /// How much is published for one measurement: enough to last, little enough to end.
    struct Load {
        let subscribers: Int
        let eventsOnBus: Int
        let eventsOnAsyncStream: Int
        let goal: Double?
    }

    /// A round fits into the ring, so that no subscriber can fall behind: what is measured is delivery, without loss.
    static let round = 60_000

    static let loads = [
        Load(subscribers: 1, eventsOnBus: 3_000_000, eventsOnAsyncStream: 600_000, goal: 15),
        Load(subscribers: 10, eventsOnBus: 1_800_000, eventsOnAsyncStream: 60_000, goal: nil),
        Load(subscribers: 1_000, eventsOnBus: 60_000, eventsOnAsyncStream: 1_500, goal: 100),
    ]

    /// Measures all loads.
    ///
    /// - Parameter repetitions: how often each contender runs, in turn; the medians are reported.
    static func run(repetitions: Int = 5) async throws -> [Figure] {
        var figures: [Figure] = []
        for load in loads {
            var (bus, stream, bare): ([Double], [Double], [Double]) = ([], [], [])
            for _ in 0..<repetitions {
                bus.append(await rate(load.eventsOnBus) { await publishOnBus($0, to: load.subscribers) })
                bare.append(await rate(load.eventsOnBus) { await publishBare($0, to: load.subscribers) })
                stream.append(await rate(load.eventsOnAsyncStream) { await yieldToStreams($0, load.subscribers) })
            }
            let name = "bus, \(load.subscribers) subscriber\(load.subscribers == 1 ? "" : "s")"
            let value = median(bus)
            figures.append(
                Figure(
                    name: name, value: value, unit: "events/s", baseline: ("AsyncStream", median(stream)),
                    goal: load.goal))
            figures.append(
                Figure(name: name, value: value, unit: "events/s", baseline: ("bare loop", median(bare)), goal: 0.5))
        }
        return figures
    }

    static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    /// Events per second over rounds; each round begins with every subscriber waiting and ends when all have everything.
    private static func rate(_ events: Int, _ publish: (Int) async -> Duration) async -> Double {
        var (left, time) = (events, Duration.zero)
        while left > 0 {
            let count = min(left, round)
            time += await publish(count)
            left -= count
        }
        return Double(events) / (time / .seconds(1))
    }

    /// The sum every subscriber must come to: nothing lost, nothing twice.
    static func expectedSum(_ count: Int) -> Int {
        (0..<count).reduce(0) { $0 &+ Sample($1).number &+ Sample($1).choice }
    }

    static func check(_ sums: [Int], _ count: Int) {
        precondition(sums.allSatisfy { $0 == expectedSum(count) }, "a subscriber has lost events")
    }
}

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
