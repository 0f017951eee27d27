import AssemblyCore
import EventStream
import Host

/// What a follower hears, as it travels: `{"position": 7, "events": […]}` or `{"status": {…}}`.
struct UpdateForm: Codable, Sendable {
    private var position: Position?
    private var events: [Event]?
    private var status: HostStatus?

    init(_ update: HostUpdate) {
        switch update {
        case .record(let position, let events): (self.position, self.events) = (position, events)
        case .status(let status): self.status = status
        }
    }

    /// What is meant; `nil` for what only a later version of the protocol says.
    var update: HostUpdate? {
        if let position, let events { return .record(position, events) }
        return status.map(HostUpdate.status)
    }
}

/// Some updates for a feed.
struct BatchParameters: Decodable, Sendable {
    let feed: Int
    let updates: [UpdateForm]
}
