import Host
import Language
import TerminalKit

/// The page from which boards are steered: what each shows, what it can be told to show, and how that would look, before
/// the hall sees it.
struct SteeringView {
    let desk: Desk
    let acts: [OfficeAct]
    let size: Size

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        Row {
            Column {
                Pane("On the boards") {
                    Facts(BoardRole.allCases.map { Fact(SteeringWords.words($0), shown(on: $0)) })
                }.share(0).priority(size.rows < 20 ? .secondary : .normal)
                Pane("What can be done") { OfficeAct.list(acts, desk.assembly) }.priority(.essential)
            }.minimum(width: 36)
            if let direction {
                Pane("Preview", note: Text(places(of: direction), .muted)) {
                    preview(of: direction)
                }.minimum(width: 36)
            }
        }
    }

    private func shown(on role: BoardRole) -> Text {
        let showing = desk.hall.status.boards?.first { $0.role == role }?.showing ?? .session
        return Text(SteeringWords.words(showing), showing == .session ? .text : .caution)
    }

    /// What is in focus, if it says by itself what it shows.
    private var direction: BoardDirection? {
        let act = acts.first { $0.id == desk.focus } ?? acts.first
        return switch act?.deed {
        case .direct(let direction): direction
        case .submit, .fill, .ask, .turn, nil: nil
        }
    }

    private func places(of direction: BoardDirection) -> Message {
        guard direction.roles.count < BoardRole.allCases.count else { return "on all boards" }
        return BoardRole.allCases.filter(direction.roles.contains).map { SteeringWords.words($0) }.sideBySide
    }

    @NodeBuilder
    private func preview(of direction: BoardDirection) -> [Node] {
        switch direction.showing {
        case .blank: Paragraph(Text("Nothing is shown but the clock.", .muted))
        case .hold: Paragraph(Text("What each board shows at this moment stays.", .muted))
        case .session, .page, .message: board(showing: direction.showing)
        }
    }

    @NodeBuilder
    private func board(showing: BoardShowing) -> [Node] {
        let board = BoardState(previewing: showing, in: desk.hall, language: desk.language)
        if case .page(let page) = showing, board.page != page {
            Paragraph(Text("Nothing to show yet: boards turn to it as soon as there is.", .caution))
        }
        scene(of: board)
    }

    private func scene(of board: BoardState) -> [Node] {
        let room = Size(columns: max(36, size.columns / 2), rows: max(10, size.rows - 6))
        return BoardView(state: board, surroundings: Surroundings(size: room)).scene(help: ActiveKeys([])).body
    }
}
