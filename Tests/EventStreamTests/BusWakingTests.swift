import EventStream
import Synchronization
import Testing

@Suite("The bus: waking an event loop")
struct BusWakingTests {
    @Test("the callback comes once for everything that is published until the loop has looked")
    func oneWakeForMany() {
        // Given a loop that found nothing
        let bus = EventBus<Int>()
        let loop = Loop(bus)
        #expect(loop.inner.drain() == nil)
        // When a hundred events are published
        for number in 1...100 { bus.publish(number) }
        // Then it is woken once
        #expect(loop.wakes == 1)
        // And when it has read everything and found nothing more, the next event wakes it again
        #expect(loop.drainAll() == Array(1...100))
        bus.publish(101)
        #expect(loop.wakes == 2)
        #expect(loop.drainAll() == [101])
    }

    @Test("a loop that subscribes before it looks is woken by the first event")
    func wokenWithoutLooking() {
        let bus = EventBus<Int>()
        let loop = Loop(bus)
        bus.publish(1)
        #expect(loop.wakes == 1)
        #expect(loop.drainAll() == [1])
    }

    @Test("a loop that subscribes from the past is woken at once")
    func wokenForThePast() {
        let bus = EventBus<Int>()
        bus.publish([1, 2])
        let loop = Loop(bus, from: .first)
        #expect(loop.wakes == 1)
        #expect(loop.drainAll() == [1, 2])
    }

    @Test("a loop that does not look is not woken again and again")
    func noNeedlessWakes() {
        let bus = EventBus<Int>()
        let loop = Loop(bus)
        bus.publish(1)
        bus.publish(2)
        #expect(loop.wakes == 1)
        // One batch is taken, and then there may be more: no wake until the loop has found nothing.
        _ = loop.inner.drain()
        bus.publish(3)
        #expect(loop.wakes == 1)
        #expect(loop.drainAll() == [3])
    }

    @Test("finishing the bus wakes the loop, so that it can end")
    func finishingWakes() {
        let bus = EventBus<Int>()
        let loop = Loop(bus)
        #expect(loop.inner.drain() == nil)
        bus.finish()
        #expect(loop.wakes == 1)
        #expect(loop.inner.isEnded)
    }

    /// A reader as an event loop is one: it counts its wakes, and drains.
    final class Loop: Sendable {
        private final class Count: Sendable {
            let number = Atomic(0)
        }

        private let count: Count
        let inner: Subscription<Int>

        init(_ bus: EventBus<Int>, from position: Position? = nil) {
            let count = Count()
            self.count = count
            inner = bus.subscribe(from: position) { count.number.add(1, ordering: .relaxed) }
        }

        var wakes: Int { count.number.load(ordering: .relaxed) }

        func drainAll() -> [Int] {
            var heard = Heard<Int>()
            while let batch = inner.drain() { heard.receive(batch) }
            return heard.events
        }
    }
}
