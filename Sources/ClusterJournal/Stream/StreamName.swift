/// The name of a session's stream, and the subjects of its messages.
public struct StreamName: Hashable, Sendable {
    /// The session: letters, digits, `-` and `_`.
    public let session: String

    /// A name from that of a session; nil when it holds anything but letters, digits, `-` and `_`, or is longer than 64.
    public init?(session: String) {
        let isPlain = session.utf8.allSatisfy { byte in
            (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == 45 || byte == 95
        }
        guard isPlain, (1...64).contains(session.utf8.count) else { return nil }
        self.session = session
    }

    /// The stream.
    var stream: String { "PLENARY-\(session)" }
    /// Where records are sent to, and nothing else is.
    var records: String { "plenary.\(session).record" }
    /// Where each record is told again when it is stored.
    var live: String { "plenary.\(session).live" }

    var create: String { "$JS.API.STREAM.CREATE.\(stream)" }
    var info: String { "$JS.API.STREAM.INFO.\(stream)" }
    var read: String { "$JS.API.DIRECT.GET.\(stream)" }
}
