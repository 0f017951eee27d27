import AssemblyCore
import Bytes
import EventStream
import Host

/// What a follower hears, as it travels: a record in its written form with its position and its time, or
/// `{"status": {…}}`, or `{"snapshot": {…}, "position", "hash"}`, `{"past": {…}}` or `{"earlier": […]}`, or `{"papers": {…}}`, which are several records. A record of which
/// the follower may hear nothing is its position alone.
struct UpdateForm: Codable, Sendable {
    private var position: Position?
    private var record: RecordForm?
    private var status: HostStatus?
    private var hash: Digest?
    private var snapshot: AssemblySnapshot?
    private var past: AssemblyPast?
    private var earlier: [UpdateForm]?
    private var papers: PapersForm?

    private enum Key: String, CodingKey {
        case position = "position"
        case at = "at"
        case status = "status"
        case hash = "hash"
        case snapshot = "snapshot"
        case past = "past"
        case earlier = "earlier"
        case papers = "papers"
    }

    init(_ papers: PapersForm) { self.papers = papers }

    init(_ update: HostUpdate) {
        switch update {
        case .record(let position, let events):
            (self.position, record) = (position, RecordForm(events, withTime: true))
        case .snapshot(let snapshot):
            (position, hash, self.snapshot) = (snapshot.position, snapshot.hash, snapshot.state)
        case .past(let past): self.past = past
        case .earlier(let records): earlier = records.map { UpdateForm(.record($0.position, $0.events)) }
        case .status(let status): self.status = status
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        position = try container.decodeIfPresent(Position.self, forKey: .position)
        status = try container.decodeIfPresent(HostStatus.self, forKey: .status)
        hash = try container.decodeIfPresent(Digest.self, forKey: .hash)
        snapshot = try container.decodeIfPresent(AssemblySnapshot.self, forKey: .snapshot)
        past = try container.decodeIfPresent(AssemblyPast.self, forKey: .past)
        earlier = try container.decodeIfPresent([UpdateForm].self, forKey: .earlier)
        papers = try container.decodeIfPresent(PapersForm.self, forKey: .papers)
        if position != nil, container.contains(.at) { record = try RecordForm(from: decoder) }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encodeIfPresent(position, forKey: .position)
        try container.encodeIfPresent(status, forKey: .status)
        try container.encodeIfPresent(hash, forKey: .hash)
        try container.encodeIfPresent(snapshot, forKey: .snapshot)
        try container.encodeIfPresent(past, forKey: .past)
        try container.encodeIfPresent(earlier, forKey: .earlier)
        try container.encodeIfPresent(papers, forKey: .papers)
        try record?.encode(to: encoder)
    }

    /// What is meant; nothing for what only a later version of the protocol says.
    var updates: [HostUpdate] { papers?.updates ?? update.map { [$0] } ?? [] }

    private var update: HostUpdate? {
        if let position, let hash, let snapshot {
            return .snapshot(HostSnapshot(position: position, hash: hash, state: snapshot))
        }
        if let past { return .past(past) }
        if let earlier {
            return .earlier(
                earlier.compactMap { form in
                    guard let position = form.position, let record = form.record else { return nil }
                    return EarlierRecord(position: position, events: record.events(at: Moment(milliseconds: 0)))
                })
        }
        if let position { return .record(position, record.map { $0.events(at: Moment(milliseconds: 0)) } ?? []) }
        return status.map(HostUpdate.status)
    }
}

/// Some updates for a feed.
struct BatchParameters: Decodable, Sendable {
    let feed: Int
    let updates: [UpdateForm]
}
