public import Language

/// A screen, or a whole console: pure functions of what it has heard. No cells, no clock, no input or output.
public protocol Program<State, News, Request> {
    /// All that the view depends on.
    associatedtype State: Sendable
    /// What it hears from outside.
    associatedtype News: Sendable
    /// What it asks of the outside world; a value that the caller interprets.
    associatedtype Request: Sendable

    /// The state before anything has happened.
    func start() -> State

    /// The keys that work now; the same tables feed the dispatcher, the key line, `?` and `plenary keys`.
    func keys(in state: State) -> ActiveKeys

    /// Takes in what a person did, or that time has passed. Pure: the same state and input always give the same result.
    /// - Parameter focus: what is shown as focused, for a command or a move; `nil` for any other input.
    func receive(_ input: Input, at focus: NodeID?, _ state: inout State) -> [Effect<Request>]

    /// Takes in what was heard from outside. Pure.
    func hear(_ news: News, _ state: inout State) -> [Effect<Request>]

    /// What is to be shown.
    func view(_ state: State, in surroundings: Surroundings) -> Scene

    /// The language in which it is shown; what it says is put into it where it is painted or read.
    func language(in state: State) -> WorkingLanguage

    /// When the program next wants a tick, given the time now; `nil` lets it sleep until something happens.
    func nextTick(in state: State, after now: Tick) -> Duration?
}

extension Program {
    /// English, for a program that says nothing else.
    public func language(in state: State) -> WorkingLanguage { .english }

    /// Without a clock on the screen nothing wakes an idle program.
    public func nextTick(in state: State, after now: Tick) -> Duration? { nil }
}

/// What a program answers to input and news.
public enum Effect<Request: Sendable>: Sendable {
    /// Something for the outside world.
    case request(Request)
    /// Something for the terminal.
    case terminal(TerminalEffect)
}

extension Effect: Equatable where Request: Equatable {}

extension Program {
    /// What is shown at this state, with the keys that work: what the loop hands to the display, and tests compare.
    public func scene(_ state: State, in surroundings: Surroundings) -> Scene {
        var scene = view(state, in: surroundings)
        scene.keys = keys(in: state)
        scene.language = language(in: state)
        return scene
    }

    /// Gives it what a person did who looks at these surroundings: what is shown as focused is what a command acts upon, and
    /// what a move begins at.
    public func give(_ input: Input, to state: inout State, in surroundings: Surroundings) -> [Effect<Request>] {
        guard case .command(let command) = input else { return receive(input, at: nil, &state) }
        let scene = view(state, in: surroundings)
        return give(command, to: &state, seeing: scene)
    }

    /// Gives it a command of a person who looks at a scene of this state.
    public func give(_ command: CommandID, to state: inout State, seeing scene: Scene) -> [Effect<Request>] {
        guard let move = MovementKeys.move(for: command) else {
            return receive(.command(command), at: scene.focus, &state)
        }
        return receive(.move(move, among: FocusOrder(scene)), at: scene.focus, &state)
    }
}
