import EventStream

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
