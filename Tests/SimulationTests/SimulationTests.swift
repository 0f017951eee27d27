import Simulation
import Testing

@Suite("Whole assemblies in simulation", .serialized)
struct SimulationTests {
    @Test("a seed is a run: the same seed gives the same trace")
    func repeatable() {
        let order = RunOrder(seed: 1, mostMembers: 9)
        #expect(SimulationRun.run(order).trace == SimulationRun.run(order).trace)
    }
}
