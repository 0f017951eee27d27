import AssemblyCore
import Host
import Language
import TerminalKit

/// The register of members, the work list of the day before it.
struct RegisterView {
    let state: SecretariatState
    let size: Size

    private var assembly: Assembly { state.assembly }

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        // In a wide window it stands beside every page.
        if !WidePage.isBeside(size) {
            Row {
                Pane("Presence") { Facts(HallParts.presence(assembly)) }.share(1).minimum(width: 22)
                Pane("Needs attention") { Facts(work) }.share(2).minimum(width: 34)
            }.share(0).priority(size.rows < 20 ? .secondary : .normal)
        }
        Pane("Members", note: LanguageWords.order(of: assembly, for: state.desk.language, after: count)) {
            state.desk.filterField
            RegisterParts.table(state.desk.filteredRoll, assembly)
        }
    }

    /// Who is here, and what needs attention.
    @NodeBuilder
    var hall: [Node] {
        Pane("Needs attention") { Facts(work) }.share(0)
        Pane("Presence") { Facts(HallParts.presence(assembly)) }.share(0)
    }

    private var count: Text {
        let heads = Text("\(assembly.members.count)", .muted)
        return assembly.membership.hasWeights
            ? heads + Text(", \(assembly.votes(assembly.membership.weightInAll)) votes", .muted) : heads
    }

    private var work: [Fact] {
        let delegations = assembly.delegations.values
        let locked = delegations.filter(\.badgeIsLocked).map { assembly.name(of: $0.member) }.sorted {
            $0.english < $1.english
        }
        // Also of those that have not come yet: their rows say so too.
        let pending = delegations.count { $0.credentials == .pending }
        let suspended = delegations.count { $0.arrears != nil && $0.arrears?.waiver == nil }
        return [
            Fact(
                "Badges locked", locked.isEmpty ? Text("none", .muted) : Text(locked.sideBySide, .danger)),
            Fact("Credentials due", Text("\(pending)", pending == 0 ? .muted : .caution)),
            Fact("Vote suspended", Text("\(suspended)", suspended == 0 ? .muted : .caution)),
            HallParts.kiosks(state.desk.hall.status),
        ] + HallParts.lead(assembly, state.desk.hall.status)
    }
}
