import AssemblyCore
package import Host
package import Language
package import TerminalKit

/// The hall's display: reads only what is public, follows what happens, rotates by itself, can be steered by hand.
package struct BoardProgram: ConsoleProgram {
    /// The board's keys: it has none that change anything.
    package static let keys = KeyTable(
        "Board",
        [
            Binding(
                .board(.nextPage), .right, .enter, label: "next page", help: "Show the next page.", prominence: nil),
            Binding(
                .board(.previousPage), .left, .back, .character("b"), label: "previous page",
                help: "Show the previous page.",
                prominence: nil),
            Binding(.board(.more), .down, .pageDown, label: "more", help: "Show more of a long list.", prominence: nil),
            Binding(.board(.less), .up, .pageUp, label: "less", help: "Go back in a long list.", prominence: nil),
            Binding(.board(.help), .character("?"), label: "help", help: "Show every key.", prominence: nil),
            Binding(
                .board(.language), .character("l"), label: "language",
                help: "Switch language: English, Français, Español, العربية.", prominence: nil),
            Binding(.board(.redraw), .control("l"), label: "redraw", help: "Draw the screen again.", prominence: nil),
        ])

    private let language: WorkingLanguage
    private let isCalm: Bool
    private let role: BoardRole

    /// A board.
    /// - Parameters:
    ///   - language: what it speaks.
    ///   - isCalm: whether its pages stand three times as long.
    ///   - role: where it stands, by which it is steered.
    package init(language: WorkingLanguage = .english, isCalm: Bool = false, role: BoardRole = .hall) {
        (self.language, self.isCalm, self.role) = (language, isCalm, role)
    }

    /// A board that has heard nothing.
    package func start() -> BoardState {
        BoardState(language: language, role: role)
    }

    /// The language that was chosen at the board.
    package func language(in state: BoardState) -> WorkingLanguage { state.language }

    /// Always the same table.
    package func keys(in state: BoardState) -> ActiveKeys { ActiveKeys([Self.keys]) }

    /// What the hall sees.
    package func view(_ state: BoardState, in surroundings: Surroundings) -> Scene {
        BoardView(state: state, surroundings: surroundings).scene(help: keys(in: state))
    }

    /// Somebody steers.
    package func act(_ input: Input, at focus: NodeID?, _ state: inout BoardState) -> [Effect<ConsoleRequest>] {
        guard case .command(let command) = input else { return [] }
        return obey(command, &state)
    }

    /// Takes in what was heard; what the hall waits for is shown at once.
    package func hear(_ news: ConsoleNews, _ state: inout BoardState) -> [Effect<ConsoleRequest>] {
        guard case .hall(let news) = news else { return [] }
        let (before, shown, wasUp) = (state.topic, state.showing, state.hall.linkIsUp)
        state.hall.hear(news)
        // Whatever comes from the host proves the link.
        if case .heard = news, !state.hall.linkIsUp { state.hall.hear(.link(isUp: true)) }
        if !state.hall.linkIsUp { state.secondsSinceBack = nil } else if !wasUp { state.secondsSinceBack = 0 }
        let after = state.topic
        if before != after, state.showing == .session {
            // What the hall waits for is shown at once, also to somebody who is looking at something else.
            let isVote =
                after.ballot != nil
                && (after.ballot, after.phase, after.corrections) != (before.ballot, before.phase, before.corrections)
            state.turnToWhatHappened(isVote: isVote)
            (state.secondsSinceSteering, state.showsHelp) = (nil, false)
        }
        state.follow(insteadOf: shown)
        if !state.pages.contains(state.page) { state.show(state.pages[0]) }
        return []
    }

    /// The clock goes on, and the pages turn.
    package func pass(_ tick: Tick, _ state: inout BoardState) -> [Effect<ConsoleRequest>] {
        // Without a link time stands still on the board: a clock that goes on would vouch for what it stands beside.
        if state.hall.linkIsUp { state.hall.pass(to: Moment(milliseconds: tick.wallMilliseconds)) }
        state.secondsOnPage += 1
        state.secondsSinceBack = state.secondsSinceBack.flatMap { $0 + 1 < BoardState.secondsOfReturn ? $0 + 1 : nil }
        if let since = state.secondsSinceSteering {
            state.secondsSinceSteering = since + 1 >= BoardState.secondsByHand ? nil : since + 1
        } else {
            rotate(&state)
        }
        return []
    }

    private func rotate(_ state: inout BoardState) {
        guard state.secondsOnPage >= BoardState.secondsPerPage * (isCalm ? 3 : 1), !state.showsHelp else { return }
        let rotation = state.rotation
        guard !rotation.isEmpty else { return }
        let place = rotation.firstIndex(of: state.page).map { $0 + 1 } ?? 0
        let listPage = state.listPage
        state.show(rotation[place % rotation.count])
        // Long lists go on where they were when their turn comes again.
        state.listPage = listPage + (place >= rotation.count ? 1 : 0)
    }

    private func obey(_ command: CommandID, _ state: inout BoardState) -> [Effect<ConsoleRequest>] {
        switch BoardCommand(command) {
        case .redraw: return [.terminal(.redraw)]
        case .help: state.showsHelp.toggle()
        case .language: state.language = state.language.next
        case _ where state.showsHelp: state.showsHelp = false
        // Whoever passes by does not turn a page that is held from the rostrum.
        case .nextPage, .previousPage:
            if state.showing == .session { state.turn(by: command == .board(.nextPage) ? 1 : -1) }
        case .more: leaf(by: 1, &state)
        case .less: leaf(by: -1, &state)
        case nil: break
        }
        return []
    }

    private func leaf(by pages: Int, _ state: inout BoardState) {
        state.listPage = max(0, state.listPage + pages)
        state.secondsSinceSteering = 0
    }
}

/// What the keys of the hall's board call.
enum BoardCommand: String {
    case nextPage = "page.next"
    case previousPage = "page.previous"
    case more = "list.next"
    case less = "list.previous"
    case help
    case language
    case redraw
}

extension CommandID {
    /// A command of this table.
    static func board(_ command: BoardCommand) -> CommandID { CommandID(command) }
}
