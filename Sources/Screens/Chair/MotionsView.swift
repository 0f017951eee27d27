import AssemblyCore
import Language
import TerminalKit

/// What can be moved on the procedure, in the order of precedence, with the article of each.
struct MotionsView {
    let state: ChairState

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        Pane("Which motion is moved?", note: Text("the first takes precedence over all below", .muted)) {
            OfficeAct.list(state.acts, state.assembly)
        }.priority(.essential)
    }
}
