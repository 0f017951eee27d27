public import Language

/// What the record says of itself: what was convened, the host's key, corrections, and when it last grew.
public struct RecordState: Hashable, Sendable {
    /// What was convened; `nil` before the first event.
    public internal(set) var convocation: Convocation?
    /// The host's public signing key in Base64.
    public internal(set) var hostKey: String?
    /// Notes that correct the record.
    public internal(set) var corrections: [Correction] = []
    /// On a cluster, the host that leads; `nil` where a session has one host.
    public internal(set) var lead: HostLead?
    /// The moment of the last event.
    public internal(set) var lastEventAt: Moment?

    mutating func apply(_ fact: RecordFact, of event: Event) {
        switch fact {
        case .convened(let convocation): self.convocation = convocation
        case .keyAnnounced(let publicKey): hostKey = publicKey
        case .corrected(let position, let note):
            corrections.append(Correction(position: position, note: note, at: event.at, by: event.by))
        case .headSigned: break
        case .tookOver(let host, let term): lead = HostLead(host: host, term: term)
        }
    }
}

/// The host of a cluster that decides.
public struct HostLead: Hashable, Codable, Sendable {
    /// The longest name of a host, in characters.
    public static let longestName = 60

    /// The host's name, as the cluster's operators have given it.
    public let host: String
    /// Which lead of the session it is, the first being 1: each has the next number, whoever has it.
    public let term: Int

    /// A lead.
    public init(host: String, term: Int) { (self.host, self.term) = (host, term) }

    /// What is wrong with the name of a host; `nil` when nothing is.
    public static func trouble(withName name: String) -> Message? {
        TextRule.trouble(with: name, as: "The name of a host", limit: longestName)
    }
}

/// A note on an earlier record.
public struct Correction: Hashable, Codable, Sendable {
    /// The record it speaks of.
    public let position: Int
    /// What is put right.
    public let note: String
    /// When it was made.
    public let at: Moment
    /// Who made it, with the second person.
    public let by: Authority
}
