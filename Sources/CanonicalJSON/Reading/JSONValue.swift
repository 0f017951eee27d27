/// A JSON text, read strictly and kept as it stands, for texts of others whose form decides what type they are of.
///
/// Numbers keep their digits: a form may write big ones only as strings and small ones only as integers.
package indirect enum JSONValue: Equatable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A name and its value, in the order of the text.
    package struct Member: Equatable {
        package let name: String
        package let value: JSONValue
    }

    /// The value of a member; nil when this is no object or has no such member.
    package subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The text of a string.
    package var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The elements of a list.
    package var array: [JSONValue]? {
        if case .array(let values) = self { values } else { nil }
    }

    /// True or false.
    package var bool: Bool? {
        if case .bool(let flag) = self { flag } else { nil }
    }

    /// The members of an object.
    package var members: [Member]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// A whole number, also one written as a string of digits.
    package var integer: Int? {
        switch self {
        case .number(let digits): Int(digits)
        case .string(let digits): digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
        default: nil
        }
    }
}

extension JSONValue {
    /// Reads a text: no member twice, nothing after the value, bounded depth, valid UTF-8.
    package init(_ bytes: [UInt8]) throws(JSONFault) {
        // `withUnsafeBytes` passes typed errors on only as a whole, so the outcome travels as a value.
        let outcome = bytes.withUnsafeBytes { buffer in
            Result { () throws(JSONFault) in JSONValue(try JSONScan.tree(of: buffer), at: 0) }
        }
        self = try outcome.get()
    }

    /// The value at a node; how deep values lie in one another has been looked at.
    private init(_ tree: JSONTree, at node: Int) {
        switch tree.nodes[node].kind {
        case .null: self = .null
        case .no: self = .bool(false)
        case .yes: self = .bool(true)
        case .integer, .decimal: self = .number(String(decoding: tree.slice(node), as: UTF8.self))
        case .text, .escapedText: self = .string(tree.string(node))
        case .array: self = .array(tree.parts(of: node).map { JSONValue(tree, at: $0) })
        case .object:
            self = .object(
                tree.parts(of: node).map { Member(name: tree.string($0), value: JSONValue(tree, at: $0 + 1)) })
        }
    }
}
