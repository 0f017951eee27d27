/// The members of an object, as `Codable` sees them.
struct KeyedSlots<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let object: JSONObject
    let knowledge: SlotEncoder.Knowledge

    var codingPath: [any CodingKey] { [] }

    private func put(_ slot: JSONSlot, _ key: Key) { object.put(slot, key.stringValue) }

    func encodeNil(forKey key: Key) { put(.null, key) }
    func encode(_ value: Bool, forKey key: Key) { put(.bool(value), key) }
    func encode(_ value: String, forKey key: Key) { put(.string(value), key) }
    func encode(_ value: Double, forKey key: Key) throws { put(try JSONSlot(value), key) }
    func encode(_ value: Float, forKey key: Key) throws { put(try JSONSlot(value), key) }
    func encode(_ value: Int, forKey key: Key) { put(.signed(Int64(value)), key) }
    func encode(_ value: Int8, forKey key: Key) { put(.signed(Int64(value)), key) }
    func encode(_ value: Int16, forKey key: Key) { put(.signed(Int64(value)), key) }
    func encode(_ value: Int32, forKey key: Key) { put(.signed(Int64(value)), key) }
    func encode(_ value: Int64, forKey key: Key) { put(.signed(value), key) }
    func encode(_ value: UInt, forKey key: Key) { put(.unsigned(UInt64(value)), key) }
    func encode(_ value: UInt8, forKey key: Key) { put(.unsigned(UInt64(value)), key) }
    func encode(_ value: UInt16, forKey key: Key) { put(.unsigned(UInt64(value)), key) }
    func encode(_ value: UInt32, forKey key: Key) { put(.unsigned(UInt64(value)), key) }
    func encode(_ value: UInt64, forKey key: Key) { put(.unsigned(value), key) }
    func encode(_ value: some Encodable, forKey key: Key) throws {
        put(try SlotEncoder.slot(for: value, knowledge), key)
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy keyType: NestedKey.Type, forKey key: Key
    ) -> KeyedEncodingContainer<NestedKey> {
        let nested = JSONObject()
        put(.object(nested), key)
        return KeyedEncodingContainer(KeyedSlots<NestedKey>(object: nested, knowledge: knowledge))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        let nested = JSONArray()
        put(.array(nested), key)
        return UnkeyedSlots(array: nested, knowledge: knowledge)
    }

    func superEncoder(forKey key: Key) -> any Encoder { pending(key.stringValue) }

    /// By the convention of `Codable` the superclass lies under the key "super".
    func superEncoder() -> any Encoder { pending("super") }

    private func pending(_ key: String) -> SlotEncoder {
        let encoder = SlotEncoder(knowledge)
        object.put(.pending(encoder), key)
        return encoder
    }
}
