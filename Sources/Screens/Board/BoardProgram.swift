public import AssemblyCore
public import TerminalKit

/// The hall's display: reads only what is public, follows what happens, rotates by itself, can be steered by hand.
public struct BoardProgram: Program {
    public typealias State = BoardState
    public typealias Request = ConsoleRequest

    /// What can happen to a board.
    public enum Action: Hashable, Sendable {
        /// Somebody steered it.
        case input(Input)
        /// Something was heard from outside.
        case news(ConsoleNews)
    }

    /// The board's keys: it has none that change anything.
    public static let keys = KeyTable(
        "Board",
        [
            Binding("page.next", .right, .enter, label: "next page", help: "Show the next page.", prominence: nil),
            Binding(
                "page.previous", .left, .back, label: "previous page", help: "Show the page before.", prominence: nil),
            Binding("list.next", .down, .pageDown, label: "more", help: "Show more of a long list.", prominence: nil),
            Binding("list.previous", .up, .pageUp, label: "less", help: "Go back in a long list.", prominence: nil),
            Binding("help", .character("?"), label: "help", help: "Show every key.", prominence: nil),
            Binding("redraw", .control("l"), label: "redraw", help: "Draw the screen again.", prominence: nil),
        ])

    /// A board.
    public init() {}

    /// A board that has heard nothing.
    public func start() -> BoardState { BoardState() }

    /// Always the same table.
    public func keys(in state: BoardState) -> ActiveKeys { ActiveKeys([Self.keys]) }

    /// Everything is for this program.
    public func action(for input: Input, in state: BoardState) -> Action? { .input(input) }

    /// Once a second, for the clock.
    public func nextTick(in state: BoardState, after now: Tick) -> Duration? { now.untilNextSecond }

    /// Takes in what was heard, or where somebody steers.
    public func update(_ state: inout BoardState, _ action: Action) -> [Effect<ConsoleRequest>] {
        switch action {
        case .news(let news): hear(news, &state)
        case .input(.tick(let tick)): pass(tick, &state)
        case .input(.command(let command)): return obey(command, &state)
        case .input(.terminate), .input(.hangUp): return [.terminal(.quit(status: 0))]
        case .input: break
        }
        return []
    }

    private func hear(_ news: ConsoleNews, _ state: inout BoardState) {
        let before = (
            state.hall.assembly.currentBallot?.phase, state.hall.assembly.currentBallot?.id, state.latestResult?.id
        )
        state.hall.take(news)
        let after = (
            state.hall.assembly.currentBallot?.phase, state.hall.assembly.currentBallot?.id, state.latestResult?.id
        )
        // What the hall waits for is shown at once: a ballot that opens or closes, a result.
        if before != after {
            state.show(after.1 != nil || after.2 != nil ? .vote : .now)
            state.secondsSinceSteering = nil
        }
        if !state.pages.contains(state.page) { state.show(.now) }
    }

    private func pass(_ tick: Tick, _ state: inout BoardState) {
        state.hall.take(.tick(Moment(milliseconds: tick.wallMilliseconds)))
        state.secondsOnPage += 1
        if let since = state.secondsSinceSteering {
            state.secondsSinceSteering = since + 1 >= BoardState.secondsByHand ? nil : since + 1
            return
        }
        guard state.secondsOnPage >= BoardState.secondsPerPage else { return }
        let rotation = state.rotation
        let place = rotation.firstIndex(of: state.page).map { $0 + 1 } ?? 0
        let listPage = state.listPage
        state.show(rotation[place % rotation.count])
        state.listPage = listPage + 1
    }

    private func obey(_ command: CommandID, _ state: inout BoardState) -> [Effect<ConsoleRequest>] {
        switch command {
        case "page.next": state.turn(by: 1)
        case "page.previous":
            if state.showsHelp { state.showsHelp = false } else { state.turn(by: -1) }
        case "list.next":
            state.listPage += 1
            state.secondsSinceSteering = 0
        case "list.previous":
            state.listPage = max(0, state.listPage - 1)
            state.secondsSinceSteering = 0
        case "help": state.showsHelp.toggle()
        case "redraw": return [.terminal(.redraw)]
        default: break
        }
        return []
    }
}
