import Language
import TerminalKit

/// A console for the tests whose list of steps moves with the news, as that of a chair does.
struct MovingProgram: Program {
    struct State: Sendable {
        var steps = ["Take up item 1", "Adjourn", "Close"]
        var formula = "We turn to item 1."
        var others: [String] = []
        var question: String?
        var page: NodeID = "sitting"
        var isTyping = false
        var filled = ""
        var status: StatusLine?
        var done: [String] = []
        var isPassing = false
    }

    enum News: Sendable {
        case change(@Sendable (inout State) -> Void)
        /// News with a bell.
        case loud(String)
    }

    static let table = KeyTable(
        "Moving",
        (1...9).map { digit in
            Binding(
                CommandID("step.\(digit)"), .character(Character("\(digit)")), label: "step \(digit)",
                prominence: nil, isDeliberate: true)
        } + [
            Binding("choose", .enter, label: "do it", prominence: 1, isDeliberate: true),
            Binding("page", .character("p"), label: "page", prominence: 2),
            Binding("type", .character("t"), label: "type", prominence: 3),
            Binding("find", .character("/"), label: "find", prominence: 4),
            Binding("back", .back, label: "back", help: "Go back one step.", prominence: 5),
        ])

    var first = State()

    func start() -> State { first }
    func keys(in state: State) -> ActiveKeys { ActiveKeys([Self.table], isTyping: state.isTyping) }

    func hear(_ news: News, _ state: inout State) -> [Effect<Never>] {
        switch news {
        case .change(let change): change(&state)
        case .loud(let words):
            state.status = StatusLine(.verbatim(words), .danger, serial: (state.status?.serial ?? 0) + 1)
            return [.terminal(.ring)]
        }
        return []
    }

    func receive(_ input: Input, at focus: NodeID?, _ state: inout State) -> [Effect<Never>] {
        switch input {
        case .command(let command): obey(command, &state)
        case .choose(let id): state.done.append(id.name)
        case .fill(_, let text): (state.filled, state.isTyping) = (text, false)
        case .unavailable(_, let reason):
            state.status = StatusLine(reason, .caution, serial: (state.status?.serial ?? 0) + 1)
        default: break
        }
        return []
    }

    private func obey(_ command: CommandID, _ state: inout State) {
        switch command {
        case "page": state.page = state.page == "sitting" ? "other" : "sitting"
        case "type": state.isTyping = true
        case "back": (state.question, state.isTyping) = (nil, false)
        case "choose": state.done.append(choices(state)[0])
        default:
            guard let place = Int(command.name.dropFirst(5)), choices(state).indices.contains(place - 1) else { return }
            state.done.append(choices(state)[place - 1])
        }
    }

    private func choices(_ state: State) -> [String] {
        state.question.map { ["Keep", "Do it: \($0)"] } ?? state.steps
    }

    func view(_ state: State, in surroundings: Surroundings) -> Scene {
        let items = choices(state).enumerated().map { place, name in
            Item(
                state.question == nil ? NodeID(name) : place == 0 ? "keep" : "confirm", Text(.verbatim(name)),
                key: place < 9 ? .character(Character("\(place + 1)")) : nil)
        }
        let question = state.question.map { words in Dialog(Text(.verbatim(words))) { ItemList(items) } }
        let focus = state.isTyping ? "field" : items.first?.id
        var scene = Scene(
            state.page, title: TitleLine("Hall"), focus: focus, status: state.status, dialog: question
        ) {
            Pane("Read aloud") { Paragraph(Text(.verbatim(state.formula)), isSpoken: true) }
            Pane("Next steps") { ItemList(items) }
            if !state.others.isEmpty {
                Pane("Delegations") { ItemList(state.others.map { Item(NodeID($0), Text(.verbatim($0))) }) }
            }
            if state.isTyping { TextField("field", label: "Reason", value: state.filled) }
        }
        scene.isPassing = state.isPassing
        return scene
    }
}
