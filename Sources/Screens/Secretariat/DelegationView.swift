import AssemblyCore
import Host
import Language
import TerminalKit

/// One delegation, and what can be done with it.
struct DelegationView {
    let state: SecretariatState
    let member: MemberCode

    private var assembly: Assembly { state.assembly }

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        Row {
            Pane(Text(assembly.name(of: member), .heading), note: Text(member.rawValue, .muted)) { Facts(facts) }
                .share(3).minimum(width: 36).inSight(.heading)
            Pane("What can be done") { OfficeAct.list(state.acts, state.assembly) }.share(3).minimum(width: 38)
                .priority(.essential)
        }
    }

    private var facts: [Fact] {
        guard let delegation = assembly.delegations[member] else {
            return [Fact("Delegation", Text("not registered", .muted))]
        }
        var facts = [Fact("Status", RegisterParts.standing(of: member, assembly))]
        // The numbers of a real session's badges stand on the sheet of the PINs and nowhere else.
        if assembly.isRehearsal {
            facts.append(Fact("Badge", Text(RehearsalBadge.number(of: member, in: assembly), .key)))
        }
        facts += [
            Fact("Head", name(delegation.head)), Fact("Delegates", names(delegation.delegates)),
            Fact("Observers", names(delegation.observers)),
            Fact("Credentials", Text(delegation.credentials.words)),
            Fact("Present", Text(delegation.isPresent ? "yes" : "no")),
        ]
        facts += ProxyWords.lines(of: member, assembly).map { Fact("Proxy", Text($0.capitalised, .accent)) }
        if let arrears = delegation.arrears {
            facts.append(Fact("Arrears", Text(arrears.reason, .caution)))
            if let waiver = arrears.waiver { facts.append(Fact("Waived by", Text(waiver, .success))) }
        }
        if let region = assembly.members[member]?.region { facts.append(Fact("Region", Text(region.words))) }
        let name = assembly.name(of: member)
        let french = name.text(in: .french)
        if french != name.english { facts.append(Fact("In French", Text(french))) }
        return facts
    }

    private func name(_ name: String?) -> Text { name.map { Text($0) } ?? Text(TimeWords.notAnnounced, .muted) }

    private func names(_ names: [String]) -> Text {
        names.isEmpty ? Text(TimeWords.notAnnounced, .muted) : Text(names.sideBySide)
    }
}
