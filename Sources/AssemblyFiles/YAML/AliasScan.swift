/// Finds files with so many aliases that composing them could take for ever, before they are composed.
///
/// Yams compares keys by value when it looks for doubled ones; keys made of aliases of aliases would be walked out in
/// full. With at most sixteen aliases that walk stays small, and what remains is refused when the tree is there.
enum AliasScan {
    /// The most aliases a file may seem to have.
    static let most = 16

    /// The place of the first alias, when the text has anchors and seems to have more aliases than are safe.
    /// - Complexity: O(text).
    static func firstOfTooMany(in text: String) -> Place? {
        var first: Place?
        var (aliases, anchors) = (0, 0)
        var place = Place.start
        var before: Unicode.Scalar = "\n"
        var indicator: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if let sign = indicator, isName(scalar) {
                if sign == "*" {
                    aliases += 1
                    if first == nil { first = Place(line: place.line, column: place.column - 1) }
                } else {
                    anchors += 1
                }
            }
            indicator = (scalar == "*" || scalar == "&") && isSeparator(before) ? scalar : nil
            before = scalar
            place =
                scalar == "\n"
                ? Place(line: place.line + 1, column: 1) : Place(line: place.line, column: place.column + 1)
        }
        return aliases > most && anchors > 0 ? first : nil
    }

    private static func isName(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        [" ", "\t", "\n", "\r", "[", "{", ",", ":", "?", "-"].contains(scalar)
    }
}
