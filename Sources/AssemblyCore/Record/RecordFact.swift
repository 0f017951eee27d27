/// What has happened to the record itself.
public indirect enum RecordFact: Hashable, Sendable {
    /// The assembly was convened with all that its file says; the first event of every journal.
    case convened(Convocation)
    /// The host's signing key, whose fingerprint is announced at the opening.
    case keyAnnounced(publicKey: String)
    /// A note that corrects what an earlier record says and changes nothing.
    case corrected(position: Int, note: String)
    /// The head of the chain at a finished vote, signed with the host's key.
    case headSigned(BallotID, position: Int, hash: String, signature: String)
    /// On a cluster another host leads from here on, or the same one again: what any other host decides afterwards is void.
    case tookOver(host: String, term: Int)
}
