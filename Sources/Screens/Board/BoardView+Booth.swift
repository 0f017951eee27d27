import AssemblyCore
import Language
import TerminalKit

extension BoardView {
    /// What is being said from the rostrum, for whoever puts it into another language: the words before they are spoken,
    /// the names and titles as they are written, and who and what comes next.
    var boothPage: Poster {
        let formula = SpokenFormula.text(for: assembly, at: now, agreed: state.hall.agreed)
        var words = Banner(formula, ink: .heading).growing(in: 12)
        words.tallest = max(3, surroundings.size.rows / 10)
        return Poster(above: [line(matterInHand, .accent, share: 1)], foot: comingUp) { words.node.share(12).inSight() }
    }

    /// The item in hand, or the sitting.
    private var matterInHand: Message {
        guard assembly.sitting.isOpen, let item = assembly.agenda.itemInHand else {
            return BoardWords.sitting(assembly.sitting)
        }
        return "\(BoardWords.item(item.number))  \(item.title.message)"
    }

    /// Who has the floor, who follows, which vote and which item come next.
    @NodeBuilder
    private var comingUp: [Node] {
        if let speaker = assembly.floor.speaker {
            line(told(BoardWords.hasFloor, assembly.name(of: speaker.member)), share: 1)
        }
        if !assembly.floor.requests.isEmpty {
            let names = assembly.floor.requests.prefix(5).map { assembly.name(of: $0.member) }
            line(BoardWords.then + names.sideBySide, share: 1)
        }
        if let item = assembly.agenda.itemInHand, let question = assembly.nextToPut(under: item.id),
            assembly.currentBallot == nil
        {
            line(told(BoardWords.nextVote, question.title.message), .muted, share: 1)
        }
        nextItem
    }

    private func told(_ label: Message, _ words: Message) -> Message { [label, words].joined(separator: ": ") }
}
