import AssemblyCore
import Language
import TerminalKit

/// The page of the ballot boxes on an officer's console.
struct BoxesView {
    let assembly: Assembly
    let acts: [OfficeAct]

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        if let ballot = assembly.currentBallot, ballot.phase == .closed, ballot.isSealed {
            // What is about to be opened stays in sight above what can be done.
            Pane(Text(assembly.title(of: ballot.id)), note: Text("To be opened", .muted)) {
                Facts(BoxesParts.opening(of: ballot, assembly))
            }.share(0).inSight(.heading)
        }
        if !acts.isEmpty {
            Pane("What can be done") { OfficeAct.list(acts, assembly) }.share(0).priority(.essential)
        }
        BoxesParts(assembly: assembly).panes
    }
}

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
