import AssemblyCore
import Language

extension OfficeAct {
    /// What can be done about ballot boxes.
    static func boxes(_ assembly: Assembly, installs: Bool) -> [OfficeAct] {
        guard !assembly.isRehearsal else { return [] }
        let isAppointed = assembly.scrutiny.trustees != nil
        let appointment = OfficeAct(
            isAppointed ? ScrutinyWords.appointAnew : ScrutinyWords.appoint,
            .fill(ScrutinyForms.appointment(assembly)))
        let cards = installs ? [OfficeAct(ScrutinyWords.install, .fill(ScrutinyForms.cards(assembly)))] : []
        // What gives a key up is never the first thing that Enter does.
        var acts = isAppointed ? cards + [appointment] : [appointment] + cards
        if let ballot = assembly.currentBallot, ballot.phase == .closed, assembly.scrutiny.boards[ballot.id] != nil {
            acts.insert(
                OfficeAct(ScrutinyWords.openTitle, .fill(ScrutinyForms.opening(ballot, assembly))), at: 0)
        }
        return acts
    }
}
