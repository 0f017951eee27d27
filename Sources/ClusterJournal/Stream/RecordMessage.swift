import Bytes
import EventStream

/// A record as it stands in a message; `StreamForm.md` tells the form.
struct RecordMessage: Sendable {
    /// Names of headers.
    enum Header {
        static let id = "Nats-Msg-Id"
        static let expected = "Nats-Expected-Last-Sequence"
        static let batch = "Nats-Batch-Id"
        static let placeInBatch = "Nats-Batch-Sequence"
        static let commit = "Nats-Batch-Commit"
        static let position = "Nats-Sequence"
        static let at = "Plenary-At"
        static let hash = "Plenary-Hash"
    }

    /// The receipt, as the message has it.
    let stored: Stored
    /// The record's events.
    let payload: [UInt8]

    /// A record at its place.
    init(_ record: EncodedRecord, after head: JournalHead) {
        let position = head.position.next
        let hash = Self.hash(previous: head.hash, position, record.id, at: record.at, payload: record.payload)
        stored = Stored(position: position, id: record.id, at: record.at, hash: hash)
        payload = record.payload
    }

    /// A record that has been read; nil when the message is none.
    init?(_ message: ClusterMessage) {
        guard let number = message.headers[Header.position].flatMap(Int.init),
            let position = Position(validating: number),
            let id = message.headers[Header.id].flatMap({ RecordID($0) }),
            let at = message.headers[Header.at].flatMap({ Int64($0) }),
            let hash = message.headers[Header.hash].flatMap({ Digest($0) })
        else { return nil }
        stored = Stored(position: position, id: id, at: at, hash: hash)
        payload = message.body
    }

    /// Whether it holds what was hashed when it was written, after the record before it.
    func fits(after previous: Digest) -> Bool {
        stored.hash == Self.hash(previous: previous, stored.position, stored.id, at: stored.at, payload: payload)
    }

    /// The message that stores it.
    ///
    /// - Parameter subject: where records are sent to.
    func message(to subject: String) -> ClusterMessage {
        let headers = [
            Header.id: "\(stored.id)", Header.at: "\(stored.at)", Header.hash: "\(stored.hash)",
        ]
        return ClusterMessage(to: subject, headers: headers, body: payload)
    }

    private static func hash(
        previous: Digest, _ position: Position, _ id: RecordID, at: Int64, payload: [UInt8]
    ) -> Digest {
        let header = ChainLayout.header(
            previous: previous, position: position, id: id, at: at, payloadByteCount: payload.count)
        return Digest(of: header + payload)
    }
}

/// A record whose events are bytes already.
struct EncodedRecord: Sendable {
    let id: RecordID
    let at: Int64
    let payload: [UInt8]

    /// Whether a stored record is this one.
    func isSame(as other: RecordMessage) -> Bool { at == other.stored.at && payload == other.payload }
}
