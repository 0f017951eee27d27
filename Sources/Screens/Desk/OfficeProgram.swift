import AssemblyCore
import Language
import TerminalKit

/// The skeleton of an officer's console: a page with its name, a list of actions, and the desk's keys.
protocol OfficeProgram: ConsoleProgram where State: OfficeState {
    /// What the console is called in the names of its scenes.
    var office: String { get }
    /// The name of the page that is shown.
    func name(of state: State) -> String
    /// The parts of the page that is shown.
    func page(_ state: State, in surroundings: Surroundings) -> [Node]
    /// What the palette offers, the likeliest first.
    func offers(in state: State) -> [Offer]
    /// Keeps in mind what must be known later of what is shown now; after anything that has happened.
    func settle(_ state: inout State)
}

extension OfficeProgram {
    /// The language that the officer has chosen.
    public func language(in state: State) -> WorkingLanguage { state.desk.language }

    /// What the officer sees: the page, and what stands in front of it.
    public func view(_ state: State, in surroundings: Surroundings) -> Scene {
        state.desk.scene(
            name(of: state), office: office, keys: keys(in: state),
            palette: paletteDialog(state, isLinear: surroundings.isLinear), page(state, in: surroundings))
    }

    /// The keys of the page alone, whatever stands in front of it.
    func pageKeys(in state: State) -> ActiveKeys {
        var state = state
        state.desk.palette = nil
        return keys(in: state)
    }

    /// Takes in news; a question that is open shows what is true after them.
    public func hear(_ news: ConsoleNews, _ state: inout State) -> [Effect<ConsoleRequest>] {
        defer { settle(&state) }
        return state.hear(news)
    }

    /// The clock goes on.
    public func pass(_ tick: Tick, _ state: inout State) -> [Effect<ConsoleRequest>] {
        state.desk.hall.pass(to: Moment(milliseconds: tick.wallMilliseconds))
        settle(&state)
        return []
    }

    /// Takes in what an officer does.
    public func act(_ input: Input, at focus: NodeID?, _ state: inout State) -> [Effect<ConsoleRequest>] {
        defer { settle(&state) }
        switch input {
        case .command(let command):
            settleFocus(focus, &state)
            return obey(command, &state)
        case .move(let move, let order):
            settleFocus(focus, &state)
            state.desk.focus = order.moved(move, from: state.desk.focus)
        case .unavailable(_, let reason): state.desk.say(reason, .caution)
        case .key(let key): state.type(key)
        case .choose(let id): return state.desk.palette == nil ? state.pick(id) : choosePalette(id, &state)
        case .fill(let id, let text): return fill(id, text, &state)
        case .tick, .hangUp, .terminate, .resized: break
        }
        return []
    }

    func settle(_ state: inout State) {}

    /// What is shown as focused is what a key acts upon.
    private func settleFocus(_ focus: NodeID?, _ state: inout State) {
        guard state.desk.form == nil, state.desk.palette == nil, !state.desk.isFiltering else { return }
        state.desk.focus = focus
    }

    private func obey(_ command: CommandID, _ state: inout State) -> [Effect<ConsoleRequest>] {
        if let effects = obeyPalette(command, &state) { return effects }
        // The list that a digit would choose from is not in sight.
        if state.desk.showsHelp, command.isOfList {
            state.desk.say(DeskWords.helpIsOpen)
            return []
        }
        if command == .desk(.undo) { return state.undo() }
        let effects = state.obey(command)
        return command == .desk(.filterEnd) ? effects + openFound(&state) : effects
    }

    private func fill(_ id: NodeID, _ text: String, _ state: inout State) -> [Effect<ConsoleRequest>] {
        guard state.desk.palette == nil else {
            fillPalette(text, &state)
            return []
        }
        guard state.desk.form == nil else {
            if state.desk.form?.fillInLine(id, text) == true { return [] }
            state.desk.form?.fill(id, text)
            state.desk.formCameWhole = true
            defer { state.desk.formCameWhole = false }
            return state.obey(.desk(.formNext))
        }
        let narrows = state.desk.isFiltering
        return state.fill(id, text) + (narrows ? openFound(&state) : [])
    }

    /// The one that was looked for is opened, where that is all that choosing it does; of several the first has the focus.
    private func openFound(_ state: inout State) -> [Effect<ConsoleRequest>] {
        guard state.desk.filter?.text.trimmingSpaces.isEmpty == false else { return [] }
        let found = FocusOrder(view(state, in: .nominal)).areas.flatMap { $0 }.filter { state.opens($0) }
        guard found.count == 1 else { return [] }
        return state.choose(found[0])
    }
}

extension Surroundings {
    /// A usual terminal, where only the order of things matters and not their places.
    static let nominal = Surroundings(size: Size(columns: 80, rows: 24))
}
