import AssemblyCore
import Language
import TerminalKit

/// The register of members: who is here, who may vote, and why not.
enum RegisterParts {
    /// The table of some members.
    static func table(_ members: [MemberCode], _ assembly: Assembly) -> Table {
        let weighs = assembly.membership.hasWeights
        let rows = members.map { member in
            let weight = weighs ? [Text(assembly.weight(of: member).words)] : []
            return Table.Row(
                FloorParts.id(of: member),
                [
                    Text(member.rawValue, .muted), Text(assembly.name(of: member)),
                    Text(assembly.members[member]?.region?.words ?? .empty, .muted), standing(of: member, assembly),
                    vote(of: member, assembly),
                ] + weight,
                mark: mark(of: member, assembly))
        }
        return Table(
            [
                Table.Column("Code"), Table.Column("Member", share: 2), Table.Column("Region", priority: .ornament),
                Table.Column("Status", share: 3), Table.Column("Ballot", priority: .secondary),
            ] + (weighs ? [Table.Column("Votes", alignment: .trailing)] : []), rows: rows,
            whenEmpty: "No member matches.")
    }

    /// Whether a member is entitled to vote on ordinary decisions, and why not.
    static func standing(of member: MemberCode, _ assembly: Assembly) -> Text {
        guard let delegation = assembly.delegations[member] else { return Text("not registered", .muted) }
        var text: Text
        switch delegation.credentials {
        case .pending: text = Text("credentials pending", delegation.isPresent ? .caution : .muted)
        case .refused: text = Text("credentials refused", .danger)
        case .accepted where !delegation.isPresent, .provisional where !delegation.isPresent:
            text = Text("absent", .muted)
        case .accepted, .provisional:
            switch delegation.arrears {
            case let arrears? where arrears.waiver == nil:
                text = Text("arrears: \(StatedReason.words(arrears.reason))", .caution)
            case .some: text = Text("entitled (suspension waived)", .success)
            case nil: text = Text("entitled", .success)
            }
        }
        if delegation.credentials == .provisional { text += Text(", credentials provisional", .caution) }
        for line in ProxyWords.lines(of: member, assembly) { text += Text(", \(line)", .accent) }
        if delegation.badgeIsLocked { text += Text(", BADGE LOCKED", .danger) }
        if delegation.needsAssistance { text += Text(", assistance", .accent) }
        return text
    }

    private static func mark(of member: MemberCode, _ assembly: Assembly) -> Character? {
        guard let delegation = assembly.delegations[member] else { return nil }
        if delegation.badgeIsLocked { return "!" }
        guard delegation.isRepresented else { return nil }
        return delegation.arrears == nil || delegation.arrears?.waiver != nil ? "✓" : "!"
    }

    private static func vote(of member: MemberCode, _ assembly: Assembly) -> Text {
        guard let ballot = assembly.currentBallot else { return "" }
        guard ballot.electors[member] != nil else { return Text("not on the roll", .muted) }
        if ballot.papers[member] != nil { return Text(Message("voted", context: "one member"), .success) }
        if ballot.notCast[member] != nil { return Text("NOT CAST", .danger) }
        return Text(ballot.closedAt == nil ? "not yet" : "did not vote", .pending)
    }
}
