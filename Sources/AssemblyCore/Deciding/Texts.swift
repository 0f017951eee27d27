public import Language

/// What a text that reaches screens and records must be: not empty, not too long, and free of control characters (R27).
public enum TextRule {
    /// The longest name of a person, country or candidate, in characters.
    public static let longestName = 120
    /// The longest title, in characters.
    public static let longestTitle = 300
    /// The longest symbol of a document, in characters.
    public static let longestSymbol = 40
    /// The longest text of a question, in characters.
    public static let longestText = 20_000

    /// Tells in a sentence what is wrong with a text; `nil` when nothing is. The parameters are those of `fault`.
    public static func trouble(with text: String, as what: String, limit: Int, allowsLines: Bool = false) -> Message? {
        fault(with: text, as: what, limit: limit, allowsLines: allowsLines).map { $0 + "." }
    }

    /// Tells what is wrong with a text, to stand within a longer sentence; `nil` when nothing is.
    /// - Parameters:
    ///   - what: what the text is, beginning the sentence: `A name`.
    ///   - limit: the largest number of characters.
    ///   - allowsLines: whether line breaks are allowed.
    public static func fault(with text: String, as what: String, limit: Int, allowsLines: Bool = false) -> Message? {
        if text.unicodeScalars.allSatisfy({ $0 == " " || $0 == "\n" }) { return "\(what) must not be empty" }
        if !text.unicodeScalars.contains(where: isSeen) { return "\(what) contains no visible character" }
        // A character can be made of any number of signs; the bytes bound those, and what a record grows by.
        let mostBytes = 6 * limit + 32
        if text.utf8.count > mostBytes {
            return "\(what) is too long (bytes: \(text.utf8.count), at most \(mostBytes))"
        }
        if text.count > limit { return "\(what) is too long (characters: \(text.count), at most \(limit))" }
        for scalar in text.unicodeScalars where isForbidden(scalar) && !(allowsLines && scalar == "\n") {
            let code = String(scalar.value, radix: 16, uppercase: true)
            let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
            return "\(what) contains the control character U+\(padded), which is not allowed"
        }
        return nil
    }

    /// Whether something of it is seen: no space of any kind, no joiner, filler or mark of direction, no empty pattern.
    private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
        let facts = scalar.properties
        return !facts.isWhitespace && !facts.isDefaultIgnorableCodePoint && facts.generalCategory != .format
            && scalar != "\u{2800}"
    }

    /// Control characters, line and paragraph separators, and marks that reorder the text around them.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
