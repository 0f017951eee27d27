public import CanonicalJSON
public import EventStream
import Synchronization

/// The journal of a session on a cluster: one stream of NATS JetStream, one message a record, on the disks of most of three
/// servers before it is acknowledged.
///
/// Who may write is decided by the stream itself: each record names the position that it expects to follow, and of two
/// writers one is superseded. `StreamForm.md` says what stands in the stream.
public final class ClusterJournal<Event: Sendable>: Journal {
    let stream: RecordStream
    let codec: PayloadCodec<Event>
    let places = Mutex(RecordPlaces())
    /// Why nothing more is stored: a server came back as another one.
    let refusal = Mutex<ClusterRefusal?>(nil)

    private init(stream: RecordStream, codec: PayloadCodec<Event>) {
        self.stream = stream
        self.codec = codec
    }

    /// Opens the journal of a session, making it when there is none, and reads it from beginning to end.
    ///
    /// - Parameters:
    ///   - access: where the servers are.
    ///   - name: the session.
    ///   - codec: how events become bytes.
    ///   - timing: how long is waited for servers.
    /// - Throws: ``JournalFault``: no server answers, or one may lose what it acknowledges (then the sentence says what to
    ///   set), the stream is something else, or it is damaged (then the sentence names the first bad record).
    /// - Complexity: O(size of the journal); about a second for two hundred thousand records.
    public static func open(
        _ access: ClusterAccess, _ name: StreamName, codec: PayloadCodec<Event>, timing: ClusterTiming = ClusterTiming()
    ) async throws(JournalFault) -> ClusterJournal {
        do throws(ClusterRefusal) { try await access.refuseUnsafe(waiting: timing.reading) } catch {
            throw JournalFault(.inaccessible, error.sentence)
        }
        let link = try await ClusterLink.open(access)
        let exchange = try ClusterExchange(link, access: access)
        let stream = RecordStream(exchange: exchange, name: name, access: access, timing: timing)
        let journal = ClusterJournal(stream: stream, codec: codec)
        do throws(JournalFault) {
            try await stream.prepare()
            try await journal.catchUp(within: timing.reading)
        } catch {
            await journal.close()
            throw error
        }
        journal.watch()
        return journal
    }

    /// Asks the servers again what they are whenever another one had to be found: one may have been started anew, with other
    /// settings.
    private func watch() {
        let (reconnections, access) = (stream.exchange.link.reconnections, stream.access)
        Task { [weak self] in
            for await _ in reconnections {
                do throws(ClusterRefusal) { try await access.refuseUnsafe() } catch {
                    // Who is silent or alone acknowledges nothing.
                    if error.mayPass { continue }
                    self?.refusal.withLock { $0 = error }
                }
            }
        }
    }

    /// On the disks of most of the servers before it is acknowledged.
    public var durability: Durability { .replicated }

    /// Ends writing, reading and following.
    public func close() async {
        stream.exchange.close()
    }
}

extension ClusterJournal where Event: Codable {
    /// Opens a journal of canonical JSON through `Codable`; see ``open(_:_:codec:timing:)``.
    public static func open(
        _ access: ClusterAccess, _ name: StreamName, timing: ClusterTiming = ClusterTiming()
    ) async throws(JournalFault) -> ClusterJournal {
        try await open(access, name, codec: .json, timing: timing)
    }
}

extension ClusterJournal where Event: WrittenEvent {
    /// Opens a journal of events that know their written form; see ``open(_:_:codec:timing:)``.
    public static func open(
        _ access: ClusterAccess, _ name: StreamName, timing: ClusterTiming = ClusterTiming()
    ) async throws(JournalFault) -> ClusterJournal {
        try await open(access, name, codec: Event.codec, timing: timing)
    }
}

/// What a journal keeps in memory of its stream: the head, and where each record is. The servers know names for two
/// minutes only, and a command may be repeated after an hour.
struct RecordPlaces: Sendable {
    /// The last record that is known.
    private(set) var head = JournalHead.origin
    private var places: [RecordID: Position] = [:]

    /// Where a record is; nil when it is not there, as far as is known.
    subscript(id: RecordID) -> Position? { places[id] }

    /// Adds the next record. One that is known already, because somebody else has added it meanwhile, changes nothing.
    ///
    /// - Returns: whether it is known now; not when there is a gap before it.
    @discardableResult
    mutating func add(_ stored: Stored) -> Bool {
        guard stored.position == head.position.next else { return stored.position <= head.position }
        places[stored.id] = stored.position
        head = JournalHead(position: stored.position, hash: stored.hash)
        return true
    }
}
