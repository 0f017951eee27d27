/// A command or an event on its way into its written form: its name, and its fields by name.
struct Written {
    let name: String
    let fields: KeyValuePairs<FieldName, (any Encodable)?>

    /// - Parameter fields: those that are `nil` are left out.
    init<Name: RawRepresentable<String>>(_ name: Name, _ fields: KeyValuePairs<FieldName, (any Encodable)?> = [:]) {
        (self.name, self.fields) = (name.rawValue, fields)
    }

    /// Writes the name as a key, and the fields as the object under it.
    func encode(into container: inout KeyedEncodingContainer<EntryName>) throws {
        var object = container.nestedContainer(keyedBy: FieldName.self, forKey: EntryName(name))
        for case let (field, value?) in fields { try object.encode(value, forKey: field) }
    }
}

/// The name of a command or an event as a key.
struct EntryName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
}

/// The fields of a command or an event as they are read.
struct Fields {
    let container: KeyedDecodingContainer<FieldName>

    /// The value of a field that must be there.
    func callAsFunction<Value: Decodable>(_ field: FieldName) throws -> Value {
        try container.decode(Value.self, forKey: field)
    }

    /// The value of a field that may be left out.
    func optional<Value: Decodable>(_ field: FieldName) throws -> Value? {
        try container.decodeIfPresent(Value.self, forKey: field)
    }

    /// What is wrong with a field, for whoever reads the record.
    func trouble(with field: FieldName, _ words: String) -> DecodingError {
        DecodingError.dataCorruptedError(forKey: field, in: container, debugDescription: words)
    }
}

/// A family of commands or events with names in the written form.
protocol WrittenFamily {
    /// The names of its members, kept for ever.
    associatedtype Name: RawRepresentable<String>, CaseIterable

    /// Its written form.
    var written: Written { get }

    /// Reads the member of a name.
    init(_ name: Name, _ fields: Fields) throws
}

extension WrittenFamily {
    /// Reads a member by its name; `nil` where the name is none of this family.
    init?(named name: String, in container: KeyedDecodingContainer<EntryName>) throws {
        guard let known = Name(rawValue: name) else { return nil }
        let object = try container.nestedContainer(keyedBy: FieldName.self, forKey: EntryName(name))
        try self.init(known, Fields(container: object))
    }
}

extension WrittenFamily {
    /// Reads a member by itself: an object with one key, which is its name.
    init(alone decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: EntryName.self)
        guard container.allKeys.count == 1, let name = container.allKeys.first?.stringValue,
            let member = try Self(named: name, in: container)
        else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "there is an object with one key, which is a name that is known"))
        }
        self = member
    }

    /// Writes the member by itself.
    func encode(alone encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: EntryName.self)
        try written.encode(into: &container)
    }
}
