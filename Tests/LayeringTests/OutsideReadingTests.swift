import Testing

/// Whatever comes from outside is looked at before a reader that calls itself is given it.
@Suite("JSON from outside has one door")
struct OutsideReadingTests {
    @Test("Foundation's reader is named at the door alone, and where a program reads what it has written itself")
    func decoder() throws {
        let allowed = ["Sources/CanonicalJSON/Reading/OutsideJSON.swift", "Sources/plenary/Manual/ManualCommand.swift"]
        for source in try PackageTree.sources(in: "Sources", endings: ["swift"]) where !allowed.contains(source.path) {
            guard !source.path.contains("PlenaryBenchmark") else { continue }
            for name in ["JSONDecoder(", "JSONSerialization.jsonObject"] {
                #expect(!source.lines.contains { $0.contains(name) }, "\(source.path) reads with \(name)")
            }
        }
    }
}
