public import Language

/// How well a secret ballot hides votes of different weights: weights stand beside the credentials on the board, so a
/// figure to which few sets of voters add up betrays who gave it.
public struct WeightSecrecy: Hashable, Codable, Sendable {
    /// How many voters there are.
    public let voters: Int
    /// Voters whose weight nobody else has.
    public let alone: Int
    /// How many sets of voters stand, on average, behind each figure that can come out; counted up to a million.
    public let setsPerFigure: Int

    /// Whether weights differ at all; where all are equal, figures are counts of heads.
    public let differs: Bool

    /// Fewer sets than this behind a figure are refused: the figure would name its voters.
    public static let fewest = 2
    /// Fewer sets than this behind a figure are a warning to the chair.
    public static let few = 64

    /// Looks at the weights of the voters of a ballot.
    /// - Complexity: O(different weights × sum of the weights), cut off where the answer is certain.
    public init(weights: some Collection<Int>) {
        voters = weights.count
        let groups = Dictionary(grouping: weights, by: \.self).mapValues(\.count)
        alone = groups.values.count { $0 == 1 }
        differs = groups.count > 1
        setsPerFigure = Self.sets(behindEach: groups, of: weights.count)
    }

    /// Whether so few sets fit that the ballot would not be secret.
    public var isLost: Bool { differs && setsPerFigure < Self.fewest }
    /// Whether a figure may betray somebody, which the chair is warned of.
    public var isWeak: Bool { differs && (setsPerFigure < Self.few || alone > 0) }

    /// What the chair is told, in one sentence.
    public var sentence: Message {
        isLost
            ? "A secret ballot with these weights would not be secret: nearly every total can come from only one set of voters. Take a recorded vote, or vote by heads."
            : "Voters with a weight that nobody else has: \(alone) of \(voters). A total may reveal how they voted."
    }

    /// 2^voters divided by the number of different sums, in bits so that nothing overflows.
    private static func sets(behindEach groups: [Int: Int], of voters: Int) -> Int {
        let largest = 1_000_000
        let total = groups.reduce(0) { $0 + $1.key * $1.value }
        // There are at most total + 1 sums, and at most the product of (count + 1) over the different weights.
        let byProduct = groups.values.reduce(1) { $0 > largest * 64 ? $0 : $0 * ($1 + 1) }
        let bound = min(total + 1, byProduct)
        guard voters < 48 else { return largest }
        let sums = total <= 1 << 20 ? different(groups, total) : bound
        return min(largest, (1 << voters) / max(1, min(bound, sums)))
    }

    /// How many different sums sets of voters have.
    private static func different(_ groups: [Int: Int], _ total: Int) -> Int {
        var reached = [Bool](repeating: false, count: total + 1)
        reached[0] = true
        for (weight, count) in groups where weight > 0 {
            for _ in 0..<count {
                for sum in stride(from: total, through: weight, by: -1) where reached[sum - weight] {
                    reached[sum] = true
                }
            }
        }
        return reached.count { $0 }
    }
}

extension Ballot {
    /// What the chair is told of a secret ballot with weights that may betray somebody; `nil` where nothing is to be told.
    public var weightWarning: Message? {
        guard isSealed else { return nil }
        let secrecy = WeightSecrecy(weights: electors.values)
        return secrecy.isWeak ? secrecy.sentence : nil
    }
}
