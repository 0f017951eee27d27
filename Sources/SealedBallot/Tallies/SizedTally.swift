import Bytes

/// The published counters of a tally with the hash of the tally.
public struct SizedTally: Hashable, Sendable {
    /// How many ballots count.
    public let counted: UInt64
    /// The sum of their weights.
    public let weight: UInt64
    let tally: Digest

    init(counted: UInt64, weight: UInt64, tally: Digest) {
        self.counted = counted
        self.weight = weight
        self.tally = tally
    }

    /// Reads the published object.
    public init(bytes: [UInt8]) throws(ObjectRefusal) {
        var reader = CanonicalReader(bytes)
        try reader.expect("{\"num_tallied\":")
        counted = try reader.count()
        try reader.expect(",\"total_weight\":")
        weight = try reader.count()
        try reader.expect(",\"encrypted_tally\":")
        tally = try reader.digest()
        try reader.expect("}")
        try reader.expectEnd()
    }

    /// The canonical bytes.
    public var bytes: [UInt8] {
        var text = CanonicalText()
        text.raw("{\"num_tallied\":")
        text.count(counted)
        text.raw(",\"total_weight\":")
        text.count(weight)
        text.raw(",\"encrypted_tally\":\"\(tally.description)\"}")
        return text.bytes
    }
}
