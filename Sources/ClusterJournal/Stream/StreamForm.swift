/// What a session's stream must be like: the settings that decide whether a record can be lost, replaced or told twice. The
/// names are those of NATS.
struct StreamForm: Codable, Hashable, Sendable {
    /// On how many servers a record is.
    static let replicas = 3

    struct Republishing: Codable, Hashable, Sendable {
        var src: String
        var dest: String
    }

    /// A setting that may not be there at all, whatever it says.
    struct Anything: Codable, Hashable, Sendable {}

    var name: String
    var subjects: [String]
    var retention = "limits"
    var storage = "file"
    var discard = "new"
    var num_replicas = replicas
    var max_msgs = -1
    var max_bytes = -1
    var max_age = 0
    var max_msgs_per_subject = -1
    var max_msg_size = -1
    /// In nanoseconds: two minutes.
    var duplicate_window = 120_000_000_000
    var deny_delete: Bool? = true
    var deny_purge: Bool? = true
    var allow_direct: Bool? = true
    var allow_atomic: Bool? = true
    var no_ack: Bool?
    var sealed: Bool?
    var allow_rollup_hdrs: Bool?
    var allow_msg_ttl: Bool?
    var persist_mode: String?
    var republish: Republishing?
    var mirror: Anything?
    var sources: [Anything]?

    /// The form of a session's stream.
    init(_ name: StreamName) {
        self.name = name.stream
        subjects = [name.records]
        republish = Republishing(src: name.records, dest: name.live)
    }

    /// What is to be set where this stream differs from what it must be like, as NATS writes it.
    func differences(from wanted: StreamForm) -> [String] {
        var found: [String] = []
        func ask(_ name: String, _ path: KeyPath<StreamForm, some Equatable>) {
            if self[keyPath: path] != wanted[keyPath: path] { found.append("\(name): \(wanted[keyPath: path])") }
        }
        func ask(_ name: String, _ path: KeyPath<StreamForm, Bool?>) {
            let (has, must) = (self[keyPath: path] ?? false, wanted[keyPath: path] ?? false)
            if has != must { found.append("\(name): \(must)") }
        }
        ask("subjects", \.subjects)
        ask("retention", \.retention)
        ask("storage", \.storage)
        ask("discard", \.discard)
        ask("num_replicas", \.num_replicas)
        ask("max_msgs", \.max_msgs)
        ask("max_bytes", \.max_bytes)
        ask("max_age", \.max_age)
        ask("max_msgs_per_subject", \.max_msgs_per_subject)
        ask("max_msg_size", \.max_msg_size)
        ask("duplicate_window", \.duplicate_window)
        ask("deny_delete", \.deny_delete)
        ask("deny_purge", \.deny_purge)
        ask("allow_direct", \.allow_direct)
        ask("allow_atomic", \.allow_atomic)
        ask("no_ack", \.no_ack)
        ask("sealed", \.sealed)
        ask("allow_rollup_hdrs", \.allow_rollup_hdrs)
        ask("allow_msg_ttl", \.allow_msg_ttl)
        if persist_mode ?? "default" != "default" { found.append("persist_mode: default") }
        if let to = wanted.republish, republish != to { found.append("republish: \(to.src) to \(to.dest)") }
        if mirror != nil { found.append("no mirror") }
        if sources != nil { found.append("no sources") }
        return found
    }
}

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

    /// The stream of the lease of the lead, and where it is asked for.
    var leaseStream: String { "PLENARY_LEASE-\(session)" }
    var lease: String { "plenary.\(session).lease" }
    /// Where is told that the lease has been given back.
    var freed: String { "plenary.\(session).freed" }
    /// The stream of the register of identities, and where it is put.
    var registerStream: String { "PLENARY_REGISTER-\(session)" }
    var register: String { "plenary.\(session).register" }
    /// The stream of the files that all hosts need, and where they are put.
    var shelfStream: String { "PLENARY_SHELF-\(session)" }
    var shelf: String { "plenary.\(session).shelf" }
    /// Where the host that leads is asked to hand the lead over.
    var handOver: String { "plenary.\(session).hand-over" }
    /// Where the hosts are called.
    var roll: String { "plenary.\(session).hosts" }
    /// Where the host that has taken a lead takes commands of the others.
    func lead(_ term: Int) -> String { "plenary.\(session).lead.\(term)" }

    var create: String { "$JS.API.STREAM.CREATE.\(stream)" }
    var info: String { "$JS.API.STREAM.INFO.\(stream)" }
    var read: String { "$JS.API.DIRECT.GET.\(stream)" }
}
