/// Numbers that follow from a seed (SplitMix64), and what is drawn by them.
struct Dice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Dice that fall the same way for the same seed and purpose, whatever else is drawn in between.
    /// - Parameter purpose: any name; equal names give equal numbers.
    init(seed: UInt64, for purpose: String) {
        // FNV-1a: `Hasher` gives other numbers in every process.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in purpose.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        state = seed &* 0x9e37_79b9_7f4a_7c15 ^ hash
        _ = next()
    }

    /// Whether something happens in a run, whatever else is drawn there.
    static func happens(perMille: Int, in seed: UInt64, for purpose: String) -> Bool {
        var dice = Dice(seed: seed, for: purpose)
        return dice.happens(perMille: perMille)
    }

    /// The next number.
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, a limit; 0 where the limit is less than 1.
    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(Swift.max(1, limit))) }

    /// A number of a range.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// Whether something happens that happens so many times in a thousand.
    mutating func happens(perMille: Int) -> Bool { below(1_000) < perMille }

    /// One of several; `nil` where there are none.
    mutating func one<Element>(of elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[below(elements.count)]
    }

    /// A time within a range of milliseconds.
    mutating func milliseconds(_ range: ClosedRange<Int>) -> Duration { .milliseconds(number(in: range)) }

    /// Some of several, in their order; each as likely as not, and at most so many.
    mutating func some<Element>(of elements: [Element], atMost limit: Int) -> [Element] {
        Array(elements.filter { _ in below(2) == 0 }.prefix(limit))
    }
}
