import ArgumentParser
import Simulation

/// Holds whole assemblies with the real host on one thread, in an order that a seed decides, while everything around it
/// goes wrong.
@main
struct PlenarySimulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plenary-simulate", abstract: "Hold whole assemblies in simulation: one seed is one run.")

    @Option(help: "The seeds, such as 1...500.")
    var seeds: String = "1...100"
    @Flag(help: "Print the trace of each run as one number.")
    var trace = false

    func run() throws {
        let parts = seeds.split(separator: ".", omittingEmptySubsequences: true).compactMap { UInt64($0) }
        for seed in (parts.first ?? 1)...(parts.last ?? 1) {
            let result = SimulationRun.run(RunOrder(seed: seed))
            print(
                "\(seed) \(result.trace) jobs \(result.jobs) acts \(result.acts) records \(result.records) \(result.failures.prefix(2))"
            )
        }
    }
}
