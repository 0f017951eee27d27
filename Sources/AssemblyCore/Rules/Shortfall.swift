/// What would have been needed; each figure with all the others unchanged, `nil` where it cannot help.
public struct Shortfall: Hashable, Codable, Sendable {
    /// So many more votes for.
    public let more: Int?
    /// So many fewer votes against.
    public let fewer: Int?
    /// So many votes for instead of against; in an election, for the highest name instead of another.
    public let changed: Int?

    /// What would have been needed.
    public init(more: Int? = nil, fewer: Int? = nil, changed: Int? = nil) {
        (self.more, self.fewer, self.changed) = (more, fewer, changed)
    }
}

extension Figures {
    /// What would have carried a motion that is not carried.
    /// - Returns: `nil` where nothing helps alone, or where a test counts another unit than these figures: how a change
    ///   would be spread over it is not known.
    /// - Complexity: a fixed number of tries.
    func shortfall(under tests: [VoteTest], unit: Metric) -> Shortfall? {
        guard case .motion(let votesFor, let against) = votes, tests.allSatisfy({ $0.metric == unit }) else {
            return nil
        }
        let found = Shortfall(
            more: fewest(upTo: Figures.largest / 8, tests) { (votesFor + $0, against) },
            fewer: fewest(upTo: against, tests) { (votesFor, against - $0) },
            changed: fewest(upTo: against, tests) { (votesFor + $0, against - $0) })
        return found == Shortfall() ? nil : found
    }

    /// The smallest change from 1 that carries; a larger one carries too, since every share is at most the whole.
    /// - Returns: `nil` where no change carries, or where such figures cannot be those of this ballot.
    private func fewest(
        upTo most: Int, _ tests: [VoteTest], _ change: (Int) -> (votesFor: Int, against: Int)
    ) -> Int? {
        func changed(_ number: Int) -> Figures {
            let (votesFor, against) = change(number)
            var figures = self
            figures.votes = .motion(for: votesFor, against: against)
            return figures
        }
        guard most >= 1, changed(most).carries(tests) else { return nil }
        var (low, high) = (1, most)
        while low < high {
            let middle = low + (high - low) / 2
            if changed(middle).carries(tests) { high = middle } else { low = middle + 1 }
        }
        var found = changed(low)
        found.measures = nil
        return (try? found.validate()) == nil || !found.hasRoom(under: tests) ? nil : low
    }

    /// Whether no more was cast than a test's base can hold.
    private func hasRoom(under tests: [VoteTest]) -> Bool {
        tests.allSatisfy { test in
            switch test.base {
            case .fixed, .weight: (try? size(of: test.base)).map { cast <= $0 } ?? true
            case .expressed, .voting, .cast, .expressedAndInvalid, .expressedAndAbstentions, .present, .entitled,
                .members:
                true
            }
        }
    }

    /// Whether a motion with these figures meets tests in its own unit.
    private func carries(_ tests: [VoteTest]) -> Bool {
        guard case .motion(let votesFor, let against) = votes else { return false }
        return tests.allSatisfy { test in
            guard let base = try? size(of: test.base), base > 0 else { return false }
            guard let majority = test.majority else { return votesFor > against }
            return majority.required(of: base).map { votesFor >= $0 } ?? false
        }
    }
}
