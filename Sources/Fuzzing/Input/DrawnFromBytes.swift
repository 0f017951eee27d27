/// Draws what a target needs from the bytes of an input, so that a small change of them is a small change of it. Where the
/// bytes are at an end everything is zero.
struct DrawnFromBytes {
    private var rest: ArraySlice<UInt8>

    init(_ input: [UInt8]) { rest = input[...] }

    /// The next byte.
    mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

    /// A number from 0 up to, not including, a limit of at most 256.
    mutating func below(_ limit: Int) -> Int { Int(byte()) % max(1, limit) }

    /// Any number: the small ones mostly, and the extremes.
    mutating func number() -> Int {
        switch below(8) {
        case 0: Int(Int8(bitPattern: byte()))
        case 1: Int(byte()) << 8 | Int(byte())
        case 2: Int.max - below(3)
        case 3: Int.min + below(3)
        default: below(40)
        }
    }

    /// A figure as votes can be, the largest with weights among them.
    mutating func figure() -> Int { min(1 << 53, Int(number().magnitude & UInt(Int.max))) }

    /// A text of at most so many bytes; what is no UTF-8 becomes what Swift makes of it.
    mutating func text(_ most: Int = 48) -> String {
        let count = below(most)
        defer { rest = rest.dropFirst(count) }
        return String(decoding: rest.prefix(count), as: UTF8.self)
    }

    /// One of several.
    mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }
}
