import Foundation
import Fuzzing
import PlenaryTestKit
import Testing

/// The corpora of the fuzzer, whose findings are among them, and what a seed makes of them.
@Suite("No bytes from outside end, hang or mislead whoever reads them", .timeLimit(.minutes(2)))
struct ReplayTests {
    /// The folders of inputs, one for each target.
    private static let corpora = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

    /// How often a corpus is changed: as often as takes a second at most in a build for debugging.
    private static let mutations = [
        "board": 4, "scrutineer-message": 20, "scrutineer-folder": 60, "assembly-file": 40, "rulebook-file": 60,
        "request-line": 200, "answer-line": 200, "record-told": 60, "credentials": 60, "scene": 60,
        "passed-command": 200,
    ]

    private static func corpus(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
        let folder = corpora.appending(path: target.name).path
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
            (name, Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))))
        }
    }

    @Test(
        "what must hold of each reader holds for its corpus, and for what a seed makes of it",
        arguments: FuzzTarget.all)
    func replay(target: FuzzTarget) throws {
        let corpus = try Self.corpus(of: target)
        #expect(!corpus.isEmpty)
        _ = try Replay(of: target, corpus: corpus).run(mutations: Self.mutations[target.name] ?? 500, seed: 1)
    }
}
