/// The members of an object, as `Codable` sees them.
struct KeyedNodes<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let tree: JSONTree
    let object: Int

    var codingPath: [any CodingKey] { tree.codingPath(to: object) }
    var allKeys: [Key] { tree.keys(of: object).compactMap(Key.init(stringValue:)) }

    func contains(_ key: Key) -> Bool { asked(key.stringValue) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { tree.isNull(try node(key.stringValue)) }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try tree.truth(node(key.stringValue)) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try tree.text(node(key.stringValue)) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try tree.fraction(node(key.stringValue)) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try tree.fraction(node(key.stringValue)) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try tree.integer(node(key.stringValue)) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try tree.integer(node(key.stringValue)) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try tree.integer(node(key.stringValue)) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try tree.integer(node(key.stringValue)) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try tree.integer(node(key.stringValue)) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try tree.integer(node(key.stringValue)) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try tree.integer(node(key.stringValue)) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try tree.integer(node(key.stringValue)) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try tree.integer(node(key.stringValue)) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try tree.integer(node(key.stringValue)) }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try tree.value(type, at: node(key.stringValue))
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try decoder(key.stringValue).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder(key.stringValue).unkeyedContainer()
    }

    /// By the convention of `Codable` the superclass lies under the key "super".
    func superDecoder() throws -> any Decoder { try decoder("super") }

    func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key.stringValue) }

    private func decoder(_ key: String) throws -> NodeDecoder { NodeDecoder(tree: tree, node: try node(key)) }

    /// The value of a member, which has been asked for from now on.
    private func node(_ key: String) throws(JSONFault) -> Int {
        guard let node = asked(key) else { throw JSONFault(.missingField(key), at: tree.path(to: object)) }
        return node
    }

    private func asked(_ key: String) -> Int? {
        guard let node = tree.member(key, of: object) else { return nil }
        tree.mark(node)
        return node
    }
}
