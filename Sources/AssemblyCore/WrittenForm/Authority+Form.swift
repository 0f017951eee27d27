extension Authority: Codable {
    private enum Key: String, CodingKey {
        case role = "as"
        case name = "name"
        case second = "second"
    }

    /// Reads who acted: a member's code for its delegation, an object for officers and for the host.
    public init(from decoder: any Decoder) throws {
        if let member = try? decoder.singleValueContainer().decode(MemberCode.self) {
            self = .delegate(member)
            return
        }
        let container = try decoder.container(keyedBy: Key.self)
        let role = try container.decode(String.self, forKey: .role)
        if role == "host" {
            self = .host
            return
        }
        guard let role = Role(rawValue: role) else {
            throw DecodingError.dataCorruptedError(
                forKey: .role, in: container, debugDescription: "nobody acts as '\(role)'")
        }
        self = .officer(
            role, try container.decode(OperatorID.self, forKey: .name),
            second: try container.decodeIfPresent(OperatorID.self, forKey: .second))
    }

    /// Writes who acted.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .delegate(let member):
            var container = encoder.singleValueContainer()
            try container.encode(member)
        case .officer(let role, let name, let second):
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(role.rawValue, forKey: .role)
            try container.encode(name, forKey: .name)
            try container.encodeIfPresent(second, forKey: .second)
        case .host:
            var container = encoder.container(keyedBy: Key.self)
            try container.encode("host", forKey: .role)
        }
    }
}
