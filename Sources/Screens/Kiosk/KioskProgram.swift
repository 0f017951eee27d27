import AssemblyCore
package import Language
package import TerminalKit

/// A delegate's kiosk: identify, mark, review, cast with another key, see that it is recorded, leave nothing behind.
package struct KioskProgram: ConsoleProgram {
    /// The themes that a delegate may choose at any step, by name: more contrast on dark and on light, less glare.
    package static let looks = ["high-contrast-dark", "high-contrast-light", "low-glare"]

    private let language: WorkingLanguage
    private let canSpeak: Bool

    /// A kiosk.
    /// - Parameters:
    ///   - language: what it speaks before anybody chooses.
    ///   - canSpeak: whether it has a voice, so that the idle screen offers it.
    package init(language: WorkingLanguage = .english, canSpeak: Bool = false) {
        (self.language, self.canSpeak) = (language, canSpeak)
    }

    /// A kiosk that nobody uses.
    package func start() -> KioskState { KioskState(language: language, canSpeak: canSpeak) }

    /// The language that the delegate has chosen.
    package func language(in state: KioskState) -> WorkingLanguage { state.language }

    /// The keys of the step; while the help is shown, nothing else can be done.
    package func keys(in state: KioskState) -> ActiveKeys {
        // A key that answers the warning must not be one that also does something.
        state.here.showsHelp || state.here.isWarned ? ActiveKeys(Self.everywhere) : stepKeys(in: state)
    }

    /// Takes in what was heard.
    package func hear(_ news: ConsoleNews, _ state: inout KioskState) -> [Effect<ConsoleRequest>] { state.hear(news) }

    /// The clock goes on, and so does the time without a key.
    package func pass(_ tick: Tick, _ state: inout KioskState) -> [Effect<ConsoleRequest>] { state.pass(tick) }

    /// Whoever is here has not cast.
    package func end(_ state: inout KioskState) -> [Effect<ConsoleRequest>] { state.end() }

    /// Takes in what was done.
    package func act(_ input: Input, at focus: NodeID?, _ state: inout KioskState) -> [Effect<ConsoleRequest>] {
        if input == .resized { return [] }
        state.noteKey()
        guard state.here.isWarned else { return respond(to: input, at: focus, in: &state) }
        // Any key extends, and does nothing else.
        state.visit?.isWarned = false
        state.say(KioskWords.goesOnAfterWarning)
        return []
    }

    /// What is to be shown.
    package func view(_ state: KioskState, in surroundings: Surroundings) -> Scene {
        KioskView(state: state, isLinear: surroundings.isLinear, size: surroundings.size)
            .scene(help: stepKeys(in: state))
    }

    /// The tables that work on every step.
    private static let everywhere = [KioskKeys.general, SpeechKeys.table]

    /// Those of a kiosk that waits for a delegate: there is nothing to go back to.
    private static let atRest = [KioskKeys.general.without(.kiosk(.back)), SpeechKeys.table]

    private func stepKeys(in state: KioskState) -> ActiveKeys {
        switch state.visit?.confirmation {
        case .leaving: return ActiveKeys([KioskKeys.leaving] + Self.everywhere)
        case .request: return ActiveKeys([KioskKeys.confirming] + Self.everywhere)
        case nil: break
        }
        return ActiveKeys(
            tables(in: state) + (state.isAtRest ? Self.atRest : Self.everywhere), unavailable: state.unavailable,
            isTyping: state.isTyping)
    }

    private func tables(in state: KioskState) -> [KeyTable] {
        switch state.step {
        case .idle where state.here.arrival.isFiltering: [KioskKeys.typing]
        case .idle: state.hall.assembly.isRehearsal ? [KioskKeys.idle] : []
        case .home: [KioskKeys.home]
        case .asking: [KioskKeys.asking]
        case .reading: [KioskKeys.reading]
        case .marking(let id): [KioskKeys.paper(lines: state.options(of: id).count, departed: state.hasDepartures(id))]
        case .finding: [state.isTyping ? KioskKeys.typing : KioskKeys.finding]
        case .review(let id):
            state.hall.assembly.ballots[id]?.isSealed == true
                ? [KioskKeys.review, KioskKeys.sealedReview] : [KioskKeys.review]
        case .card(_, isChecking: false): [KioskKeys.typing]
        case .casting(_, isChecking: true): [KioskKeys.checking]
        case .badge, .pin: [KioskKeys.typing]
        case .identifying, .casting, .recorded, .notCast, .departed, .card, .showing, .shown, .documents: []
        }
    }

    private func respond(to input: Input, at focus: NodeID?, in state: inout KioskState) -> [Effect<ConsoleRequest>] {
        switch input {
        case .command("redraw"): return [.terminal(.redraw)]
        case .command("language"): state.speakNextLanguage()
        case .command("look"): return state.lookOtherwise()
        case .command("assistance"): return state.callHelp()
        case .command(let command) where SpeechKeys.step(for: command) != nil:
            return state.speak(command)
        case .command(let command) where state.here.showsHelp || command == .kiosk(.help):
            state.visit?.showsHelp.toggle()
            state.visit?.helpFocus = nil
        case .choose where state.here.showsHelp: state.say(DeskWords.helpIsOpen)
        case .command(let command):
            // Enter acts on what is shown as focused, also before any arrow was pressed.
            if command == .kiosk(.choose) { state.moveFocus(to: focus) }
            return state.obey(command)
        case .move(let move, let order) where state.here.showsHelp:
            let next = moved(move, from: state.here.helpFocus, order)
            state.visit?.helpFocus = next
        case .move(let move, let order): state.moveFocus(to: moved(move, from: state.focus, order))
        case .unavailable(_, let reason): state.say(reason, .caution)
        case .key(let key): return state.type(key)
        case .choose(let id): return state.choose(id)
        case .fill(let id, let text): return state.fill(id, text)
        case .hangUp, .terminate, .tick, .resized: break
        }
        return []
    }

    /// Arrows alone reach everything: at the end of one area they go on to the next.
    private func moved(_ move: FocusMove, from focus: NodeID?, _ order: FocusOrder) -> NodeID? {
        let all = order.areas.flatMap { $0 }
        guard move == .next || move == .previous, let focus = focus ?? order.first,
            let place = all.firstIndex(of: focus)
        else { return order.moved(move, from: focus ?? order.first) }
        let next = place + (move == .next ? 1 : -1)
        return all.indices.contains(next) ? all[next] : focus
    }
}
