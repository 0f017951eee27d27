import Language
import TerminalKit

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
        case .take: return palette.taken(of: answers).map { take($0, &state) } ?? []
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
        offers(in: state).first { $0.id == id }.map { take($0, &state) } ?? []
    }

    /// The dialog, when it is open.
    func paletteDialog(_ state: State, isLinear: Bool) -> Dialog? {
        state.desk.palette?.dialog(offers(in: state), in: state.desk.language, isLinear: isLinear)
    }

    /// Does what is offered; what cannot be done says why, and the palette stays for another choice.
    private func take(_ offer: Offer, _ state: inout State) -> [Effect<ConsoleRequest>] {
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
    func offer(key: String? = nil, in reasons: (OfficeAct) -> Message?) -> Offer {
        Offer(
            id: NodeID("offer.\(id)"), label: label, keys: key.map { [$0] } ?? [], reason: reasons(self),
            deed: .act(self))
    }
}
