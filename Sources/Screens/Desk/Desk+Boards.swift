import AssemblyCore
import Host
import Language
import TerminalKit

extension Desk {
    /// What the boards show, as long as they do not follow the session: so nobody forgets a blank one.
    var boardsLine: [Node] {
        guard let boards = hall.status.boards, !boards.isEmpty else { return [] }
        return [Paragraph(Text(SteeringWords.line(boards), .caution)).node]
    }

    /// Whether the latest thing is only what stands above the page already, as after the boards have been steered.
    var saysWhatBoardsShow: Bool {
        guard let boards = hall.status.boards, !boards.isEmpty else { return false }
        return status?.text == SteeringWords.line(boards)
    }

    /// Steers the boards; what would take an open vote or a running speech from the wall is asked about first.
    mutating func direct(_ direction: BoardDirection) -> [Effect<ConsoleRequest>] {
        let isVote = assembly.currentBallot != nil
        guard isVote || assembly.floor.speaker != nil, direction.showing.leaves(aVote: isVote) else {
            return [.request(.directBoards(direction))]
        }
        ask(SteeringWords.leaving(aVote: isVote, direction))
        return []
    }
}

extension BoardShowing {
    /// Whether the vote, or else the speaker, is not seen by it.
    fileprivate func leaves(aVote isVote: Bool) -> Bool {
        switch self {
        case .session, .hold: false
        case .page(let page): isVote ? page != .vote && page != .members : page != .now
        case .message, .blank: true
        }
    }
}
