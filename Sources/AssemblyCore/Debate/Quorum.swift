/// How many are here, and how many must be for what.
public struct QuorumStatus: Hashable, Codable, Sendable {
    /// Members represented now.
    public let present: Int
    /// How many must be there to open a sitting; `nil` where the rulebook asks for none.
    public let toOpen: Int?
    /// How many must be there for a decision; `nil` where the rulebook asks for none.
    public let toDecide: Int?
    /// Where it is written.
    public let citation: Citation
}

extension DebateCommand {
    /// The quorum as it stands now; `nil` where no text sets one.
    public static func quorumStatus(in assembly: Assembly) -> QuorumStatus? {
        guard let quorum = assembly.rulebook?.quorum else { return nil }
        let base =
            switch quorum.base {
            case .entitled: VotingRight.entitledCount(in: assembly)
            case .present: assembly.representedCount
            case .fixed(let number): number
            default: assembly.members.count
            }
        return QuorumStatus(
            present: assembly.representedCount, toOpen: quorum.toOpen?.required(of: base),
            toDecide: quorum.toDecide?.required(of: base), citation: quorum.citation)
    }
}

extension Require {
    static func quorumToOpen(in assembly: Assembly) throws(Refusal) {
        guard let status = DebateCommand.quorumStatus(in: assembly), let required = status.toOpen,
            status.present < required
        else { return }
        throw .debate(.noQuorumToOpen(present: status.present, required: required))
    }

    /// Enough members are here for a decision, by whatever way of voting.
    static func quorumToDecide(in assembly: Assembly) throws(Refusal) {
        guard let status = DebateCommand.quorumStatus(in: assembly), let required = status.toDecide,
            status.present < required
        else { return }
        throw .debate(.noQuorumToDecide(present: status.present, required: required))
    }
}
