import AssemblyCore
import Testing

@Suite("Lots")
struct LotTests {
    @Test("the number that was drawn takes names as division on paper does")
    func division() throws {
        let names = ["A", "B", "C", "D"]
        // 123457 = 4 × 30864 + 1, 30864 = 3 × 10288 + 0.
        #expect(try Lot(seed: "123457").draw(2, of: names) == ["B", "A"])
        #expect(try Lot(seed: "123457").remainder(of: 4) == 1)
        #expect(try Lot(seed: "12 34 57").draw(1, of: names) == ["B"])
    }

    @Test("numbers of any length are divided like small ones")
    func long() throws {
        for seed in stride(from: 100_000, to: 900_000, by: 7_919) {
            for count in 2...7 {
                let names = (0..<count).map(String.init)
                let first = seed % count
                var rest = names
                rest.remove(at: first)
                let second = rest[(seed / count) % (count - 1)]
                #expect(try Lot(seed: String(seed)).draw(2, of: names) == [names[first], second])
            }
        }
        let long = String(repeating: "9", count: 60)
        #expect(try Lot(seed: long).draw(1, of: ["A", "B", "C"]) == ["A"])
        #expect(try Lot(seed: long).draw(1, of: ["A", "B"]) == ["B"])
    }

    @Test("every name is drawn as often as the others by the numbers from 000000 to 999999")
    func fairness() throws {
        var counts = [0, 0, 0]
        for seed in stride(from: 0, to: 999_999, by: 37) {
            let digits = String(seed)
            let lot = try Lot(seed: String(repeating: "0", count: 6 - digits.count) + digits)
            counts[lot.remainder(of: 3)] += 1
        }
        let (most, fewest) = (counts.max() ?? 0, counts.min() ?? 0)
        #expect(most - fewest <= 1, "\(counts)")
    }

    @Test(
        "what was not drawn in public as digits is refused",
        arguments: ["", "12345", "12345x", "-123456", "１２３４５６", String(repeating: "1", count: 61), "123.456"])
    func refused(_ seed: String) {
        #expect(throws: FiguresRefusal.self) { try Lot(seed: seed) }
    }
}
