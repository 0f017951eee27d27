/// Finds the word that somebody probably meant.
package enum Spelling {
    /// The known word nearest to a given one, when it is near enough to be a slip.
    /// - Complexity: O(words × length²); the words are the few keys or names of a file.
    package static func suggestion(for word: String, among known: some Collection<String>) -> String? {
        let given = Array(word.lowercased().unicodeScalars)
        // A third of the word may be wrong, and never more than three letters of it.
        let limit = min(3, max(1, given.count / 3))
        var best: (word: String, distance: Int)?
        for candidate in known.prefix(2_000) {
            let letters = Array(candidate.lowercased().unicodeScalars)
            guard abs(letters.count - given.count) <= limit else { continue }
            let distance = distance(given, letters)
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.word
    }

    /// `did you mean 'title'?`, when there is something to suggest.
    package static func hint(for word: String, among known: some Collection<String>) -> String? {
        suggestion(for: word, among: known).map { "did you mean \(Shown.quoted($0))?" }
    }

    /// The number of letters to insert, delete, replace or swap with their neighbour (optimal string alignment).
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var line = [row + 1]
            for (column, other) in right.enumerated() {
                var best = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, line[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                line.append(best)
            }
            (beforeLast, last) = (last, line)
        }
        return last[right.count]
    }
}
