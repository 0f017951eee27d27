package import TerminalKit

/// The skeleton of every console: it hears the hall's news, asks the outside world, shows the time, and ends when nobody is
/// there any more. What a person does is its own.
package protocol ConsoleProgram: Program where News == ConsoleNews, Request == ConsoleRequest {
    /// Takes in what a person did.
    /// - Parameter focus: what is shown as focused, for a command or a move.
    func act(_ input: Input, at focus: NodeID?, _ state: inout State) -> [Effect<ConsoleRequest>]

    /// Lets time pass.
    func pass(_ tick: Tick, _ state: inout State) -> [Effect<ConsoleRequest>]

    /// What is to be done before the console ends without being asked.
    func end(_ state: inout State) -> [Effect<ConsoleRequest>]
}

extension ConsoleProgram {
    /// Takes in what a person did, that time has passed, or that the terminal has ended.
    package func receive(_ input: Input, at focus: NodeID?, _ state: inout State) -> [Effect<ConsoleRequest>] {
        switch input {
        case .tick(let tick): pass(tick, &state)
        case .hangUp, .terminate: end(&state) + [.terminal(.quit(status: 0))]
        case .key, .command, .unavailable, .move, .choose, .fill, .resized: act(input, at: focus, &state)
        }
    }

    /// Once a second, for the clock and for what lasts a while.
    package func nextTick(in state: State, after now: Tick) -> Duration? { now.untilNextSecond }

    /// Nothing is to be done.
    package func end(_ state: inout State) -> [Effect<ConsoleRequest>] { [] }
}
