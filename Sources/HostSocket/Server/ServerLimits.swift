/// How much the clients of a host may ask of it.
public struct ServerLimits: Sendable {
    /// Connections at a time; more are told so and closed.
    public var connections = 1_024
    /// The longest line that a client may send, in bytes: a secret paper with some 300 names.
    public var lineLength = 1_024 * 1_024
    /// Requests of one connection that are worked on at a time; further ones are read when one is done.
    public var requestsUnderWay = 64
    /// Lines that are not of the protocol before a connection is closed.
    public var badLines = 32
    /// Sessions of one connection at a time.
    public var sessions = 512
    /// Feeds of one connection at a time.
    public var feeds = 512
    /// How long a session waits for its client to come back when the link is lost; then the kiosk counts as lost.
    public var grace = Duration.seconds(10)

    /// The limits of a hall.
    public init() {}
}
