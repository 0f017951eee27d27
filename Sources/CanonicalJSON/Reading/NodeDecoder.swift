/// One value of a text, as `Codable` sees it.
struct NodeDecoder: Decoder {
    let tree: JSONTree
    let node: Int

    var codingPath: [any CodingKey] { tree.codingPath(to: node) }
    var userInfo: [CodingUserInfoKey: Any] { tree.knowledge }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard tree.nodes[node].kind == .object else { throw tree.wrong(node, .object) }
        return KeyedDecodingContainer(KeyedNodes(tree: tree, object: node))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard tree.nodes[node].kind == .array else { throw tree.wrong(node, .list) }
        return UnkeyedNodes(tree: tree, array: node)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

extension NodeDecoder: SingleValueDecodingContainer {
    func decodeNil() -> Bool { tree.isNull(node) }
    func decode(_ type: Bool.Type) throws -> Bool { try tree.truth(node) }
    func decode(_ type: String.Type) throws -> String { try tree.text(node) }
    func decode(_ type: Double.Type) throws -> Double { try tree.fraction(node) }
    func decode(_ type: Float.Type) throws -> Float { try tree.fraction(node) }
    func decode(_ type: Int.Type) throws -> Int { try tree.integer(node) }
    func decode(_ type: Int8.Type) throws -> Int8 { try tree.integer(node) }
    func decode(_ type: Int16.Type) throws -> Int16 { try tree.integer(node) }
    func decode(_ type: Int32.Type) throws -> Int32 { try tree.integer(node) }
    func decode(_ type: Int64.Type) throws -> Int64 { try tree.integer(node) }
    func decode(_ type: UInt.Type) throws -> UInt { try tree.integer(node) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try tree.integer(node) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try tree.integer(node) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try tree.integer(node) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try tree.integer(node) }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try tree.value(type, at: node) }
}
