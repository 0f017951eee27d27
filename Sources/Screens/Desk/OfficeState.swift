import AssemblyCore
import TerminalKit

/// The state of an officer's console, whatever the office.
protocol OfficeState: Sendable {
    /// What all officers' consoles keep.
    var desk: Desk { get set }
    /// The officer as the rules see it.
    var authority: Authority { get }
    /// The moment to reckon with.
    var now: Moment { get }
    /// Carries out a command of the key tables.
    mutating func obey(_ command: CommandID) -> [Effect<ConsoleRequest>]
    /// Takes text where it is typed.
    mutating func type(_ key: Key)
    /// Takes the whole text of a field that is no form's.
    mutating func fill(_ id: NodeID, _ text: String) -> [Effect<ConsoleRequest>]
    /// Does what an item on the screen stands for.
    mutating func choose(_ id: NodeID) -> [Effect<ConsoleRequest>]
    /// Takes what is chosen by its number, line by line, where no arrow has gone to it before: it may be highlighted only.
    mutating func pick(_ id: NodeID) -> [Effect<ConsoleRequest>]
    /// Whether choosing an item shows a page of its own and does nothing else.
    func opens(_ id: NodeID) -> Bool
}

extension OfficeState {
    mutating func type(_ key: Key) { desk.type(key) }

    func opens(_ id: NodeID) -> Bool { false }

    mutating func pick(_ id: NodeID) -> [Effect<ConsoleRequest>] { choose(id) }

    mutating func fill(_ id: NodeID, _ text: String) -> [Effect<ConsoleRequest>] {
        desk.filter = TextEntry(text, limit: 40)
        return obey("filter.end")
    }
}

extension OfficeProgram {
    /// Takes in what an officer does, the same at every console.
    func take(_ input: Input, _ state: inout State) -> [Effect<ConsoleRequest>] {
        switch input {
        case .command(let command):
            settleFocus(&state)
            if let effects = obeyPalette(command, &state) { return effects }
            // The list that a digit would choose from is not in sight.
            if state.desk.showsHelp, command.isOfList {
                state.desk.say(DeskWords.helpIsOpen)
                return []
            }
            if command == "undo" { return state.undo() }
            guard let move = MovementKeys.move(for: command) else {
                let effects = state.obey(command)
                return command == "filter.end" ? effects + openFound(&state) : effects
            }
            let order = FocusOrder(view(state, in: .nominal))
            state.desk.focus = order.moved(move, from: state.desk.focus)
        case .unavailable(_, let reason): state.desk.say(reason, .caution)
        case .key(let key): state.type(key)
        case .choose(let id): return state.desk.palette == nil ? state.pick(id) : choosePalette(id, &state)
        case .fill(let id, let text): return fill(id, text, &state)
        case .tick(let tick): state.desk.hall.take(.tick(Moment(milliseconds: tick.wallMilliseconds)))
        case .hangUp, .terminate: return [.terminal(.quit(status: 0))]
        case .resized: break
        }
        return []
    }

    /// What is shown as focused is what a key acts upon.
    private func settleFocus(_ state: inout State) {
        guard state.desk.form == nil, state.desk.palette == nil, !state.desk.isFiltering else { return }
        state.desk.focus = view(state, in: .nominal).focus
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
            return state.obey("form.next")
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
