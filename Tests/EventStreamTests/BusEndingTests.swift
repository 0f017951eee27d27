import EventStream
import Synchronization
import Testing

@Suite("The bus: how a subscription ends")
struct BusEndingTests {
    @Test("cancelling the task ends the subscription, even while it waits")
    func cancellingTheTask() async {
        // Given a task that waits for a first event
        let bus = EventBus<Int>()
        let subscription = bus.subscribe()
        let reading = Task {
            var batches = 0
            for await _ in subscription { batches += 1 }
            return batches
        }
        // When the task is cancelled
        reading.cancel()
        // Then it ends, and the bus has forgotten it
        #expect(await reading.value == 0)
        #expect(subscription.isEnded)
        #expect(bus.subscriberCount == 0)
    }

    @Test("cancelling the subscription gives the waiting task its end")
    func cancellingTheSubscription() async {
        let bus = EventBus<Int>()
        let subscription = bus.subscribe()
        let reading = Task { for await _ in subscription {} }
        subscription.cancel()
        await reading.value
        #expect(bus.subscriberCount == 0)
        #expect(subscription.drain() == nil)
        // And cancelling again does no harm
        subscription.cancel()
        bus.publish(1)
        #expect(subscription.drain() == nil)
    }

    @Test("letting go of a subscription ends it")
    func lettingGo() {
        let bus = EventBus<Int>()
        do {
            let subscription = bus.subscribe()
            bus.publish(1)
            #expect(subscription.drain() != nil)
            #expect(bus.subscriberCount == 1)
        }
        #expect(bus.subscriberCount == 0)
    }

    @Test("finishing the bus ends every subscription after it has given everything")
    func finishing() async {
        // Given one subscriber that waits, and one that has not begun to read
        let bus = EventBus<Int>()
        let (waiting, late) = (bus.subscribe(), bus.subscribe())
        let reading = Task {
            var heard = Heard<Int>()
            for await batch in waiting { heard.receive(batch) }
            return heard.events
        }
        // When events are published and the bus is finished
        bus.publish(1...3_000)
        bus.finish()
        bus.finish()
        // Then both get all of it, and both end
        #expect(await reading.value == Array(1...3_000))
        #expect(!late.isEnded)
        var heard = Heard<Int>()
        for await batch in late { heard.receive(batch) }
        #expect(heard.events == Array(1...3_000))
        #expect(late.isEnded)
        #expect(bus.subscriberCount == 0)
    }

    @Test("whoever subscribes to a finished bus gets what is there, then the end")
    func subscribingLate() async {
        let bus = EventBus<Int>()
        bus.publish(1...3)
        bus.finish()
        var heard = Heard<Int>()
        for await batch in bus.subscribe(from: .first) { heard.receive(batch) }
        #expect(heard.events == [1, 2, 3])
        let atTheEnd = bus.subscribe()
        #expect(atTheEnd.drain() == nil)
        #expect(atTheEnd.isEnded)
    }

    @Test("cancelling and publishing at the same time never leaves a task waiting", arguments: 0..<20)
    func cancellingInTheMiddle(round: Int) async {
        // Given 20 readers
        let bus = EventBus<Int>()
        let readers = (0..<20).map { _ in
            let subscription = bus.subscribe()
            return Task { for await _ in subscription {} }
        }
        // When half of them are cancelled while another task publishes and finishes
        let publishing = Task {
            for number in 0..<200 { bus.publish(number) }
            bus.finish()
        }
        for reader in readers[..<10] { reader.cancel() }
        // Then every one of them ends
        for reader in readers { await reader.value }
        await publishing.value
        #expect(bus.subscriberCount == 0)
    }
}
