public import Language

/// A screen, or a whole console: pure functions of what it has heard. No cells, no clock, no input or output.
public protocol Program<State, Action, Request> {
    /// All that the view depends on.
    associatedtype State: Sendable
    /// What can happen to it: input, news from outside.
    associatedtype Action: Sendable
    /// What it asks of the outside world; a value that the caller interprets.
    associatedtype Request: Sendable

    /// The state before anything has happened.
    func start() -> State

    /// The keys that work now; the same tables feed the dispatcher, the key line, `?` and `plenary keys`.
    func keys(in state: State) -> ActiveKeys

    /// What input means here; `nil` when it means nothing.
    func action(for input: Input, in state: State) -> Action?

    /// Takes in one action. Pure: the same state and action always give the same result.
    func update(_ state: inout State, _ action: Action) -> [Effect<Request>]

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

/// What a program answers to an action.
public enum Effect<Request: Sendable>: Sendable {
    /// Something for the outside world.
    case request(Request)
    /// Something for the terminal.
    case terminal(TerminalEffect)
}

extension Effect: Equatable where Request: Equatable {}

/// Input after the key tables have been asked.
public enum Input: Sendable, Hashable {
    /// A bound command that is ready; unavailable ones arrive as `.unavailable`.
    case command(CommandID)
    /// A bound command that cannot be done now, with the reason for the status line.
    case unavailable(CommandID, reason: Message)
    /// A key that no table binds, or text while typing.
    case key(Key)
    /// An item chosen directly by its number, in the linear interface.
    case choose(NodeID)
    /// The whole text of a field, from the linear interface.
    case fill(NodeID, String)
    /// Time has passed.
    case tick(Tick)
    /// The window has another size; rarely of interest, since the view is told.
    case resized(Size)
    /// The person asks to end from outside.
    case terminate
    /// Nobody is there any more: finish, without asking.
    case hangUp
}
