/// The elements of an array, as `Codable` sees them.
struct UnkeyedSlots: UnkeyedEncodingContainer {
    let array: JSONArray
    let knowledge: SlotEncoder.Knowledge

    var codingPath: [any CodingKey] { [] }
    var count: Int { array.slots.count }

    private func put(_ slot: JSONSlot) { array.slots.append(slot) }

    func encodeNil() { put(.null) }
    func encode(_ value: Bool) { put(.bool(value)) }
    func encode(_ value: String) { put(.string(value)) }
    func encode(_ value: Double) throws { put(try JSONSlot(value)) }
    func encode(_ value: Float) throws { put(try JSONSlot(value)) }
    func encode(_ value: Int) { put(.signed(Int64(value))) }
    func encode(_ value: Int8) { put(.signed(Int64(value))) }
    func encode(_ value: Int16) { put(.signed(Int64(value))) }
    func encode(_ value: Int32) { put(.signed(Int64(value))) }
    func encode(_ value: Int64) { put(.signed(value)) }
    func encode(_ value: UInt) { put(.unsigned(UInt64(value))) }
    func encode(_ value: UInt8) { put(.unsigned(UInt64(value))) }
    func encode(_ value: UInt16) { put(.unsigned(UInt64(value))) }
    func encode(_ value: UInt32) { put(.unsigned(UInt64(value))) }
    func encode(_ value: UInt64) { put(.unsigned(value)) }
    func encode(_ value: some Encodable) throws { put(try SlotEncoder.slot(for: value, knowledge)) }

    func nestedContainer<NestedKey: CodingKey>(keyedBy keyType: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
        let nested = JSONObject()
        put(.object(nested))
        return KeyedEncodingContainer(KeyedSlots<NestedKey>(object: nested, knowledge: knowledge))
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        let nested = JSONArray()
        put(.array(nested))
        return UnkeyedSlots(array: nested, knowledge: knowledge)
    }

    func superEncoder() -> any Encoder {
        let encoder = SlotEncoder(knowledge)
        put(.pending(encoder))
        return encoder
    }
}
