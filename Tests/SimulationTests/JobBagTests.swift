import Testing

@testable import Simulation

@Suite("A bag of jobs", .serialized)
struct JobBagTests {
    /// What several tasks have done, on the one thread of a bag.
    private final class Notes: @unchecked Sendable { var lines: [String] = [] }

    /// An actor like any other: it knows of no bag.
    private actor Counter {
        var count = 0
        func add() { count += 1 }
    }

    @Test("given tasks that wait, the time jumps from one to the next, and nobody waits in earnest")
    func time() {
        let (bag, notes) = (JobBag(seed: 1), Notes())
        let end = bag.open(seed: 1) {
            for hours in [3, 1, 2] {
                Task {
                    try? await bag.sleep(until: .seconds(3_600 * hours))
                    notes.lines.append("\(hours)")
                }
            }
            return bag.run(atMost: 1_000)
        }
        #expect(end)
        #expect(notes.lines == ["1", "2", "3"])
        #expect(bag.now == .seconds(3 * 3_600))
    }

    @Test("given a task that is cancelled, it wakes at once")
    func cancelled() {
        let (bag, notes) = (JobBag(seed: 1), Notes())
        let end = bag.open(seed: 1) {
            let sleeper = Task {
                do { try await bag.sleep(until: .seconds(60)) } catch { notes.lines.append("cancelled") }
            }
            Task {
                await bag.pause(.seconds(1))
                sleeper.cancel()
            }
            return bag.run(atMost: 1_000)
        }
        #expect(end && notes.lines == ["cancelled"] && bag.now == .seconds(1) && bag.isEmpty)
    }

    @Test(
        "given actors, children and detached tasks, all of their jobs fall into the bag, and other seeds order them otherwise"
    )
    func everything() {
        var orders: Set<[String]> = []
        for seed in UInt64(1)...20 {
            let (bag, notes, counter) = (JobBag(seed: seed), Notes(), Counter())
            let end = bag.open(seed: seed) {
                for name in ["a", "b", "c"] {
                    Task.detached {
                        await counter.add()
                        notes.lines.append(name)
                    }
                }
                Task {
                    await withTaskGroup(of: Void.self) { tasks in
                        for _ in 0..<3 { tasks.addTask { await counter.add() } }
                    }
                    let count = await counter.count
                    notes.lines.append(count > 2 ? "all" : "some")
                }
                return bag.run(atMost: 10_000)
            }
            #expect(end && notes.lines.count == 4)
            orders.insert(notes.lines)
        }
        #expect(orders.count > 1)
    }

    @Test("given a thread beside the bag's, its tasks go where they always do")
    func beside() async {
        let bag = JobBag(seed: 1)
        bag.open(seed: 1) { _ = bag.run(atMost: 10) }
        // This test itself goes on, on the threads of the system.
        let counter = Counter()
        await Task.detached { await counter.add() }.value
        #expect(await counter.count == 1)
    }
}
