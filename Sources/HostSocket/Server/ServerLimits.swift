/// How much the clients of a host may ask of it.
package struct ServerLimits: Sendable {
    /// Connections at a time; who has shown nothing gives the place to who comes, and persons who have logged in keep it.
    package var connections = 1_024
    /// The longest line that a client may send, in bytes.
    package var lineLength = 65_536
    /// The longest line once a delegate or an officer has logged in: a secret paper with some 300 names, or a long text.
    package var lineLengthOfPersons = 1_024 * 1_024
    /// How long a line may take from its first byte to its last.
    package var lineTime = Duration.seconds(20)
    /// Requests of one connection that are worked on at a time; further ones are read when one is done.
    package var requestsUnderWay = 64
    /// The same for a connection on which no person has logged in yet.
    package var requestsOfStrangersUnderWay = 8
    /// How long a greeting is kept back at most.
    package var longestGreeting = Duration.seconds(3)
    /// Lines that are not of the protocol before a connection is closed.
    package var badLines = 32
    /// Logins of one connection at a time.
    package var logins = 512
    /// Logins of one connection that need no login, at a time.
    package var boards = 64
    /// Feeds of one login at a time.
    package var feedsOfLogin = 4
    /// Feeds of one connection at a time.
    package var feeds = 512
    /// How long a login waits for its client to come back when the link is lost; then the kiosk counts as lost.
    package var grace = Duration.seconds(10)

    /// The limits of a hall.
    package init() {}
}

/// How fast one connection may say long things: a burst at once, and then so much in a second. What is short is never
/// slowed down, so that nobody notices who asks, votes and reads.
struct Pace {
    private static let short = 16 * 1_024
    private static let burst = 4 * 1_024 * 1_024
    private static let bytesOfSecond = 128 * 1_024

    private var left = Pace.burst
    private var last = ContinuousClock.now

    /// Waits until a line of so many bytes may be taken.
    mutating func wait(for count: Int) async {
        guard count > Self.short else { return }
        let now = ContinuousClock.now
        let earned = min(Double(Self.burst), (now - last) / .seconds(1) * Double(Self.bytesOfSecond))
        (left, last) = (min(Self.burst, left + Int(earned)), now)
        left -= count
        guard left < 0 else { return }
        try? await Task.sleep(for: .seconds(1) * (Double(-left) / Double(Self.bytesOfSecond)))
    }
}
