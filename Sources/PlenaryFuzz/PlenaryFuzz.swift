#if !FUZZING
    import Answers
    import ArgumentParser
    import Foundation
    import Fuzzing

    /// Gives readers of bytes from outside what nobody means to send, and looks at what must hold of them whatever it is.
    @main
    struct PlenaryFuzz: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "plenary-fuzz",
            abstract: "Give every reader its corpus again, and some of it changed by a seed.",
            discussion: "Built with --sanitize=fuzzer it is the fuzzer itself; CONTRIBUTING.md tells how."
        )

        @Argument(help: "The target; all of them without it.")
        var target: String?
        @Option(help: "The folder that holds a folder of inputs for each target.")
        var corpus = "Tests/FuzzTests/Corpus"
        @Option(help: "How many changed inputs each target is given.")
        var mutations = 1_000
        @Option(help: "The seed by which they are changed.")
        var seed: UInt64 = 1
        @Option(help: "Write each input here before it is looked at: the last one is there when the process ends.")
        var last: String?
        @Flag(help: "List the targets with what must hold of each.")
        var list = false

        func run() throws {
            let targets = try chosen()
            guard !list else {
                for target in targets { StandardStreams.answer("\(target.name): \(target.oracle)") }
                return
            }
            for target in targets {
                let start = ContinuousClock.now
                let replay = Replay(of: target, corpus: try inputs(of: target))
                let count = try replay.run(mutations: mutations, seed: seed) { _, input in
                    if let last { try? Data(input).write(to: URL(fileURLWithPath: last)) }
                }
                let seconds = (ContinuousClock.now - start) / .seconds(1)
                let pace = Int(Double(count) / max(seconds, 0.001))
                StandardStreams.answer("\(target.name): \(count) inputs, \(pace) a second")
            }
            try StandardStreams.requireAnswered()
        }

        private func chosen() throws -> [FuzzTarget] {
            guard let name = target else { return FuzzTarget.all }
            guard let found = FuzzTarget.named(name) else {
                throw ValidationError("There is no target '\(name)'; --list names them.")
            }
            return [found]
        }

        private func inputs(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
            let folder = "\(corpus)/\(target.name)"
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
                (name, Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))))
            }
        }
    }
#endif
