package import AssemblyCore
package import EventStream

/// What a host knows of the cluster whose journal it shares with others.
package struct HostInCluster: Sendable {
    /// How many records are stored together at most: servers take no larger batch.
    static let batchLimit = 1_000

    /// The host's name, by which people tell it from the others.
    package let name: String
    /// How commands come to the host that leads.
    package let line: any LineOfHosts
    /// Where the registrar's lists lie for all hosts; `nil` where they have the same files anyway.
    package let cardLists: (any SharedCardLists)?

    /// A host among others.
    package init(name: String, line: any LineOfHosts, cardLists: (any SharedCardLists)? = nil) {
        (self.name, self.line, self.cardLists) = (name, line, cardLists)
    }
}

/// Where the hosts of a cluster find the registrar's lists of voting cards, of which the record has the hash alone.
package protocol SharedCardLists: Sendable {
    /// Puts a list where every host finds it, by its hash.
    /// - Returns: whether it will be found there, whatever machine dies now.
    func put(_ list: [UInt8], digest: String) async -> Bool

    /// The list with a hash; whoever asks compares it.
    /// - Returns: `nil` where it is not known, or cannot be had now.
    func list(_ digest: String) async -> [UInt8]?
}

/// How the hosts of a cluster speak with one another.
package protocol LineOfHosts: Sendable {
    /// Passes a command on to the host that has taken a certain lead, and waits for its answer.
    /// - Parameter term: the lead's number.
    func ask(_ command: PassedCommand, ofLead term: Int) async -> PassedAnswer

    /// Takes the commands that others pass on, from now on until ``stopListening()``.
    /// - Parameters:
    ///   - term: the number of the own lead.
    ///   - answer: carries a command out.
    ///   - handOver: hands the lead over, when somebody asks for it.
    func listen(
        asLead term: Int, _ answer: @escaping @Sendable (PassedCommand) async -> PassedReply,
        handOver: @escaping @Sendable () async -> Void)

    /// Takes no commands of others any more.
    func stopListening()
}

/// What comes back when a command is passed on.
package enum PassedAnswer: Hashable, Sendable {
    /// The host that leads has answered.
    case answered(PassedReply)
    /// Nobody listens: it has reached no host.
    case nobody
    /// No answer in time: it may have reached one.
    case silent
}

/// Whether a host decides.
enum Lead: Hashable, Sendable {
    /// The journal is its own.
    case alone
    /// Another host decides, or nobody does.
    case following
    /// It has begun to take the lead, and the journal has not said yet whether it has it.
    case takingOver
    /// It decides, as long as its lease lasts by the monotonic clock.
    case leading(until: Duration)

    /// Whether another host decides, or may.
    var isAnothers: Bool {
        switch self {
        case .alone, .leading: false
        case .following, .takingOver: true
        }
    }

    /// Whether commands are decided here.
    func decides(at now: Duration) -> Bool {
        switch self {
        case .alone: true
        case .following, .takingOver: false
        case .leading(let end): now < end
        }
    }
}
