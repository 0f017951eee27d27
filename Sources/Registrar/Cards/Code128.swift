/// A text as a Code 128 barcode (ISO/IEC 15417), code set B: printable ASCII, which every scanner reads.
///
/// Nothing is stored: the bars are told one by one, since the text may be a secret.
enum Code128 {
    /// One bar.
    struct Bar: Hashable {
        /// Where it begins, in modules from the left.
        let x: Int
        /// How wide it is, 1 to 4 modules.
        let width: Int
    }

    private static let startB = 104
    private static let stop = 106

    /// How many modules wide the bars of a text are, without the quiet zones beside them.
    static func width(ofCharacters count: Int) -> Int { 11 * (count + 2) + 13 }

    /// The symbols of a text: start, its characters, check symbol, stop.
    /// - Precondition: printable ASCII.
    static func forEachSymbol(of text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
        body(startB)
        var sum = startB
        for (index, byte) in text.enumerated() {
            precondition((0x20..<0x7F).contains(byte), "code set B has printable ASCII only")
            let value = Int(byte) - 0x20
            sum += (index + 1) * value
            body(value)
        }
        body(sum % 103)
        body(stop)
    }

    /// The bars of a text from left to right.
    static func forEachBar(of text: UnsafeBufferPointer<UInt8>, _ body: (Bar) -> Void) {
        var x = 0
        forEachSymbol(of: text) { symbol in
            let widths = patterns[symbol]
            for (index, width) in widths.enumerated() {
                if index % 2 == 0 { body(Bar(x: x, width: width)) }
                x += width
            }
        }
    }

    /// For each symbol the widths of bar, space, bar, space, bar, space; the stop symbol has a bar more.
    static let patterns: [[Int]] = written.split(whereSeparator: \.isWhitespace).map {
        $0.compactMap(\.wholeNumberValue)
    }

    private static let written = """
        212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231
        113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211
        212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131
        113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111
        314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211
        241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141
        214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214
        211232 2331112
        """
}
