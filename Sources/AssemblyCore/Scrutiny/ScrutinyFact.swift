public import Language

/// What has happened to the keys, the credentials and the boards of secret ballots.
public indirect enum ScrutinyFact: Hashable, Sendable {
    case scrutineersAppointed([OperatorID], needed: Int)
    case certificateGiven(OperatorID, String)
    case sharesDealt(OperatorID, String)
    case keyShareMade(OperatorID, String)
    case keyCompleted(trustees: String)
    case credentialsPublished(digest: String, delegations: Int, ballots: Int)
    case credentialReplaced(MemberCode, digest: String, reason: String)
    case paperSpoiled(BallotID, MemberCode, tracker: String)
    case boardClosed(BallotID, BulletinBoardClosing)
    /// The text is empty for every audience: with enough parts the result could be known before it is announced.
    case decryptionGiven(BallotID, OperatorID, String)
    case boardPublished(BallotID, head: String)
}

extension ScrutinyFact {
    /// What has happened, in one sentence for the record.
    public func sentence(in assembly: Assembly) -> Message {
        let names = Naming(assembly)
        return switch self {
        case .scrutineersAppointed(let scrutineers, let needed):
            "Scrutineers appointed: \(Self.list(scrutineers)). Any \(needed) of them open a ballot box together."
        case .certificateGiven(let name, _): "\(name) has provided a certificate for the key of the ballot boxes."
        case .sharesDealt(let name, _): "\(name) has dealt the shares of a secret to the scrutineers."
        case .keyShareMade(let name, _): "\(name) has made a share of the key of the ballot boxes."
        case .keyCompleted: "The key of the ballot boxes is complete; its proofs are valid."
        case .credentialsPublished(_, let delegations, let ballots):
            "The registrar has published the voting cards. Delegations: \(delegations); ballots: \(ballots)."
        case .credentialReplaced(let member, _, let reason):
            "\(names.member(member)) has a new voting card; the old one no longer works: \(StatedReason.sentence(reason))"
        case .paperSpoiled(let id, let member, _):
            "\(names.member(member)) has had a paper of \(names.ballot(id)) opened for checking instead of casting it."
        case .boardClosed(let id, let closing):
            "The bulletin board of \(names.ballot(id)) is closed. Ballots on it: \(closing.credentials), as many as voting cards used and delegations that voted."
        case .decryptionGiven(let id, let name, _):
            "\(name) has given their part of the opening of \(names.ballot(id))."
        case .boardPublished(let id, _): "The box of \(names.ballot(id)) is open; its bulletin board is complete."
        }
    }

    private static func list(_ names: [OperatorID]) -> String { names.map(\.rawValue).joined(separator: ", ") }
}
