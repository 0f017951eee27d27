/// Writes `Codable` values as canonical JSON: the same value always gives the same bytes, in every version and on every
/// platform, because these bytes are what a journal's hashes are taken over.
///
/// No spaces; the keys of an object in the order of their Unicode scalar values, each once; strings in UTF-8, of which only
/// `"`, `\` and the control characters below U+0020 are escaped, in their shortest form (as in RFC 8785). Foundation's
/// encoder promises no such thing, and takes about twice as long for a ballot, which matters when a thousand delegates
/// vote at once.
enum CanonicalJSON {
    /// The bytes of a value.
    ///
    /// - Throws: `EncodingError` for a number that is not finite, and what the value's own `encode(to:)` throws.
    /// - Complexity: O(size), and a sort of the keys of each object.
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        var writer = JSONWriter()
        writer.write(try SlotEncoder.slot(for: value))
        return writer.bytes
    }
}
