/// Writes `Codable` values as canonical JSON, and reads them back: the same value always gives the same bytes, in every
/// version and on every platform, because these bytes are what a journal's hashes are taken over.
///
/// No spaces; the keys of an object in the order of their Unicode scalar values, each once; strings in UTF-8, of which only
/// `"`, `\` and the control characters below U+0020 are escaped, in their shortest form (as in RFC 8785). Foundation's
/// encoder promises no such thing, and takes about twice as long for a ballot, which matters when a thousand delegates
/// vote at once.
public enum CanonicalJSON {
    /// The bytes of a value.
    ///
    /// - Parameter knowledge: what the value's own `encode(to:)` finds in the encoder's `userInfo`.
    /// - Throws: `EncodingError` for a number that is not finite, and what the value's own `encode(to:)` throws.
    /// - Complexity: O(size), and a sort of the keys of each object.
    public static func bytes(
        of value: some Encodable, knowing knowledge: [CodingUserInfoKey: any Sendable] = [:]
    ) throws -> [UInt8] {
        var writer = JSONWriter()
        writer.write(try SlotEncoder.slot(for: value, knowledge))
        return writer.text.bytes
    }

    /// What becomes of the fields of an object, and of the elements of an array, that the type did not ask for.
    public enum UnknownFields: Hashable, Sendable {
        /// The first of them is a fault: what is written was written by a program that knows more.
        case refused
        /// They are passed over.
        case ignored
    }

    /// How many arrays and objects may lie in one another.
    public static let depthLimit = 64

    /// Reads a value from strict JSON (RFC 8259): valid UTF-8, no key twice, nothing after the value, integers exact.
    ///
    /// The bytes are scanned once, without recursion, before the type sees any of them; a decoder that the type keeps must
    /// not be used after its initialiser has returned.
    ///
    /// - Parameters:
    ///   - type: what to read; what it asks for with `decodeIfPresent` or `contains` counts as asked for.
    ///   - bytes: all of the text, at most 4 GiB.
    ///   - unknownFields: what becomes of fields and elements that the type did not ask for.
    ///   - knowledge: what the value's own reading finds in the decoder's `userInfo`.
    /// - Throws: ``JSONFault``, which says where and why.
    /// - Complexity: O(length), and O(fields²) for an object whose fields are asked for in an order far from theirs.
    public static func decode<Value: Decodable>(
        _ type: Value.Type, from bytes: UnsafeRawBufferPointer, unknownFields: UnknownFields,
        knowing knowledge: [CodingUserInfoKey: any Sendable] = [:]
    ) throws(JSONFault) -> Value {
        let tree = try JSONScan.tree(of: bytes, knowing: knowledge)
        let value = try tree.value(type, at: 0)
        if unknownFields == .refused { try tree.refuseUnknown() }
        return value
    }

    /// Reads a value from strict JSON; see ``decode(_:from:unknownFields:knowing:)``.
    public static func decode<Value: Decodable>(
        _ type: Value.Type, from bytes: [UInt8], unknownFields: UnknownFields
    ) throws(JSONFault) -> Value {
        // `withUnsafeBytes` passes typed errors on only as a whole, so the outcome travels as a value.
        let outcome = bytes.withUnsafeBytes { buffer in
            Result { () throws(JSONFault) in try decode(type, from: buffer, unknownFields: unknownFields) }
        }
        return try outcome.get()
    }
}
