import Bytes

/// Writes a board piece by piece. It does no input or output: every step gives the bytes to be appended to the file.
public struct BulletinBoardWriter: Sendable {
    private let timestamp: Int
    private var last: (digest: Digest, type: BulletinBoardEventType)?
    private var height = 0

    /// Begins a board.
    /// - Parameter timestamp: seconds since 1970, written to every entry.
    public init(timestamp: Int) {
        self.timestamp = timestamp
    }

    /// The hash of the last event in hexadecimal: it commits to all that was written. Empty before the first event.
    public var lastEventHash: String { last?.digest.description ?? "" }

    /// Opens the board with the election, its trustees and its credentials.
    public mutating func setUp(
        _ election: Election, trustees: Trustees, credentials: CredentialList
    ) -> [UInt8] {
        let opening = Array("{\"version\":1,\"timestamp\":\"\(timestamp)\"}".utf8)
        let parts = [election.bytes, trustees.bytes, credentials.bytes]
        let names = zip(["election", "trustees", "credentials"], parts).map {
            "\"\($0)\":\"\(Digest(of: $1).description)\""
        }
        let setup = Array("{\(names.joined(separator: ","))}".utf8)
        return entry(.opening, opening) + append(.setup, parts + [setup])
    }

    /// Casts a ballot. It must have been checked.
    public mutating func cast(_ ballot: EncryptedBallot) -> [UInt8] {
        append(.ballot, [ballot.bytes])
    }

    /// Closes the ballot box.
    public mutating func close() -> [UInt8] {
        append(.endBallots, [])
    }

    /// Publishes the encrypted tally.
    public mutating func publish(_ tally: EncryptedTally, _ sized: SizedTally) -> [UInt8] {
        append(.encryptedTally, [tally.bytes, sized.bytes])
    }

    /// Publishes a trustee's part of the decryption.
    public mutating func publish(_ decryption: PartialDecryption, owner: Int) -> [UInt8] {
        append(.partialDecryption, [decryption.bytes, OwnedDecryption(owner: owner, of: decryption).bytes])
    }

    /// Publishes the result, the last event.
    public mutating func publish(_ result: ElectionResult) -> [UInt8] {
        append(.result, [result.bytes])
    }

    private mutating func append(_ type: BulletinBoardEventType, _ objects: [[UInt8]]) -> [UInt8] {
        precondition(type.mayFollow(last?.type), "events come in the order of the format")
        let event = BulletinBoardEvent(
            parent: last?.digest, height: height, type: type, payload: objects.last.map { Digest(of: $0) })
        let bytes = event.bytes
        last = (Digest(of: bytes), type)
        height += 1
        return objects.flatMap { entry(.data(Digest(of: $0)), $0) } + entry(.event(Digest(of: bytes)), bytes)
    }

    private func entry(_ kind: ArchiveHeader.Kind, _ body: [UInt8]) -> [UInt8] {
        let header = ArchiveHeader(kind: kind, length: body.count, timestamp: timestamp)
        return header.bytes + body + [UInt8](repeating: 0, count: header.paddedLength - body.count)
    }
}
