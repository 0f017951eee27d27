import EventStream
import Synchronization
import Testing

@Suite("The bus: many subscribers")
struct BusSubscribersTests {
    @Test("a thousand subscribers and four publishers: everybody hears everything in the same order")
    func everybodyHearsTheSame() async {
        // Given a thousand subscribers, each reading in a task of its own
        let bus = EventBus<Int>()
        let subscriptions = (0..<1_000).map { _ in bus.subscribe() }
        let accounts = await withTaskGroup(of: Account.self) { group in
            for subscription in subscriptions {
                group.addTask {
                    var account = Account()
                    for await batch in subscription { account.receive(batch) }
                    return account
                }
            }
            // When four publishers publish at the same time
            await withTaskGroup(of: Void.self) { publishing in
                for publisher in 0..<4 {
                    publishing.addTask {
                        for number in 0..<500 {
                            bus.publish(publisher * 500 + number)
                            await Task.yield()
                        }
                    }
                }
            }
            bus.finish()
            return await group.reduce(into: []) { $0.append($1) }
        }
        // Then all accounts are the same and complete
        #expect(accounts.count == 1_000)
        #expect(Set(accounts).count == 1)
        #expect(accounts.first?.count == 2_000)
        #expect(accounts.first?.sum == (0..<2_000).reduce(0, +))
        #expect(accounts.allSatisfy { $0.isGapless })
    }

    @Test("subscribers may come and go while events flow")
    func comingAndGoing() async {
        // Given a bus that is being published on
        let bus = EventBus<Int>()
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                for number in 1...3_000 {
                    bus.publish(number)
                    if number % 16 == 0 { await Task.yield() }
                }
                bus.finish()
            }
            // When others subscribe, read a little, and go
            for _ in 0..<50 {
                group.addTask {
                    let subscription = bus.subscribe(from: .first)
                    var account = Account()
                    for await batch in subscription {
                        account.receive(batch)
                        if account.count > 100 { break }
                    }
                    // Then what they heard had no gap
                    #expect(account.isGapless)
                }
            }
        }
        // And nobody is left behind
        #expect(bus.subscriberCount == 0)
    }

    /// What remains of what a subscriber heard when it is not kept.
    struct Account: Hashable, Sendable {
        var count = 0
        var sum = 0
        /// Depends on the order.
        var fingerprint = 0
        var next: Int?
        var isGapless = true

        mutating func receive(_ batch: Batch<Int>) {
            guard case .events(let first, let events) = batch else {
                isGapless = false
                return
            }
            if let next, next != first.number { isGapless = false }
            next = first.number + events.count
            for event in events {
                count += 1
                sum += event
                fingerprint = fingerprint &* 31 &+ event
            }
        }
    }
}
