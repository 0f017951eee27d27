/// Finds where a doubled key stands the second time; Yams tells only the first place.
package struct DuplicateKey {
    /// Where the second one stands.
    package let place: Place
    /// The text with the second one renamed, so that the rest can be read; all other places stay where they are.
    package let marked: String

    /// Looks for a key after its first place: in a block at the same column, in a flow mapping anywhere.
    /// - Returns: `nil` where it is written in a way that is not recognised.
    package static func second(_ key: String, after first: Place, in text: String) -> DuplicateKey? {
        guard let letter = key.unicodeScalars.first else { return nil }
        let signs = Array(text.unicodeScalars)
        let name = Array(key.unicodeScalars)
        var position = Place.start
        for index in signs.indices {
            if position > first, signs[index] == letter, isKey(name, at: index, in: signs) {
                let isBlock = isFirstOnLine(index, in: signs)
                if !isBlock || position.column == first.column
                    || !isFirstOnLine(offset(of: first, in: signs), in: signs)
                {
                    var changed = signs
                    changed[index] = YAMLDocument.duplicateMark
                    return DuplicateKey(place: position, marked: String(String.UnicodeScalarView(changed)))
                }
            }
            position =
                signs[index] == "\n"
                ? Place(line: position.line + 1, column: 1) : Place(line: position.line, column: position.column + 1)
        }
        return nil
    }

    /// Whether a key begins here and is followed by a colon.
    private static func isKey(_ name: [Unicode.Scalar], at start: Int, in signs: [Unicode.Scalar]) -> Bool {
        guard start + name.count < signs.count, signs[start..<start + name.count].elementsEqual(name) else {
            return false
        }
        let before: Unicode.Scalar = start > 0 ? signs[start - 1] : "\n"
        guard [" ", "\n", "{", ",", "\"", "'"].contains(before) else { return false }
        var after = start + name.count
        while after < signs.count, ["\"", "'", " "].contains(signs[after]) { after += 1 }
        return after < signs.count && signs[after] == ":"
    }

    /// Whether only spaces and dashes stand before it on its line.
    private static func isFirstOnLine(_ index: Int, in signs: [Unicode.Scalar]) -> Bool {
        var before = index - 1
        while before >= 0, signs[before] != "\n" {
            guard [" ", "-", "\"", "'"].contains(signs[before]) else { return false }
            before -= 1
        }
        return true
    }

    private static func offset(of place: Place, in signs: [Unicode.Scalar]) -> Int {
        var (line, index) = (1, 0)
        while line < place.line, index < signs.count {
            if signs[index] == "\n" { line += 1 }
            index += 1
        }
        return min(index + place.column - 1, signs.count)
    }
}
