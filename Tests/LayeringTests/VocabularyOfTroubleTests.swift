import Testing

/// Who reads a `catch` knows from the word alone what has happened. A mistake of ours is neither: it is a precondition.
@Suite("What can be thrown is a refusal or a fault")
struct VocabularyOfTroubleTests {
    /// Types that travel as errors under another word, each with the reason.
    private static let others = [
        "ErrorForm": "the word of JSON-RPC 2.0 for what an answer holds instead of a result"
    ]

    @Test("a rule says no by a Refusal, and journal, terminal, file or network fail by a Fault")
    func words() throws {
        let names = try PackageTree.sources(in: "Sources").flatMap { source in
            source.lines.filter { $0.contains("Error") }.compactMap { Self.errorType(in: $0) }.map {
                (name: $0, path: source.path)
            }
        }
        #expect(names.count > 25, "the search itself is broken")
        for (name, path) in names where !name.hasSuffix("Refusal") && !name.hasSuffix("Fault") {
            #expect(Self.others[name] != nil, "\(path): \(name) is thrown, and is neither a Refusal nor a Fault")
        }
        for name in Self.others.keys { #expect(names.contains { $0.name == name }, "\(name) is not there any more") }
    }

    /// The name of the type that a line declares to be an error.
    private static func errorType(in line: Substring) -> String? {
        let declared = /\b(?:struct|enum|class|extension) ([\w.]+)(?:<[^>]*>)?: [^{]*\bError\b/
        guard !line.trimmingPrefix(/\s+/).hasPrefix("//"), let match = line.firstMatch(of: declared) else { return nil }
        return match.1.split(separator: ".").last.map(String.init)
    }

    @Test("the search sees a type that is declared under another word")
    func search() {
        #expect(Self.errorType(in: "public enum Mishap: Hashable, Error, Sendable {") == "Mishap")
        #expect(Self.errorType(in: "extension Seat.Trouble: Error {}") == "Trouble")
        #expect(Self.errorType(in: "    /// enum Mishap: Error {") == nil)
        #expect(Self.errorType(in: "struct Body<Failure: Error> {") == nil)
    }
}
