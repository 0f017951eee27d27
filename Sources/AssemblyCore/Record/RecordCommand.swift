/// What somebody wants done about the record itself.
public indirect enum RecordCommand: Hashable, Sendable {
    /// A note that puts an earlier record right; two officers.
    case correct(position: Int, note: String)
    /// The host's signing key, at the beginning of a session.
    case announceKey(publicKey: String)
    /// The head of the chain at a finished vote, signed by the host.
    case signHead(BallotID, position: Int, hash: String, signature: String)
}
