public import Language

/// How many are here, and how many must be for what, in the unit of the rule.
public struct QuorumStatus: Hashable, Codable, Sendable {
    /// Members represented now.
    public let present: Int
    /// How many must be there to open a sitting; `nil` where the rulebook asks for none.
    public let toOpen: Int?
    /// How many must be there for a decision; `nil` where the rulebook asks for none.
    public let toDecide: Int?
    /// Where it is written.
    public let citation: Citation
    /// What is counted.
    public let metric: Metric
    /// The decimals of the figures.
    public let decimals: Int

    /// A figure of the quorum as people read it.
    public func figure(_ units: Int) -> DecimalFigure { DecimalFigure(units, decimals: decimals) }

    /// Whether enough are here for a decision.
    public var isEnoughToDecide: Bool { toDecide.map { present >= $0 } ?? true }
}

extension QuorumStatus {
    /// The quorum as it stands now, in the unit of its rule; `nil` where no text sets one.
    public static func now(in assembly: Assembly) -> QuorumStatus? {
        guard let quorum = assembly.rulebook?.quorum else { return nil }
        let isOfEntitled = quorum.base == .entitled
        let present = size(
            of: assembly.roll.filter {
                counts($0, toward: quorum, in: assembly) && (!isOfEntitled || isAccredited($0, in: assembly))
            }, quorum, in: assembly)
        let decimals = quorum.unit.decimals(ofWeights: assembly.weightDecimals)
        let base =
            switch quorum.base {
            // Whoever is accredited belongs to the base, here or not: else a quorum could never fail.
            case .entitled: size(of: assembly.roll.filter { isAccredited($0, in: assembly) }, quorum, in: assembly)
            case .present: present
            case .fixed(let number): DecimalFigure(number).units(of: decimals) ?? number
            default: size(of: assembly.roll, quorum, in: assembly)
            }
        return QuorumStatus(
            present: present, toOpen: quorum.toOpen?.required(of: base), toDecide: quorum.toDecide?.required(of: base),
            citation: quorum.citation, metric: quorum.unit, decimals: decimals)
    }

    private static func size(of members: [MemberCode], _ quorum: Quorum, in assembly: Assembly) -> Int {
        members.reduce(0) { $0 + (assembly.members[$1]?.count(in: quorum.unit) ?? 0) }
    }

    /// Whether a member is there for the quorum: itself, or by a lawful proxy where those count.
    private static func counts(_ member: MemberCode, toward quorum: Quorum, in assembly: Assembly) -> Bool {
        guard let delegation = assembly.delegations[member], delegation.credentials.areInOrder else { return false }
        if delegation.isPresent { return true }
        guard quorum.countsProxies, let holder = assembly.membership.standing.proxies[member] else { return false }
        return assembly.delegations[holder]?.isRepresented == true
    }

    /// Whether a delegation is accredited with a vote on ordinary decisions, here or not.
    private static func isAccredited(_ member: MemberCode, in assembly: Assembly) -> Bool {
        guard let delegation = assembly.delegations[member], delegation.credentials.areInOrder else { return false }
        return (delegation.arrears == nil || delegation.arrears?.waiver != nil)
            && assembly.membership.standing.sanctions[member] == nil
    }
}

extension Require {
    static func quorumToOpen(in assembly: Assembly) throws(Refusal) {
        guard let status = QuorumStatus.now(in: assembly), let required = status.toOpen,
            status.present < required
        else { return }
        throw .debate(.noQuorumToOpen(present: status.present, required: required))
    }

    /// Enough members are here for a decision, by whatever way of voting.
    static func quorumToDecide(in assembly: Assembly) throws(Refusal) {
        guard let status = QuorumStatus.now(in: assembly), let required = status.toDecide,
            status.present < required
        else { return }
        throw .debate(.noQuorumToDecide(present: status.present, required: required))
    }
}
