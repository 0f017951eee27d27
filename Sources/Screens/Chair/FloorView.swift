import AssemblyCore
import Language
import TerminalKit

/// The floor: who speaks, who comes next, and delegations to be added.
struct FloorView {
    let state: ChairState

    private var assembly: Assembly { state.assembly }

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        Row {
            Column {
                Pane("On the floor") { FloorParts.speaker(assembly, at: state.now) }.share(0).priority(.essential)
                if state.desk.filter != nil { adding } else { waiting }
            }.share(3).minimum(width: 40)
            Column {
                StepsView(state: state, moves: state.moves, isLow: true).pane
                Pane("Spoken on this item") {
                    ItemList(spoken, whenEmpty: "Nobody has spoken on it yet.", page: 0)
                }.priority(.secondary)
            }.share(2).minimum(width: 32)
        }
    }

    private var waiting: Node {
        Pane("Speakers list", note: FloorParts.note(assembly.floor)) {
            FloorParts.list(assembly, at: state.now, canFocus: true)
        }.node
    }

    private var adding: Node {
        let found = state.desk.filteredRoll.filter { assembly.delegations[$0]?.isRepresented == true }
        return Pane("Who asks for the floor?", note: Text("\(found.count)", .muted)) {
            state.desk.filterField
            ItemList(
                found.map { Item(FloorParts.id(of: $0), Text("\($0)  ", .muted) + Text(assembly.name(of: $0))) },
                whenEmpty: "No represented delegation matches.")
        }.node
    }

    private var spoken: [Item] {
        assembly.floor.spoken.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { member, seconds in
            Item(nil, Text(assembly.name(of: member)), detail: Text(TimeWords.clock(seconds), .muted))
        }
    }
}
