import EventStream
import Testing

@Suite("The bus: order and numbers")
struct BusOrderTests {
    @Test("a subscriber gets every event once, in order, with its position")
    func everyEventInOrder() async {
        // Given a bus with one subscriber
        let bus = EventBus<Int>()
        let subscription = bus.subscribe()
        // When events are published one by one and in groups, and the bus is finished
        bus.publish(1)
        bus.publish([2, 3, 4])
        for number in 5...5_000 { bus.publish(number) }
        bus.finish()
        // Then all of them arrive, and each position is the number of the event
        var heard = Heard<Int>()
        for await batch in subscription { heard.receive(batch) }
        #expect(heard.events == Array(1...5_000))
        #expect(heard.positions == Array(1...5_000))
        #expect(heard.lags.isEmpty)
    }

    @Test("publishing says where the event stands")
    func publishingGivesPositions() {
        let bus = EventBus<String>()
        #expect(bus.head == .origin)
        #expect(bus.publish("opened") == 1)
        #expect(bus.publish(["for", "against"]) == 2)
        #expect(bus.publish([String]()) == 4, "publishing nothing names the place of the next event")
        #expect(bus.publish("closed") == 4)
        #expect(bus.head == 4)
    }

    @Test("a bus goes on where the journal ends")
    func beginsAtAHead() {
        // Given a bus for a journal of 41 records
        let bus = EventBus<String>(head: 41)
        let subscription = bus.subscribe()
        // When something is published at the next position
        #expect(bus.publish(["opened"], at: 42) == 42)
        // Then the subscriber hears it with this position, and nobody is told of anything before
        var heard = Heard<String>()
        while let batch = subscription.drain() { heard.receive(batch) }
        #expect(heard.positions == [42])
        #expect(bus.oldest == 42)
    }

    @Test("a group is heard without another publisher's event in it")
    func groupsStayTogether() async {
        // Given eight publishers that publish groups of five, each marked with its publisher and its number
        let bus = EventBus<Mark>()
        let subscription = bus.subscribe()
        await withTaskGroup(of: Void.self) { group in
            for publisher in 0..<8 {
                group.addTask {
                    for number in 0..<500 {
                        bus.publish((0..<5).map { Mark(publisher: publisher, number: number * 5 + $0) })
                    }
                }
            }
        }
        bus.finish()
        // When the subscriber reads all
        var heard = Heard<Mark>()
        for await batch in subscription { heard.receive(batch) }
        // Then nothing is lost, each publisher's order is kept, and each group is in one piece
        #expect(heard.events.count == 8 * 2_500)
        for publisher in 0..<8 {
            #expect(heard.events.filter { $0.publisher == publisher }.map(\.number) == Array(0..<2_500))
        }
        for start in stride(from: 0, to: heard.events.count, by: 5) {
            #expect(Set(heard.events[start..<start + 5].map(\.publisher)).count == 1)
        }
    }

    @Test("publishing with a gap or a repetition ends the program instead of spreading it", arguments: [1, 2, 4, 100])
    func gapsAreNotPublished(position: Int) async {
        // Given a bus on which two events stand, so that the next one is the third
        await #expect(processExitsWith: .failure) { [position] in
            let bus = EventBus<Int>()
            bus.publish([10, 20])
            // When somebody claims another position, then the process ends
            bus.publish([30], at: Position(position))
        }
    }

    @Test("nothing is published on a finished bus")
    func finishedBusRefuses() async {
        await #expect(processExitsWith: .failure) {
            let bus = EventBus<Int>()
            bus.finish()
            bus.publish(1)
        }
    }

    struct Mark: Sendable {
        let publisher: Int
        let number: Int
    }
}
