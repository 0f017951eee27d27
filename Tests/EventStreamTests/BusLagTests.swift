import EventStream
import PlenaryTestKit
import Testing

@Suite("The bus: falling behind")
struct BusLagTests {
    @Test("whoever falls behind is told exactly what is missing, and goes on after it")
    func lagIsTold() {
        // Given a ring of 100 events and a subscriber that has read ten
        let bus = EventBus<Int>(capacity: 100)
        let subscription = bus.subscribe()
        var heard = Heard<Int>()
        bus.publish(1...10)
        while let batch = subscription.drain() { heard.receive(batch) }
        // When 1,000 more come before it looks again
        bus.publish(11...1_010)
        while let batch = subscription.drain() { heard.receive(batch) }
        // Then it is told of one stretch, and everything else is there
        #expect(heard.lags == [.init(from: 11, next: 911)])
        #expect(heard.events == Array(1...10) + Array(911...1_010))
        #expect(heard.positions == heard.events, "positions follow the events across the gap")
    }

    @Test("the ring offers exactly as many events as it has places", arguments: [1, 2, 7, 8, 64, 1_000])
    func capacityIsExact(capacity: Int) {
        // Given a ring that is fuller than full
        let bus = EventBus<Int>(capacity: capacity)
        bus.publish(1...(3 * capacity + 5))
        // When somebody subscribes from the very first event
        let subscription = bus.subscribe(from: .first)
        var heard = Heard<Int>()
        while let batch = subscription.drain() { heard.receive(batch) }
        // Then exactly the last ones are there
        let oldest = 2 * capacity + 6
        #expect(heard.lags == [.init(from: 1, next: Position(oldest))])
        #expect(heard.events == Array(oldest...(3 * capacity + 5)))
        #expect(bus.oldest == Position(oldest))
    }

    @Test("a subscriber may begin anywhere the ring still reaches")
    func beginsInThePast() {
        let bus = EventBus<Int>()
        bus.publish(1...5_000)
        for from in [1, 2, 1_024, 1_025, 4_999, 5_000, 5_001] {
            let subscription = bus.subscribe(from: Position(from))
            var heard = Heard<Int>()
            while let batch = subscription.drain() { heard.receive(batch) }
            #expect(heard.events == Array(from..<5_001))
            #expect(heard.lags.isEmpty)
        }
    }

    @Test("a slow subscriber holds nobody up")
    func slowOnesHoldNobodyUp() async {
        // Given a subscriber that never reads, and one that does
        let bus = EventBus<Int>(capacity: 64)
        let idle = bus.subscribe()
        let reading = bus.subscribe()
        // When much more is published than the ring can hold
        var heard = Heard<Int>()
        for number in 1...10_000 {
            bus.publish(number)
            if let batch = reading.drain() { heard.receive(batch) }
        }
        // Then the reader has everything, and the other one learns of its loss when it looks
        #expect(heard.events == Array(1...10_000))
        guard case .lagged(from: 1, next: 9_937) = idle.drain() else {
            Issue.record("the idle subscriber was not told of its loss")
            return
        }
    }

    @Test("what the ring no longer holds comes from the journal, and the two fit together")
    func replayFillsTheGap() async throws {
        // Given a journal with one event a record, and a small ring that was fed the same events
        let journal = InMemoryJournal<SampleEvent>()
        let bus = EventBus<SampleEvent>(capacity: 16)
        let subscription = bus.subscribe()
        for number in 1...100 {
            let record = SampleRecords.ballot(number)
            let stored = try await journal.append(record, expecting: Position(number - 1))
            bus.publish(record.events, at: stored.position)
        }
        bus.finish()
        // When a subscriber that was asleep all the time reads, and replays what it is told it has missed
        var heard: [SampleEvent] = []
        for await batch in subscription {
            switch batch {
            case .events(_, let events): heard += events
            case .lagged(let from, let next):
                for try await page in journal.replay(from: from, pageSize: 7) {
                    heard += page.filter { $0.position < next }.flatMap(\.events)
                }
            }
        }
        // Then it has every event once
        #expect(heard == SampleRecords.ballots(1...100).flatMap(\.events))
    }
}
