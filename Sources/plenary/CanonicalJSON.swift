import Foundation

/// JSON in one form: keys in order, no escaped slashes; the same value always gives the same bytes.
enum CanonicalJSON {
    /// The text of a value, indented for people unless told otherwise.
    static func text(of value: some Encodable, indented: Bool = true) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if indented { encoder.outputFormatting.insert(.prettyPrinted) }
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
