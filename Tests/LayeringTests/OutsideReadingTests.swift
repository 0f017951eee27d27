import Testing

/// Foundation's reader calls itself for every value within a value and ends the process at 513 lists in one another:
/// what comes from outside must not decide how much of the stack is used.
@Suite("JSON from outside has one reader, which does not call itself")
struct OutsideReadingTests {
    @Test("Foundation's reader is named only where a program reads what it has written itself")
    func decoder() throws {
        let allowed = ["Sources/plenary/Manual/ManualCommand.swift"]
        for source in try PackageTree.sources(in: "Sources", endings: ["swift"]) where !allowed.contains(source.path) {
            guard !source.path.contains("PlenaryBenchmark") else { continue }
            for name in ["JSONDecoder(", "JSONSerialization.jsonObject"] {
                #expect(!source.lines.contains { $0.contains(name) }, "\(source.path) reads with \(name)")
            }
        }
    }
}
