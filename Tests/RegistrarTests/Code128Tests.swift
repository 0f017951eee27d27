import Testing

@testable import Registrar

@Suite("Barcodes on cards")
struct Code128Tests {
    @Test(
        "check symbols are those that others publish",
        arguments: [("Wikipedia", 88), ("PJJ123C", 55), ("A", 34)])
    func checkSymbol(text: String, expected: Int) {
        let symbols = Self.symbols(text)
        #expect(symbols.first == 104)
        #expect(symbols.last == 106)
        #expect(symbols.dropLast().last == expected)
    }

    @Test("every symbol has its own pattern of three bars in eleven modules; the stop symbol has one more")
    func patterns() {
        #expect(Code128.patterns.count == 107)
        #expect(Set(Code128.patterns).count == 107)
        for pattern in Code128.patterns.dropLast() {
            #expect(pattern.count == 6)
            #expect(pattern.reduce(0, +) == 11)
            // Bars are even in sum: what a scanner checks of each symbol.
            #expect((pattern[0] + pattern[2] + pattern[4]) % 2 == 0)
        }
        #expect(Code128.patterns.last == [2, 3, 3, 1, 1, 1, 2])
    }

    @Test("the bars of a text fill its width from the first module to the last, with a space after every bar")
    func bars() {
        var bars: [Code128.Bar] = []
        Self.withBytes("1Ab-9z") { Code128.forEachBar(of: $0) { bars.append($0) } }
        #expect(bars.count == 3 * 8 + 4)
        #expect(bars.first == Code128.Bar(x: 0, width: 2))
        #expect(bars.last.map { $0.x + $0.width } == Code128.width(ofCharacters: 6))
        for (bar, next) in zip(bars, bars.dropFirst()) { #expect(next.x > bar.x + bar.width) }
    }

    private static func symbols(_ text: String) -> [Int] {
        var symbols: [Int] = []
        withBytes(text) { Code128.forEachSymbol(of: $0) { symbols.append($0) } }
        return symbols
    }

    private static func withBytes(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        Array(text.utf8).withUnsafeBufferPointer(body)
    }
}
