/// A target's corpus given to it again, and changed by chance: what a build without the fuzzer runs.
package struct Replay {
    private let target: FuzzTarget
    private let corpus: [(name: String, bytes: [UInt8])]

    /// - Parameter corpus: the inputs, each with its name.
    package init(of target: FuzzTarget, corpus: [(name: String, bytes: [UInt8])]) {
        (self.target, self.corpus) = (target, corpus)
    }

    /// Gives the target every input of the corpus, and then changed ones.
    /// - Parameters:
    ///   - mutations: how many changed ones.
    ///   - seed: the same seed changes them in the same way.
    ///   - beginning: is told of each input before it is looked at, so that one which ends the process is known.
    /// - Throws: what does not hold, with the input.
    /// - Returns: how many inputs the target was given.
    package func run(
        mutations: Int, seed: UInt64, beginning: (_ name: String, _ input: [UInt8]) -> Void = { _, _ in }
    ) throws(FuzzFault) -> Int {
        for (name, bytes) in corpus {
            beginning(name, bytes)
            try look(at: bytes, named: name)
        }
        var mutation = Mutation(of: corpus.map(\.bytes), seed: seed, longest: target.longest)
        for number in 0..<mutations {
            let input = mutation.next()
            beginning("mutation \(number)", input)
            try look(at: input, named: "mutation \(number) of seed \(seed)")
        }
        return corpus.count + mutations
    }

    private func look(at input: [UInt8], named name: String) throws(FuzzFault) {
        do throws(FuzzFault) { try target.look(at: input) } catch {
            throw FuzzFault(description: "\(target.name), \(name): \(error)")
        }
    }
}
