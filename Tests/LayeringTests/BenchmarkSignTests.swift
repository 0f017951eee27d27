import Testing

/// A benchmark waits until a screen shows certain words. When they are reworded it must fail here, not after half a minute of
/// waiting on the machine of somebody who wants a figure.
@Suite("What the benchmark waits for is still said")
struct BenchmarkSignTests {
    @Test("every sign of a console that the benchmark starts stands in the words of the screens")
    func signs() throws {
        // Given the signs of Plenary's own programs
        let contender = /Contender\("plenary[^"]*", sign: "([^"]+)"/
        let signs = try PackageTree.sources(in: "Sources/PlenaryBenchmark").flatMap { source in
            source.lines.compactMap { $0.firstMatch(of: contender).map { String($0.1).trimmingSuffix(" ") } }
        }
        #expect(signs.count >= 3, "the search itself is broken")
        // Then each is said on a screen, or is the name of the built-in assembly
        let said = try PackageTree.sources(in: "Sources/Screens").map { $0.lines.joined(separator: "\n") }
        for sign in signs where sign != "INTERPOL" {
            #expect(said.contains { $0.contains(sign) }, "no screen says '\(sign)' any more")
        }
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
