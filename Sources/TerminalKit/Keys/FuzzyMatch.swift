/// How well a text answers to what was typed: every typed word must be found in it, whole, or letter by letter.
///
/// Capitals and accents do not count. A word's beginning is a better find than its middle, and letters that stand
/// together a better one than letters that are scattered.
public struct FuzzyMatch: Sendable, Hashable, Comparable {
    /// How far from a perfect answer; lower is better.
    public let distance: Int
    /// Which characters of the text were found, counted from 0, in order.
    public let places: [Int]

    /// Whether a word was found only letter by letter, with others between.
    public var isScattered: Bool { distance >= Self.scatter }

    private static let scatter = 1_000
    /// From this distance on the letters of a word merely happen to stand there, in the middle of other words.
    public static let chance = 2_000

    /// Compares a text with what was typed; `nil` when a word of it is not there.
    ///
    /// Complexity: the typed letters times the text's letters.
    public init?(_ typed: String, in text: String) {
        let letters = Self.folded(text)
        var distance = 0
        var places: Set<Int> = []
        for word in Self.folded(typed).split(separator: " ") {
            guard let found = Self.find(Array(word), in: letters) else { return nil }
            distance += found.distance
            places.formUnion(found.places)
        }
        self.distance = distance
        self.places = places.sorted()
    }

    /// Whether the left one is the better answer.
    public static func < (left: FuzzyMatch, right: FuzzyMatch) -> Bool { left.distance < right.distance }

    /// The text with what was found in an ink of its own.
    public func marked(_ text: String, _ ink: Ink) -> Text {
        let found = Set(places)
        var marked = Text("")
        for (place, character) in text.enumerated() {
            marked += Text(String(character), found.contains(place) ? ink : .text)
        }
        return marked
    }

    /// One letter for each character of the text, so that places stay places.
    private static func folded(_ text: String) -> [Character] {
        text.map { character in
            let plain = PlainLetters.plain(character)
            return (plain == "?" ? character : plain).lowercased().first ?? character
        }
    }

    private static func find(_ word: [Character], in text: [Character]) -> (distance: Int, places: [Int])? {
        guard word.count <= text.count else { return nil }
        let whole = (0...(text.count - word.count)).filter { text[$0..<($0 + word.count)].elementsEqual(word) }
        let beginnings = whole.filter { begins(at: $0, in: text) }
        let entire = beginnings.first { !continues(at: $0 + word.count, in: text) }
        if let start = entire ?? beginnings.first ?? whole.first {
            let penalty = beginnings.isEmpty ? 100 : word.last?.isNumber == true && entire == nil ? 5 : 0
            return (penalty + (start == 0 ? 0 : 10), Array(start..<(start + word.count)))
        }
        return scattered(word, in: text)
    }

    /// Whether a word begins here; `4` is no word of `1.4`.
    private static func begins(at place: Int, in text: [Character]) -> Bool {
        guard place > 0 else { return true }
        let before = text[place - 1]
        return !before.isLetter && !before.isNumber && !(before == "." && place > 1 && text[place - 2].isNumber)
    }

    /// Whether a number goes on here, as `4` does in `4.1` and in `45`.
    private static func continues(at place: Int, in text: [Character]) -> Bool {
        guard text.indices.contains(place) else { return false }
        if text[place] == ".", text.indices.contains(place + 1) { return text[place + 1].isNumber }
        return text[place].isNumber
    }

    /// The letters in their order with others between, from whichever first letter leaves the least between them.
    private static func scattered(_ word: [Character], in text: [Character]) -> (distance: Int, places: [Int])? {
        guard word.count > 1 else { return nil }
        let tries = text.indices.filter { text[$0] == word[0] }.compactMap { start -> [Int]? in
            var places = [start]
            var next = start + 1
            for letter in word.dropFirst() {
                guard let place = text[next...].firstIndex(of: letter) else { return nil }
                places.append(place)
                next = place + 1
            }
            return places
        }
        guard let best = tries.min(by: { spread($0) < spread($1) }) else { return nil }
        // Letters all over a sentence are a find by chance.
        guard spread(best) <= 3 * word.count else { return nil }
        let isAbbreviation = best.enumerated().allSatisfy { index, place in
            index > 0 && best[index - 1] == place - 1 || begins(at: place, in: text)
        }
        return ((isAbbreviation ? scatter : chance) + 10 * spread(best), best)
    }

    private static func spread(_ places: [Int]) -> Int {
        (places.last ?? 0) - (places.first ?? 0) - places.count + 1
    }
}
