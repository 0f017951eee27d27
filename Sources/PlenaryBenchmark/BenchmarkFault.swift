/// Why something could not be measured.
struct BenchmarkFault: Error, CustomStringConvertible {
    /// One sentence for people.
    let description: String

    init(_ sentence: String) { description = sentence }
}
