public import AssemblyCore
public import Host
public import TerminalKit

/// A delegate's kiosk: identify, mark, review, cast with another key, see that it is recorded, leave nothing behind.
public struct KioskProgram: Program {
    public typealias State = KioskState
    public typealias Request = ConsoleRequest

    /// What can happen to a kiosk.
    public enum Action: Hashable, Sendable {
        /// Something the delegate did.
        case input(Input)
        /// Something heard from outside.
        case news(ConsoleNews)
    }

    /// A kiosk.
    public init() {}

    /// A kiosk that nobody uses.
    public func start() -> KioskState { KioskState() }

    /// The keys of the step.
    public func keys(in state: KioskState) -> ActiveKeys {
        if state.asksToLeave { return ActiveKeys([KioskKeys.leaving, KioskKeys.general]) }
        switch state.step {
        case .idle where state.filter != nil: return ActiveKeys([KioskKeys.general], isTyping: true)
        case .idle:
            return ActiveKeys(
                state.hall.assembly.isRehearsal ? [KioskKeys.idle, KioskKeys.general] : [KioskKeys.general])
        case .badge, .pin: return ActiveKeys([KioskKeys.general], isTyping: true)
        case .home: return ActiveKeys([KioskKeys.home, KioskKeys.general], unavailable: unavailableAtHome(state))
        case .reading: return ActiveKeys([KioskKeys.reading, KioskKeys.general])
        case .marking(let id):
            return ActiveKeys([KioskKeys.marking, KioskKeys.general], unavailable: unavailable(id, state))
        case .review: return ActiveKeys([KioskKeys.review, KioskKeys.general])
        case .identifying, .casting, .recorded, .notCast: return ActiveKeys([KioskKeys.general])
        }
    }

    /// Everything that is typed here is for this program.
    public func action(for input: Input, in state: KioskState) -> Action? { .input(input) }

    /// Takes in what was done or heard.
    public func update(_ state: inout KioskState, _ action: Action) -> [Effect<ConsoleRequest>] {
        switch action {
        case .news(let news): return state.hear(news)
        case .input(.tick(let tick)): return state.pass(tick)
        case .input(let input):
            state.lastKey = state.now
            if state.isWarned {
                // Any key extends, and does nothing else.
                state.isWarned = false
                state.say("The session goes on.")
                return []
            }
            return take(input, in: &state)
        }
    }

    /// One tick a second while a clock or a time limit runs.
    public func nextTick(in state: KioskState, after now: Tick) -> Duration? { now.untilNextSecond }

    private func take(_ input: Input, in state: inout KioskState) -> [Effect<ConsoleRequest>] {
        switch input {
        case .command("redraw"): return [.terminal(.redraw)]
        case .command("help"):
            state.showsHelp.toggle()
            return []
        case .command("back") where state.showsHelp:
            state.showsHelp = false
            return []
        case .command(let command):
            if let move = MovementKeys.move(for: command) {
                let scene = view(state, in: Surroundings(size: Size(columns: 80, rows: 24)))
                state.focus = FocusOrder(scene).moved(move, from: state.focus)
                return []
            }
            return state.obey(command)
        case .unavailable(_, let reason):
            state.say(reason, .caution)
            return []
        case .key(let key): return state.type(key)
        case .choose(let id): return state.choose(id)
        case .fill(let id, let text): return state.fill(id, text)
        case .hangUp, .terminate: return state.end() + [.terminal(.quit(status: 0))]
        case .tick, .resized: return []
        }
    }

    private func unavailableAtHome(_ state: KioskState) -> [CommandID: String] {
        var reasons: [CommandID: String] = [:]
        if let reason = state.reasonNotToVote { reasons["vote"] = reason }
        if state.questionToRead == nil { reasons["text"] = "There is no text to read now." }
        if !state.hall.assembly.sitting.isOpen { reasons["floor"] = "No sitting is open." }
        return reasons
    }

    private func unavailable(_ id: BallotID, _ state: KioskState) -> [CommandID: String] {
        state.questionToRead == nil ? ["text": "This question has no text to read."] : [:]
    }
}
