/// A JSON text, read strictly: no duplicate members, no trailing text, bounded depth, valid UTF-8.
///
/// Numbers keep their digits, since the format writes big ones only as strings and small ones only as integers.
indirect enum JSONValue: Equatable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A name and its value, in the order of the text.
    struct Member: Equatable {
        let name: String
        let value: JSONValue
    }

    /// The value of a member; nil when this is no object or has no such member.
    subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    var array: [JSONValue]? {
        if case .array(let values) = self { values } else { nil }
    }

    var bool: Bool? {
        if case .bool(let flag) = self { flag } else { nil }
    }

    var members: [Member]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// A whole number, also one written as a string of digits, as the format does above 2^30.
    var integer: Int? {
        switch self {
        case .number(let digits): Int(digits)
        case .string(let digits): digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
        default: nil
        }
    }
}
