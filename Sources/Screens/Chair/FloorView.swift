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
                if state.desk.filter == nil { lists }
            }.share(3).minimum(width: 40)
            Column {
                StepsView(state: state, moves: state.moves, isLow: true).pane
                Pane("Spoken on this item") {
                    ItemList(spoken, whenEmpty: "Nobody has spoken on it yet.", page: 0)
                }.priority(.secondary)
                if !spokenInSession.isEmpty {
                    Pane("Spoken in this session", note: Text("in all", .muted)) {
                        ItemList(spokenInSession, page: 0)
                    }.priority(.secondary)
                }
            }.share(2).minimum(width: 32)
        }
    }

    private var waiting: Node {
        Pane("Speakers list", note: FloorParts.note(assembly.floor)) {
            FloorParts.list(assembly, at: state.now, canFocus: true)
        }.node
    }

    /// Lists of their own: replies, explanations of vote, who is inscribed for later items.
    @NodeBuilder
    private var lists: [Node] {
        if !FloorParts.replies(assembly).isEmpty {
            Pane("Right of reply") { ItemList(FloorParts.replies(assembly), page: 0) }.share(0).priority(.secondary)
        }
        if !FloorParts.explanations(assembly).isEmpty {
            Pane("Explanations of vote") {
                ItemList(FloorParts.explanations(assembly), page: 0)
            }.share(0).priority(.secondary)
        }
        if !FloorParts.ahead(assembly).isEmpty {
            Pane("Inscribed for later items") {
                ItemList(FloorParts.ahead(assembly), page: 0)
            }.share(0).priority(.secondary)
        }
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
        let heard = assembly.agenda.itemInHand.flatMap { assembly.debate.guests[$0.id] } ?? [:]
        let guests = heard.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { name, seconds in
                Item(nil, Text(.verbatim(name)), detail: Text(TimeWords.clock(seconds), .muted))
            }
        return guests + times(assembly.floor.spoken)
    }

    /// How long each delegation has spoken in all, once that is more than on the item in hand.
    private var spokenInSession: [Item] {
        let sums = assembly.speakingTimes.mapValues(\.total).filter { $0.value > 0 }
        return sums == assembly.floor.spoken ? [] : times(sums)
    }

    private func times(_ seconds: [MemberCode: Int]) -> [Item] {
        seconds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { member, seconds in
            Item(nil, Text(assembly.name(of: member)), detail: Text(TimeWords.clock(seconds), .muted))
        }
    }
}
