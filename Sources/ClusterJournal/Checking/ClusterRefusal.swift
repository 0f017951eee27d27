public import EventStream

/// Why a host keeps no journal with the servers that it was given; each says what to set.
public enum ClusterRefusal: Error, Hashable, Sendable {
    /// What was given as the address where a server tells of itself is none.
    case noAddress(String)
    /// There are fewer such addresses than servers are needed.
    case tooFewAddresses(Int)
    /// There is no answer.
    case silent(String)
    /// The program has been seen to lose what it had acknowledged.
    case unsafeVersion(String, String)
    /// It keeps no journals.
    case noJetStream(String)
    /// It acknowledges what is not on its disk yet.
    case notSynced(String)
    /// Fewer than three keep journals together.
    case tooFewServers(String, Int)
    /// A record may be larger than what it takes.
    case smallMessages(String, Int)

    /// Whether it may pass by itself: servers that have been started a moment ago have not found one another yet.
    public var mayPass: Bool {
        switch self {
        case .silent, .tooFewServers: true
        case .noAddress, .tooFewAddresses, .unsafeVersion, .noJetStream, .notSynced, .smallMessages: false
        }
    }

    /// One sentence for people: which server, what is wrong, what to set.
    public var sentence: JournalSentence {
        switch self {
        case .noAddress(let address):
            "\(address) is no address where a server tells of itself; give it as http://HOST:8222 (monitor in cluster.yaml, http in the server's configuration)."
        case .tooFewAddresses(let count):
            "A journal needs three servers, and \(count) addresses are given where servers tell of themselves; give one for each (monitor in cluster.yaml)."
        case .silent(let address):
            "The server at \(address) does not tell of itself, so that nobody knows whether it keeps what it acknowledges; start it, and set http in its configuration."
        case .unsafeVersion(let place, let version):
            "The server \(place) is nats-server \(version), which may lose what it has acknowledged; install 2.15.1 or a later one from nats.io."
        case .noJetStream(let place):
            "The server \(place) keeps no streams; set jetstream { store_dir: …, sync_interval: always } in its configuration and start it again."
        case .notSynced(let place):
            "The server \(place) acknowledges what is not on its disk yet; set jetstream { sync_interval: always } in its configuration and start it again."
        case .tooFewServers(let place, let count):
            "The server \(place) keeps streams in a cluster of \(count), and a journal needs three servers; set cluster { name: …, routes: […] } in the configuration of each."
        case .smallMessages(let place, let bytes):
            "The server \(place) takes messages of \(bytes) bytes at most, and a record may be larger; set max_payload: 8388608 in its configuration and start it again."
        }
    }
}

extension ClusterRefusal: CustomStringConvertible {
    /// The sentence in English.
    public var description: String { sentence.description }
}
