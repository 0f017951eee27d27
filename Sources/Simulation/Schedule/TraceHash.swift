/// Everything that happened in a run, in its order, as one number: two runs are the same when their numbers are.
package struct TraceHash: Hashable, Sendable, CustomStringConvertible {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Nothing has happened.
    package init() {}

    /// Takes in a number.
    mutating func add(_ number: UInt64) {
        state = (state ^ number) &* 0x100_0000_01b3
        state ^= state >> 29
    }

    /// Takes in a text.
    mutating func add(_ text: some StringProtocol) {
        for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
        add(UInt64(text.utf8.count))
    }

    /// Sixteen hexadecimal digits.
    package var description: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
