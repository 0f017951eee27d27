import Bytes

/// What happens on a board.
public enum BulletinBoardEventType: String, Hashable, Sendable, CaseIterable {
    /// The election, its trustees and credentials are published.
    case setup = "Setup"
    /// A ballot is cast.
    case ballot = "Ballot"
    /// The ballot box is closed.
    case endBallots = "EndBallots"
    /// The encrypted tally is published.
    case encryptedTally = "EncryptedTally"
    /// A trustee decrypts.
    case partialDecryption = "PartialDecryption"
    /// The result is published.
    case result = "Result"

    /// How many data objects stand before the event.
    var objectCount: Int {
        switch self {
        case .setup: 4
        case .ballot, .result: 1
        case .endBallots: 0
        case .encryptedTally, .partialDecryption: 2
        }
    }

    /// Whether this may follow an event, nil standing for the beginning.
    func mayFollow(_ previous: BulletinBoardEventType?) -> Bool {
        switch self {
        case .setup: previous == nil
        case .ballot, .endBallots: previous == .setup || previous == .ballot
        case .encryptedTally: previous == .endBallots
        case .partialDecryption: previous == .encryptedTally || previous == .partialDecryption
        case .result: previous == .partialDecryption
        }
    }
}

/// One event of a board: it names the one before, so the last one commits to all.
struct BulletinBoardEvent: Hashable {
    let parent: Digest?
    let height: Int
    let type: BulletinBoardEventType
    let payload: Digest?

    init(parent: Digest?, height: Int, type: BulletinBoardEventType, payload: Digest?) {
        self.parent = parent
        self.height = height
        self.type = type
        self.payload = payload
    }

    init(bytes: [UInt8]) throws(ObjectRefusal) {
        var reader = CanonicalReader(bytes)
        try reader.expect("{")
        if reader.skip("\"parent\":") {
            parent = try reader.digest()
            try reader.expect(",")
        } else {
            parent = nil
        }
        try reader.expect("\"height\":")
        guard let height = Int(exactly: try reader.count()) else { throw .notCanonical(offset: reader.position) }
        self.height = height
        try reader.expect(",\"type\":")
        let name = String(decoding: try reader.quoted(), as: UTF8.self)
        guard let type = BulletinBoardEventType(rawValue: name) else {
            throw .wrongOrder(found: name, after: "anything")
        }
        self.type = type
        payload = reader.skip(",\"payload\":") ? try reader.digest() : nil
        try reader.expect("}")
        try reader.expectEnd()
    }

    /// The exact bytes.
    var bytes: [UInt8] {
        var text = "{"
        if let parent { text += "\"parent\":\"\(parent.description)\"," }
        text += "\"height\":\(height),\"type\":\"\(type.rawValue)\""
        if let payload { text += ",\"payload\":\"\(payload.description)\"" }
        return Array((text + "}").utf8)
    }
}
