import Language

/// What somebody wants done about the record itself.
public indirect enum RecordCommand: Hashable, Sendable {
    /// A note that puts an earlier record right; two officers.
    case correct(position: Int, note: String)
    /// The host's signing key, at the beginning of a session.
    case announceKey(publicKey: String)
    /// The head of the chain at a finished vote, signed by the host.
    case signHead(BallotID, position: Int, hash: String, signature: String)
}

extension RecordCommand {
    func permit(_ authority: Authority, in assembly: Assembly) throws(Refusal) {
        switch self {
        case .correct: try Require.officer(authority, .secretariat, .chair)
        case .announceKey, .signHead: try Require.host(authority)
        }
    }

    func decide(by authority: Authority, in assembly: Assembly) throws(Refusal) -> RecordFact {
        switch self {
        case .correct(let position, let note):
            guard authority.attestation != nil else { throw .secondPersonNeeded }
            guard position > 0 else {
                throw .invalid("A correction must give the number of the record it corrects, 1 or higher.")
            }
            return .corrected(position: position, note: try Require.text(note, as: "A correction", limit: 2_000))
        case .announceKey(let publicKey): return .keyAnnounced(publicKey: publicKey)
        case .signHead(let id, let position, let hash, let signature):
            return .headSigned(id, position: position, hash: hash, signature: signature)
        }
    }
}
