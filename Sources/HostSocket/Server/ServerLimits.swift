/// How much the clients of a host may ask of it.
public struct ServerLimits: Sendable {
    /// Connections at a time; who has shown nothing gives the place to who comes, and persons who have logged in keep it.
    public var connections = 1_024
    /// The longest line that a client may send, in bytes.
    public var lineLength = 65_536
    /// The longest line once a delegate or an officer has logged in: a secret paper with some 300 names, or a long text.
    public var lineLengthOfPersons = 1_024 * 1_024
    /// How long a line may take from its first byte to its last.
    public var lineTime = Duration.seconds(20)
    /// Requests of one connection that are worked on at a time; further ones are read when one is done.
    public var requestsUnderWay = 64
    /// Lines that are not of the protocol before a connection is closed.
    public var badLines = 32
    /// Sessions of one connection at a time.
    public var sessions = 512
    /// Sessions of one connection that need no login, at a time.
    public var boards = 64
    /// Feeds of one session at a time.
    public var feedsOfSession = 4
    /// Feeds of one connection at a time.
    public var feeds = 512
    /// How long a session waits for its client to come back when the link is lost; then the kiosk counts as lost.
    public var grace = Duration.seconds(10)

    /// The limits of a hall.
    public init() {}
}
