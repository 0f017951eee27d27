import AssemblyCore
import Language
import TerminalKit

/// The debate: what has precedence now, what is before the assembly, and what the chair can do about it.
struct DebateView {
    let state: ChairState
    let size: Size

    private var assembly: Assembly { state.assembly }

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        Row {
            Column {
                if let point = assembly.debate.pointsOfOrder.last { OrderParts.pane(of: point, assembly) }
                if !assembly.pendingMotions.isEmpty { OrderParts.motions(assembly) }
                proposals
                if !waiting.isEmpty {
                    Pane("Replies and explanations") { ItemList(waiting, page: 0) }.share(0).priority(.secondary)
                }
            }.share(3).minimum(width: 38)
            Pane("What can be done", note: Text("M: move a motion", .muted)) {
                OfficeAct.list(state.acts, state.assembly)
            }.share(2).minimum(width: 34).priority(.essential)
        }
    }

    // MARK: Proposals

    private var proposals: Node {
        Pane("Before the assembly", note: assembly.agenda.itemInHand.map { Text("item \($0.number)", .muted) }) {
            ItemList(ProposalParts.tree(state.desk.hall), whenEmpty: "Nothing is before the assembly.")
        }.priority(.essential)
    }

    private var waiting: [Item] {
        let replies = assembly.floor.replies.map {
            Item(nil, Text(assembly.name(of: $0.member)), state: Text("reply", .accent))
        }
        let explanations = assembly.debate.explanations.sorted { $0.key < $1.key }.flatMap { question, members in
            members.map {
                Item(
                    nil, Text(assembly.name(of: $0)), state: Text("explanation of vote", .accent),
                    detail: Text(assembly.title(of: question), .muted))
            }
        }
        return replies + explanations
    }
}

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
