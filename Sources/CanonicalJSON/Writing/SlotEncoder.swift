/// Takes one value from `encode(to:)`.
///
/// Coding paths are left empty: they would only show in the message of an error that a programmer has to look for anyway,
/// and keeping them costs as much as encoding.
final class SlotEncoder: Encoder {
    /// What values are told that ask how they are to be written.
    typealias Knowledge = [CodingUserInfoKey: any Sendable]

    private let knowledge: Knowledge
    private var slot: JSONSlot?

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { knowledge }

    /// What was encoded; an empty object when the value encoded nothing.
    var result: JSONSlot { slot ?? .object(JSONObject()) }

    init(_ knowledge: Knowledge) { self.knowledge = knowledge }

    /// What a value encodes.
    static func slot(for value: some Encodable, _ knowledge: Knowledge) throws -> JSONSlot {
        let encoder = SlotEncoder(knowledge)
        try value.encode(to: encoder)
        return encoder.result
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        // Asking twice gives the same object: a subclass and its superclass may share it.
        if case .object(let object) = slot {
            return KeyedEncodingContainer(KeyedSlots(object: object, knowledge: knowledge))
        }
        let object = JSONObject()
        slot = .object(object)
        return KeyedEncodingContainer(KeyedSlots(object: object, knowledge: knowledge))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if case .array(let array) = slot { return UnkeyedSlots(array: array, knowledge: knowledge) }
        let array = JSONArray()
        slot = .array(array)
        return UnkeyedSlots(array: array, knowledge: knowledge)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension SlotEncoder: SingleValueEncodingContainer {
    func encodeNil() { slot = .null }
    func encode(_ value: Bool) { slot = .bool(value) }
    func encode(_ value: String) { slot = .string(value) }
    func encode(_ value: Double) throws { slot = try JSONSlot(value) }
    func encode(_ value: Float) throws { slot = try JSONSlot(value) }
    func encode(_ value: Int) { slot = .signed(Int64(value)) }
    func encode(_ value: Int8) { slot = .signed(Int64(value)) }
    func encode(_ value: Int16) { slot = .signed(Int64(value)) }
    func encode(_ value: Int32) { slot = .signed(Int64(value)) }
    func encode(_ value: Int64) { slot = .signed(value) }
    func encode(_ value: UInt) { slot = .unsigned(UInt64(value)) }
    func encode(_ value: UInt8) { slot = .unsigned(UInt64(value)) }
    func encode(_ value: UInt16) { slot = .unsigned(UInt64(value)) }
    func encode(_ value: UInt32) { slot = .unsigned(UInt64(value)) }
    func encode(_ value: UInt64) { slot = .unsigned(value) }
    func encode(_ value: some Encodable) throws { try value.encode(to: self) }
}

extension JSONSlot {
    /// A number that may have a fraction: the shortest digits that give it back, without a needless ".0".
    ///
    /// - Throws: `EncodingError` when it is not finite.
    init(_ value: some BinaryFloatingPoint & CustomStringConvertible) throws {
        guard value.isFinite else {
            throw EncodingError.invalidValue(
                value, EncodingError.Context(codingPath: [], debugDescription: "JSON has only finite numbers"))
        }
        let digits = value.description
        self = .decimal(digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits)
    }
}
