/// How a record's events become the bytes that are stored and hashed, and how they are read back.
///
/// What `decode` throws is shown to people: its description should be one sentence that says what is wrong with the bytes,
/// as those of `JSONFault` are.
public struct PayloadCodec<Event: Sendable>: Sendable {
    /// Writes the events of one record; the same events must always give the same bytes.
    public let encode: @Sendable (_ events: [Event]) throws -> [UInt8]
    /// Reads the events of one record and adds them to those of the records before it; bytes that no event was written as
    /// must throw, and then add nothing. The bytes are valid only during the call; `at` is the record's own time
    /// (milliseconds since 1970), which the bytes need not repeat.
    ///
    /// A page of records has one array of events: one for each record would cost as much as reading it.
    public let decodeInto:
        @Sendable (_ payload: UnsafeRawBufferPointer, _ at: Int64, _ events: inout [Event]) throws -> Void

    /// A codec from two functions, of which the second adds to the events that it is given; see ``decodeInto``.
    public init(
        encode: @escaping @Sendable (_ events: [Event]) throws -> [UInt8],
        decodeInto:
            @escaping @Sendable (_ payload: UnsafeRawBufferPointer, _ at: Int64, _ events: inout [Event]) throws -> Void
    ) {
        self.encode = encode
        self.decodeInto = decodeInto
    }

    /// A codec from two functions.
    ///
    /// - Parameters:
    ///   - encode: writes the events of one record in one form, such as canonical JSON.
    ///   - decode: reads what `encode` wrote, with the time of the record.
    public init(
        encode: @escaping @Sendable (_ events: [Event]) throws -> [UInt8],
        decode: @escaping @Sendable (_ payload: UnsafeRawBufferPointer, _ at: Int64) throws -> [Event]
    ) {
        self.init(encode: encode) { payload, at, events in events += try decode(payload, at) }
    }

    /// The events of one record by themselves; see ``decodeInto``.
    public func decode(_ payload: UnsafeRawBufferPointer, _ at: Int64) throws -> [Event] {
        var events: [Event] = []
        try decodeInto(payload, at, &events)
        return events
    }
}

extension PayloadCodec where Event: Codable {
    /// Canonical JSON through `Codable`: an array with one element for each event. Fields that are not known are refused.
    public static var json: PayloadCodec {
        PayloadCodec(
            encode: { try CanonicalJSON.bytes(of: $0) },
            decode: { payload, _ in try CanonicalJSON.decode([Event].self, from: payload, unknownFields: .refused) }
        )
    }
}

/// Events that know how the records which hold them are written.
public protocol WrittenEvent: Sendable {
    /// The written form of a record of these events.
    static var codec: PayloadCodec<Self> { get }
}
