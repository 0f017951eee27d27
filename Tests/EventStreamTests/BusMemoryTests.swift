import EventStream
import Synchronization
import Testing

@Suite("The bus: bounded memory")
struct BusMemoryTests {
    @Test("the ring keeps its capacity and little more, however much is published and nobody reads")
    func boundedByTheCapacity() {
        // Given a ring of 4,096 events and a subscriber that never reads
        let census = Census()
        let bus = EventBus<Resident>(capacity: 4_096)
        let subscription = bus.subscribe()
        // When a hundred times as many are published
        for _ in 0..<409_600 { bus.publish(Resident(census)) }
        // Then no more of them are alive than the ring offers, and one chunk
        #expect(census.alive >= 4_096)
        #expect(census.alive <= 4_096 + 1_024)
        withExtendedLifetime(subscription) {}
    }

    @Test("a run keeps its events alive, and lets go of them with itself")
    func runsKeepTheirEvents() {
        // Given a subscriber that holds a batch of three events
        let census = Census()
        let bus = EventBus<Resident>(capacity: 8)
        let subscription = bus.subscribe()
        for _ in 0..<3 { bus.publish(Resident(census)) }
        var batch = subscription.drain()
        // When the ring has long given them up
        for _ in 0..<100 { bus.publish(Resident(census)) }
        // Then they are still what they were
        guard case .events(_, let events) = batch else {
            Issue.record("there are events")
            return
        }
        #expect(events.allSatisfy { $0.census === census })
        batch = nil
    }

    @Test("nothing is left when the bus is gone")
    func nothingIsLeft() {
        let census = Census()
        do {
            let bus = EventBus<Resident>(capacity: 100)
            let subscription = bus.subscribe()
            for _ in 0..<1_000 { bus.publish(Resident(census)) }
            _ = subscription.drain()
        }
        #expect(census.alive == 0)
    }

    @Test("subscriptions that come and go leave nothing behind")
    func subscriptionsLeaveNothing() {
        let bus = EventBus<Int>()
        for number in 0..<10_000 {
            let subscription = bus.subscribe()
            #expect(subscription.drain() == nil)
            if number % 2 == 0 { subscription.cancel() }
        }
        #expect(bus.subscriberCount == 0)
    }

    /// Counts residents.
    final class Census: Sendable {
        fileprivate let count = Atomic(0)
        var alive: Int { count.load(ordering: .relaxed) }
    }

    /// An event that is counted while it is in memory.
    final class Resident: Sendable {
        let census: Census

        init(_ census: Census) {
            self.census = census
            census.count.add(1, ordering: .relaxed)
        }

        deinit {
            census.count.subtract(1, ordering: .relaxed)
        }
    }
}
