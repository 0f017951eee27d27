import AssemblyCore
import TerminalKit

/// The page of the ballot boxes on an officer's console.
struct BoxesView {
    let assembly: Assembly
    let acts: [OfficeAct]

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        if let ballot = assembly.currentBallot, ballot.phase == .closed, ballot.isSealed {
            Pane("To be opened") { Facts(BoxesParts.opening(of: ballot, assembly)) }.share(0)
        }
        BoxesParts(assembly: assembly).panes
        Pane("What can be done") { OfficeAct.list(acts, assembly) }.share(0).priority(.essential)
    }
}
