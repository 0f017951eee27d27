/// Names of one direction of writing within sentences of the other. A name is put between marks, so that whoever puts the
/// letters of a line in order can keep it together, and figures and signs beside it stay on the side where they belong.
///
/// The marks are those of Unicode, but they are for the painter alone: it takes them out, and no terminal ever gets one.
public enum Isolation {
    /// Begins a name.
    public static let begin: Unicode.Scalar = "\u{2068}"
    /// Ends it.
    public static let end: Unicode.Scalar = "\u{2069}"

    /// Whether names are marked now: while a screen is put into words whose letters will be put in order.
    @TaskLocal public static var isActive = false

    /// Words as they are filled in: marked where they hold letters of the other direction.
    static func marked(_ words: String, in language: WorkingLanguage) -> String {
        guard words.unicodeScalars.contains(where: { isForeign($0, in: language) }) else { return words }
        let inner = words.drop { $0 == " " }
        var end = inner
        while end.last == " " { end = end.dropLast() }
        let (before, after) = (words[..<inner.startIndex], inner[end.endIndex...])
        return before + String(Character(begin)) + end + String(Character(Self.end)) + after
    }

    private static func isForeign(_ scalar: Unicode.Scalar, in language: WorkingLanguage) -> Bool {
        let isRightToLeft =
            (0x590...0x8FF).contains(scalar.value) || (0xFB1D...0xFDFF).contains(scalar.value)
            || (0xFE70...0xFEFC).contains(scalar.value)
        guard scalar.properties.isAlphabetic else { return false }
        return language.isRightToLeft ? !isRightToLeft : isRightToLeft
    }
}
