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
    /// Where the focus of the page begins; `nil` for what stands first.
    func home(of state: State, in order: FocusOrder) -> NodeID?
    /// What stands beside the page where there is room; `nil` where the page is as wide as the window.
    func beside(_ state: State, in surroundings: Surroundings) -> WidePage?
    /// What the palette offers, the likeliest first.
    func offers(in state: State) -> [Offer]
    /// Keeps in mind what must be known later of what is shown now; after anything that has happened.
    func settle(_ state: inout State)
}

extension OfficeProgram {
    /// The language that the officer has chosen.
    package func language(in state: State) -> WorkingLanguage { state.desk.language }

    /// What the officer sees: the page, and what stands in front of it.
    package func view(_ state: State, in surroundings: Surroundings) -> Scene {
        state.desk.scene(
            name(of: state), office: office, keys: keys(in: state),
            palette: paletteDialog(state, isLinear: surroundings.isLinear), home: { home(of: state, in: $0) },
            beside: surroundings.isLinear ? nil : beside(state, in: surroundings), page(state, in: surroundings))
    }

    /// The keys of the page alone, whatever stands in front of it.
    func pageKeys(in state: State) -> ActiveKeys {
        var state = state
        state.desk.palette = nil
        return keys(in: state)
    }

    /// Takes in news; a question that is open shows what is true after them.
    package func hear(_ news: ConsoleNews, _ state: inout State) -> [Effect<ConsoleRequest>] {
        defer { settle(&state) }
        return state.hear(news)
    }

    /// The clock goes on.
    package func pass(_ tick: Tick, _ state: inout State) -> [Effect<ConsoleRequest>] {
        state.desk.hall.pass(to: Moment(milliseconds: tick.wallMilliseconds))
        settle(&state)
        return []
    }

    /// Takes in what an officer does.
    package func act(_ input: Input, at focus: NodeID?, _ state: inout State) -> [Effect<ConsoleRequest>] {
        defer { settle(&state) }
        switch input {
        case .command(let command):
            settleFocus(focus, &state)
            return obey(command, &state)
        case .move(let move, let order):
            settleFocus(focus, &state)
            state.desk.shownFocus = order.moved(move, from: state.desk.shownFocus)
        case .unavailable(_, let reason): state.desk.say(reason, .caution)
        case .key(let key): state.type(key)
        case .choose(let id): return state.desk.palette == nil ? state.pick(id) : choosePalette(id, &state)
        case .fill(let id, let text): return fill(id, text, &state)
        case .tick, .hangUp, .terminate, .resized: break
        }
        return []
    }

    func settle(_ state: inout State) {}

    func home(of state: State, in order: FocusOrder) -> NodeID? { nil }

    /// What is shown as focused is what a key acts upon.
    private func settleFocus(_ focus: NodeID?, _ state: inout State) {
        guard state.desk.form == nil, state.desk.palette == nil, !state.desk.isFiltering else { return }
        state.desk.shownFocus = focus
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

extension OfficeProgram {
    /// Carries out what the palette's own keys ask for.
    /// - Returns: `nil` when the command is none of the palette's.
    func obeyPalette(_ command: CommandID, _ state: inout State) -> [Effect<ConsoleRequest>]? {
        if command == .desk(.palette) {
            state.desk.palette = CommandPalette()
            return []
        }
        guard let palette = state.desk.palette else { return nil }
        let answers = palette.answers(among: offers(in: state), in: state.desk.language)
        switch PaletteCommand(command) {
        case .take:
            let language = state.desk.language
            guard let chosen = state.desk.palette?.choose(among: answers, in: language) else { return [] }
            return carryOut(chosen, &state)
        case .close: state.desk.palette = nil
        case .next: state.desk.palette?.move(by: 1, among: answers)
        case .previous: state.desk.palette?.move(by: -1, among: answers)
        case .pageDown: state.desk.palette?.move(by: 10, among: answers)
        case .pageUp: state.desk.palette?.move(by: -10, among: answers)
        case .clear: state.desk.palette = CommandPalette()
        case nil: return nil
        }
        return []
    }

    /// Takes the whole text of the field, as the linear interface gives it; the best answer has the focus then.
    func fillPalette(_ text: String, _ state: inout State) {
        state.desk.palette?.entry = TextEntry(text, limit: 60)
        let answers = state.desk.palette?.answers(among: offers(in: state), in: state.desk.language) ?? []
        state.desk.palette?.focus = answers.first?.id
    }

    /// Takes the offer of a name on the screen.
    func choosePalette(_ id: NodeID, _ state: inout State) -> [Effect<ConsoleRequest>] {
        offers(in: state).first { $0.id == id }.map { carryOut($0, &state) } ?? []
    }

    /// The dialog, when it is open.
    func paletteDialog(_ state: State, isLinear: Bool) -> Dialog? {
        state.desk.palette?.dialog(offers(in: state), in: state.desk.language, isLinear: isLinear)
    }

    /// Does what is offered; what cannot be done says why, and the palette stays for another choice.
    private func carryOut(_ offer: Offer, _ state: inout State) -> [Effect<ConsoleRequest>] {
        if let reason = offer.reason {
            state.desk.say(reason, .caution)
            return []
        }
        (state.desk.palette, state.desk.showsHelp) = (nil, false)
        switch offer.deed {
        case .command(let command): return takeUnseen(command, &state)
        case .onPage(let page, let command): return state.obey(page) + takeUnseen(command, &state)
        case .choose(let id, let page): return (page.map { state.obey($0) } ?? []) + state.choose(id)
        case .act(let act): return state.carryOut(act)
        }
    }

    /// Takes a command on a page that nobody has seen yet: it acts upon what will be shown as focused.
    private func takeUnseen(_ command: CommandID, _ state: inout State) -> [Effect<ConsoleRequest>] {
        give(keys(in: state).input(for: command), to: &state, in: .nominal)
    }
}

extension ActiveKeys {
    /// What the tables offer: all but moving about, the digits of lists (whose items stand for themselves), and what
    /// the palette itself is opened by.
    var offers: [Offer] {
        reachable.filter { !$0.isOfList && MovementKeys.move(for: $0.command) == nil && $0.command != .desk(.palette) }
            .map { Offer($0, reason: unavailable[$0.command]) }
    }

    /// What works on another page only, which is turned to first.
    func offers(of tables: [KeyTable], on page: CommandID) -> [Offer] {
        guard let page = binding(of: page) else { return [] }
        let here = Set(reachable.map(\.command))
        return tables.flatMap(\.bindings).filter { !here.contains($0.command) && !$0.isOfList }
            .map { Offer($0, reason: unavailable[$0.command] ?? unavailable[page.command], on: page) }
    }
}

extension Binding {
    fileprivate var isOfList: Bool { command.isOfList }
}

extension CommandID {
    /// Whether it is a digit of a list of steps, acts or answers.
    var isOfList: Bool { [.steps, .acts, .answers].contains { place(in: $0) != nil } }
}

extension OfficeAct {
    /// What an act offers.
    /// - Parameter name: what it is done with, where the page shows others too.
    func offer(key: String? = nil, about name: Message? = nil, in reasons: (OfficeAct) -> Message?) -> Offer {
        Offer(
            id: NodeID("offer.\(id)"), label: name.map { "\(label): \($0)" } ?? label, keys: key.map { [$0] } ?? [],
            reason: reasons(self),
            deed: .act(self))
    }
}
