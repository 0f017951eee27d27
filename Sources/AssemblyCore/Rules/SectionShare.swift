import Language

extension Figures {
    /// Each section's votes turned into a share of that section, the sections counting alike, in exact integers: all
    /// shares are brought to one denominator, the least common multiple of the sections' bases.
    ///
    /// A section in which nobody voted has no share, and the others count alike without it.
    /// - Parameter base: what a section's share is a share of.
    /// - Throws: `.notCounted` without sections, `.tooLarge` where the common denominator is.
    func sectionShares(of base: Base) throws(FiguresRefusal) -> Counted {
        guard let sections, !sections.isEmpty else { throw .notCounted(.sectionShare) }
        var parts: [(figures: Figures, base: Int)] = []
        // The order of the names, so that trouble is the same on every run.
        for name in sections.keys.sorted() {
            guard let measure = sections[name] else { continue }
            let section = figures(in: measure)
            try section.validate()
            let size = try section.size(of: base)
            if size > 0 { parts.append((section, size)) }
        }
        let denominator = try Self.commonMultiple(parts.map(\.base))
        var sum = try votes.scaled(by: 0)
        for part in parts { sum = try sum.adding(part.figures.votes.scaled(by: denominator / part.base)) }
        let (whole, overflow) = denominator.multipliedReportingOverflow(by: parts.count)
        guard !overflow else { throw .tooLarge }
        return Counted(base: whole, votes: sum)
    }

    private static func commonMultiple(_ numbers: [Int]) throws(FiguresRefusal) -> Int {
        var multiple = 1
        for number in numbers {
            var (divisor, rest) = (multiple, number)
            while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
            let (product, overflow) = multiple.multipliedReportingOverflow(by: number / divisor)
            guard !overflow else { throw .tooLarge }
            multiple = product
        }
        return multiple
    }
}

extension Votes {
    /// The votes, each multiplied.
    func scaled(by factor: Int) throws(FiguresRefusal) -> Votes {
        func times(_ number: Int) throws(FiguresRefusal) -> Int {
            let (product, overflow) = number.multipliedReportingOverflow(by: factor)
            guard !overflow else { throw .tooLarge }
            return product
        }
        switch self {
        case .motion(let votesFor, let against): return .motion(for: try times(votesFor), against: try times(against))
        case .names(let scores):
            var scaled: [Score] = []
            for score in scores { scaled.append(Score(score.name, try times(score.votes))) }
            return .names(scaled)
        }
    }

    /// The sum with other votes on the same thing; names that only the others have are added.
    func adding(_ other: Votes) throws(FiguresRefusal) -> Votes {
        func sum(_ left: Int, _ right: Int) throws(FiguresRefusal) -> Int {
            let (sum, overflow) = left.addingReportingOverflow(right)
            guard !overflow else { throw .tooLarge }
            return sum
        }
        switch (self, other) {
        case (.motion(let votesFor, let against), .motion(let otherFor, let otherAgainst)):
            return .motion(for: try sum(votesFor, otherFor), against: try sum(against, otherAgainst))
        case (.names(var scores), .names(let others)):
            for score in others {
                if let place = scores.firstIndex(where: { $0.name == score.name }) {
                    scores[place] = Score(score.name, try sum(scores[place].votes, score.votes))
                } else {
                    scores.append(score)
                }
            }
            return .names(scores)
        case (.motion, .names), (.names, .motion):
            throw .contradiction("Part of the figures is for a motion, part for an election.")
        }
    }
}
