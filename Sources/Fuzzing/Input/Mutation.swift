/// Changes inputs by chance, always in the same way for the same seed: what a build without coverage has instead of the
/// fuzzer.
package struct Mutation {
    private var numbers: SeededNumbers
    private let corpus: [[UInt8]]
    private let longest: Int

    /// What readers are apt to stumble over.
    private static let pieces: [[UInt8]] =
        [
            "-1", "0", "9223372036854775807", "-9223372036854775808", "18446744073709551616", "1e999", "0.1", "[", "]",
            "{",
            "}", "\"", "\\", "\\ud800", "\\udc00", ",", ":", "\n", "\t", "null", "true", "&a", "*a", "<<: ", "- ", "? ",
            "| ", "%1$@", "%9$@", "\u{1B}[", "\u{1B}]", "\u{1B}[200~", "é", "e\u{301}", "\u{202E}", "\u{FEFF}", "ع",
            "👩‍👩‍👧",
        ].map { Array($0.utf8) } + [[0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x1B]]

    /// - Parameters:
    ///   - corpus: what is changed; nothing where it is empty.
    ///   - longest: no input is longer.
    package init(of corpus: [[UInt8]], seed: UInt64, longest: Int) {
        (self.corpus, self.longest) = (corpus.isEmpty ? [[]] : corpus, longest)
        numbers = SeededNumbers(seed: seed)
    }

    /// The next input.
    package mutating func next() -> [UInt8] {
        var input = corpus[numbers.below(corpus.count)]
        for _ in 0...numbers.below(5) { change(&input) }
        return Array(input.prefix(longest))
    }

    private mutating func change(_ input: inout [UInt8]) {
        let place = numbers.below(input.count + 1)
        let end = min(input.count, place + 1 + numbers.below(16))
        switch numbers.below(8) {
        case 0 where place < input.count: input[place] ^= 1 << UInt8(numbers.below(8))
        case 1 where place < input.count: input[place] = UInt8(numbers.below(256))
        case 2: input.removeSubrange(place..<end)
        case 3: input.insert(contentsOf: input[place..<end], at: place)
        case 4: input.insert(contentsOf: Self.pieces[numbers.below(Self.pieces.count)], at: place)
        case 5: input.replaceSubrange(place..<end, with: Self.pieces[numbers.below(Self.pieces.count)])
        case 6: input.replaceSubrange(place..., with: other(from: place))
        default: replaceNumber(&input, near: place)
        }
    }

    /// The end of another input of the corpus.
    private mutating func other(from place: Int) -> ArraySlice<UInt8> {
        let other = corpus[numbers.below(corpus.count)]
        return other.dropFirst(place)
    }

    private mutating func replaceNumber(_ input: inout [UInt8], near place: Int) {
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        guard let start = input[place...].firstIndex(where: isDigit) else { return }
        let end = input[start...].firstIndex { !isDigit($0) } ?? input.count
        input.replaceSubrange(start..<end, with: Self.pieces[numbers.below(6)])
    }
}

/// Numbers that follow from a seed (SplitMix64).
struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, a limit; 0 where the limit is less than 1.
    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }
}
