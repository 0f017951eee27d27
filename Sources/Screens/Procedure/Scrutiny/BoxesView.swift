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
