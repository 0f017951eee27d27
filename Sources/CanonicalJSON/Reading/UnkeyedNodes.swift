/// The elements of an array, as `Codable` sees them, one after the other.
struct UnkeyedNodes: UnkeyedDecodingContainer {
    let tree: JSONTree
    let array: Int
    private(set) var currentIndex = 0
    private var node: Int

    init(tree: JSONTree, array: Int) {
        (self.tree, self.array, node) = (tree, array, array + 1)
    }

    var codingPath: [any CodingKey] { tree.codingPath(to: array) }
    var count: Int? { tree.count(of: array) }
    var isAtEnd: Bool { node >= Int(tree.nodes[array].next) }

    mutating func decodeNil() throws -> Bool {
        guard tree.isNull(try current()) else { return false }
        advance()
        return true
    }

    mutating func decode(_ type: Bool.Type) throws -> Bool { try readElement { [tree] in try tree.truth($0) } }
    mutating func decode(_ type: String.Type) throws -> String { try readElement { [tree] in try tree.text($0) } }
    mutating func decode(_ type: Double.Type) throws -> Double { try readElement { [tree] in try tree.fraction($0) } }
    mutating func decode(_ type: Float.Type) throws -> Float { try readElement { [tree] in try tree.fraction($0) } }
    mutating func decode(_ type: Int.Type) throws -> Int { try readElement { [tree] in try tree.integer($0) } }
    mutating func decode(_ type: Int8.Type) throws -> Int8 { try readElement { [tree] in try tree.integer($0) } }
    mutating func decode(_ type: Int16.Type) throws -> Int16 { try readElement { [tree] in try tree.integer($0) } }
    mutating func decode(_ type: Int32.Type) throws -> Int32 { try readElement { [tree] in try tree.integer($0) } }
    mutating func decode(_ type: Int64.Type) throws -> Int64 { try readElement { [tree] in try tree.integer($0) } }
    mutating func decode(_ type: UInt.Type) throws -> UInt { try readElement { [tree] in try tree.integer($0) } }
    mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try readElement { [tree] in try tree.integer($0) } }
    mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try readElement { [tree] in try tree.integer($0) } }
    mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try readElement { [tree] in try tree.integer($0) } }
    mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try readElement { [tree] in try tree.integer($0) } }
    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try readElement { [tree] in try tree.value(type, at: $0) }
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try readElement { [tree] in try NodeDecoder(tree: tree, node: $0).container(keyedBy: type) }
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try readElement { [tree] in try NodeDecoder(tree: tree, node: $0).unkeyedContainer() }
    }

    mutating func superDecoder() throws -> any Decoder {
        try readElement { [tree] in NodeDecoder(tree: tree, node: $0) }
    }

    /// Reads the current element; what cannot be read stays the current one.
    private mutating func readElement<Value>(_ read: (Int) throws -> Value) throws -> Value {
        let value = try read(current())
        advance()
        return value
    }

    private func current() throws(JSONFault) -> Int {
        guard !isAtEnd else { throw JSONFault(.missingElement, at: tree.path(to: array)) }
        return node
    }

    private mutating func advance() {
        tree.mark(node)
        (node, currentIndex) = (Int(tree.nodes[node].next), currentIndex + 1)
    }
}
