import Language
import TerminalKit

/// A small console for the tests: a list, a field, a dialog, keys that cannot be used.
struct SampleProgram: Program {
    struct State: Sendable {
        var focus: NodeID? = "item.1"
        var entry = TextEntry(limit: 8)
        var isTyping = false
        var isAsking = false
        var news = 0
        var ticks = 0
        var casts = 0
        var status: StatusLine?
        var heard: [Input] = []
    }

    /// Something happened.
    struct News: Sendable {}

    enum Request: Sendable, Equatable { case cast }

    static let table = KeyTable(
        "Sample",
        [
            Binding("cast", .character("c"), label: "cast", prominence: 1, isDeliberate: true),
            Binding("hold", .character("x"), label: "hold", prominence: 2),
            Binding("type", .character("t"), label: "type", prominence: 3),
            Binding("ask", .character("a"), label: "ask", prominence: 4),
            Binding("back", .back, label: "back", prominence: 5),
            Binding("quit", .character("q"), label: "quit", prominence: 6),
            Binding("help", .character("?"), label: "help", prominence: 90),
        ] + MovementKeys.bindings)

    var clock = false

    func start() -> State { State() }

    func keys(in state: State) -> ActiveKeys {
        ActiveKeys(
            [Self.table], unavailable: ["hold": "The vote is not open (Article 40)."], isTyping: state.isTyping)
    }

    func nextTick(in state: State, after now: Tick) -> Duration? { clock ? now.untilNextSecond : nil }

    func hear(_ news: News, _ state: inout State) -> [Effect<Request>] {
        state.news += 1
        return []
    }

    func receive(_ input: Input, at focus: NodeID?, _ state: inout State) -> [Effect<Request>] {
        state.heard.append(input)
        switch input {
        case .command("cast"):
            state.casts += 1
            return [.request(.cast), .terminal(.ring)]
        case .command("quit"): return [.terminal(.quit(status: 7))]
        case .command("type"):
            state.isTyping = true
            state.focus = "pin"
        case .command("ask"): state.isAsking = true
        case .command("back"):
            state.isTyping = false
            state.isAsking = false
            state.focus = "item.1"
        case .command: break
        case .move(let move, let order): state.focus = order.moved(move, from: state.focus)
        case .unavailable(_, let reason): state.status = StatusLine(reason, .danger, serial: state.heard.count)
        case .key(let key): if state.isTyping { _ = state.entry.accept(key) }
        case .choose(let id): state.focus = id
        case .fill(_, let text):
            state.entry = TextEntry(text, limit: 8)
            state.isTyping = false
            state.focus = "item.1"
        case .tick: state.ticks += 1
        case .resized, .terminate, .hangUp: break
        }
        return []
    }

    func view(_ state: State, in surroundings: Surroundings) -> Scene {
        let question = Dialog("Really?") { ItemList([Item("no", "No", key: .back), Item("yes", "Yes")]) }
        return Scene(
            state.isTyping ? "typing" : "sample", title: TitleLine("Sample", clock: "\(state.ticks)"),
            focus: state.focus, status: state.status, dialog: state.isAsking ? question : nil
        ) {
            Pane("Items") { ItemList((1...30).map { Item("item.\($0)", Text("Item number \($0)")) }) }
            Paragraph(Text("News: \(state.news)")).quiet()
            if state.isTyping {
                TextField("pin", label: "PIN", value: state.entry.text, caret: state.entry.caret, isMasked: true)
            }
        }
    }
}
