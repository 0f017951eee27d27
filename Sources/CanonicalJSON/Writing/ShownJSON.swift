import Foundation

/// JSON as commands answer it to people and their programs: indented, keys in order, no escaped slashes, and no control
/// character that a terminal would obey. No hash is taken over it; what is hashed is ``CanonicalJSON``.
package enum ShownJSON {
    /// The encoder leaves DEL and the C1 controls as they are, which some terminals obey; within strings, the only place
    /// for them, an escape means the same.
    private static func escapingControls(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { (0x7F...0x9F).contains($0.value) }) else { return text }
        return text.unicodeScalars.reduce(into: "") { escaped, scalar in
            if (0x7F...0x9F).contains(scalar.value) {
                escaped += "\\u00" + String(scalar.value, radix: 16)
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
    }

    /// The text of a value, indented for people unless told otherwise.
    package static func text(of value: some Encodable, indented: Bool = true) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if indented { encoder.outputFormatting.insert(.prettyPrinted) }
        return escapingControls(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
