/// The words that make one wording out of another, side by side in the order in which they are read.
public struct WordDifference: Hashable, Sendable {
    /// Neighbouring words of one fate.
    public struct Run: Hashable, Sendable {
        /// Whether the words stay, go or come.
        public enum Fate: Hashable, Sendable { case kept, removed, added }

        /// What becomes of them.
        public let fate: Fate
        /// The words, with spaces between them.
        public let words: String

        /// Some words.
        public init(fate: Fate, words: String) { (self.fate, self.words) = (fate, words) }
    }

    /// The runs in reading order; what is removed stands before what is added in its place.
    public let runs: [Run]

    /// More words than these are not compared one by one: the whole paragraph is another.
    private static let mostWords = 800

    /// The difference of two wordings.
    /// - Complexity: O(words²) at most, and never above a bound.
    public init(from before: String, to after: String) {
        let (old, new) = (before.split(separator: " ").map(String.init), after.split(separator: " ").map(String.init))
        guard old.count <= Self.mostWords, new.count <= Self.mostWords else {
            runs = [Run(fate: .removed, words: before), Run(fate: .added, words: after)]
            return
        }
        let difference = new.difference(from: old)
        var (removed, added): (Set<Int>, Set<Int>) = ([], [])
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var runs: [Run] = []
        var (place, next) = (0, 0)
        func append(_ fate: Run.Fate, _ words: [String]) {
            if !words.isEmpty { runs.append(Run(fate: fate, words: words.joined(separator: " "))) }
        }
        while place < old.count || next < new.count {
            var (gone, come, kept): ([String], [String], [String]) = ([], [], [])
            while removed.contains(place) { gone.append(old[place]); place += 1 }
            while added.contains(next) { come.append(new[next]); next += 1 }
            while place < old.count, next < new.count, !removed.contains(place), !added.contains(next) {
                kept.append(old[place])
                (place, next) = (place + 1, next + 1)
            }
            append(.removed, gone)
            append(.added, come)
            append(.kept, kept)
        }
        self.runs = runs
    }
}
