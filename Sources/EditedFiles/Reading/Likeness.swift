import Foundation

/// What a name looks like to a person: two names that differ only in capitals, in the form of their letters, in the
/// kind or number of their spaces, in apostrophes and hyphens, or in characters that nobody sees, have one likeness.
package struct Likeness: Hashable {
    /// The folded text; empty for a text of which nothing is seen.
    package let folded: String

    /// The likeness of a text.
    /// - Complexity: O(text).
    package init(_ text: String) {
        folded = text.utf8.allSatisfy(Self.isPlain) ? text : Self.fold(text)
    }

    /// Small letters and digits are their own likeness; most codes become so after one step.
    private static func isPlain(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }

    private static func fold(_ text: String) -> String {
        let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
        let composed = isASCII ? text : text.precomposedStringWithCompatibilityMapping
        var folded = String.UnicodeScalarView()
        var isAfterSpace = true
        // Large letters first: they put sharp s, final sigma and the like into one form.
        for scalar in composed.uppercased().lowercased().unicodeScalars where !scalar.isUnseen {
            if scalar.properties.isWhitespace {
                if !isAfterSpace { folded.append(" ") }
                isAfterSpace = true
                continue
            }
            folded.append(Self.signs[scalar] ?? scalar)
            isAfterSpace = false
        }
        if folded.last == " " { folded.removeLast() }
        return isASCII ? String(folded) : String(folded).precomposedStringWithCanonicalMapping
    }

    /// Apostrophes and hyphens as they come from typewriters, word processors and phones.
    private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
        "‘": "'", "’": "'", "‛": "'", "ʼ": "'", "ʹ": "'", "′": "'", "`": "'", "´": "'",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
    ]
}

extension Unicode.Scalar {
    /// Whether nobody sees it and it takes no room: joiners, soft hyphens, fillers, marks of direction.
    package var isUnseen: Bool {
        value >= 0xAD
            && (properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format)
    }
}

extension StringProtocol {
    /// Whether nothing of it is seen: no characters, or only spaces of any kind and characters without a shape.
    package var isBlank: Bool {
        unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.isUnseen }
    }

    /// The text without spaces of any kind, and what nobody sees, at its ends.
    package var trimmed: String {
        let scalars = unicodeScalars
        func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar.isUnseen }
        guard let first = scalars.first, let last = scalars.last, isSpace(first) || isSpace(last) else {
            return String(self)
        }
        let rest = scalars.drop(while: isSpace)
        guard let end = rest.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(String.UnicodeScalarView(rest[...end]))
    }
}

/// The spellings that a file has used so far, so that one name is not taken for two.
package final class Spellings {
    private var known: [Likeness: (name: String, line: Int)] = [:]

    /// No name so far.
    package init() {}

    /// The other spelling under which a name is known already; `nil` for a new name, or one spelt as before.
    package func other(than name: String, in line: Int) -> (name: String, line: Int)? {
        let likeness = Likeness(name)
        guard let before = known[likeness] else {
            known[likeness] = (name, line)
            return nil
        }
        return before.name == name ? nil : before
    }
}
