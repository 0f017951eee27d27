import AssemblyCore
import Language
import TerminalKit

extension OfficeAct {
    /// Who else comes to the microphone, and in which order.
    static func speakers(_ assembly: Assembly) -> [OfficeAct] {
        var acts = [
            OfficeAct(
                "Give the floor to a guest, an official or a panellist", .fill(form(.guest, assembly)),
                probe: .floor(.callGuest(Guest("A guest"))))
        ]
        acts += (assembly.agenda.itemInHand?.guests ?? []).map { guest in
            OfficeAct(
                "Give the floor to \(guest.name)", state: guest.office.map { Text($0.message, .muted) },
                .submit(.floor(.callGuest(guest))))
        }
        acts.append(
            OfficeAct(
                "A delegation asks for the floor on behalf of a group", .fill(form(.onBehalf, assembly)),
                probe: assembly.anyDelegate.map { .floor(.request($0)) }))
        guard assembly.floor.requests.count > 1 else { return acts }
        acts.append(OfficeAct("Change the order of the speakers list", .fill(form(.listOrder, assembly))))
        let new = assembly.floor.requests.map(\.member).filter { !assembly.debate.spokenInSession.contains($0) }
        acts.append(OfficeAct("Put those first who have not spoken yet", .submit(.floor(.arrangeList(new)))))
        return acts
    }

    private static func form(_ kind: ProcedureForm, _ assembly: Assembly) -> Form {
        ProcedureForms(assembly: assembly).form(kind)
    }
}
