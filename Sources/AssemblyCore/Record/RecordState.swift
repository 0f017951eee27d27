/// What the record says of itself: what was convened, the host's key, corrections, and when it last grew.
public struct RecordState: Hashable, Sendable {
    /// What was convened; `nil` before the first event.
    public internal(set) var convocation: Convocation?
    /// The host's public signing key in Base64.
    public internal(set) var hostKey: String?
    /// Notes that correct the record.
    public internal(set) var corrections: [Correction] = []
    /// The moment of the last event.
    public internal(set) var lastEventAt: Moment?

    mutating func apply(_ fact: RecordFact, of event: Event) {
        switch fact {
        case .convened(let convocation): self.convocation = convocation
        case .keyAnnounced(let publicKey): hostKey = publicKey
        case .corrected(let position, let note):
            corrections.append(Correction(position: position, note: note, at: event.at, by: event.by))
        case .headSigned: break
        }
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
