/// Where the servers of a cluster are, and by what a host is let in.
public struct ClusterAccess: Hashable, Sendable {
    /// The addresses of all servers, such as `nats://10.0.0.1:4222`, or `tls://…` where the link is encrypted.
    public var servers: [String]
    /// Where the servers tell of themselves, such as `http://10.0.0.1:8222`.
    public var monitors: [String]
    /// The file with the host's credentials; nil where none are asked for.
    public var credentialsFile: String?
    /// The user whose key lets the host in, as NATS writes it (`U…`); nil where none is asked for.
    public var user: String?
    /// The file with that user's secret key.
    public var keyFile: String?
    /// The file with the certificates by which the servers' own are checked; nil for those of the machine.
    public var authoritiesFile: String?

    /// What is needed to reach a cluster.
    public init(
        servers: [String], monitors: [String], credentialsFile: String? = nil, authoritiesFile: String? = nil,
        user: String? = nil, keyFile: String? = nil
    ) {
        self.servers = servers
        self.monitors = monitors
        self.credentialsFile = credentialsFile
        (self.user, self.keyFile) = (user, keyFile)
        self.authoritiesFile = authoritiesFile
    }
}

/// How long a journal on a cluster waits.
public struct ClusterTiming: Hashable, Sendable {
    /// For one answer: longer than a healthy cluster needs, shorter than anybody wants to wait for a dead server.
    public var answer: Duration = .seconds(2)
    /// For the whole of an append, with everything that is tried again meanwhile; then people are told CHECKING.
    public var patience: Duration = .seconds(6)
    /// For the whole of a reading: longer than servers need to choose another leader when theirs is gone.
    public var reading: Duration = .seconds(20)
    /// Between two attempts.
    public var pause: Duration = .milliseconds(100)
    /// How often a follower asks whether it has missed something: what is republished may be lost.
    public var watch: Duration = .seconds(1)

    /// The times that suit a hall.
    public init() {}
}
