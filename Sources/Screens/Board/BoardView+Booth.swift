import AssemblyCore
import Language
import TerminalKit

extension BoardView {
    /// What is being said from the rostrum, for whoever puts it into another language: the words before they are spoken,
    /// the names as they are written, the text in hand, who and what comes next. It is read at a desk, not across a hall.
    @NodeBuilder
    var boothPage: [Node] {
        let formula = SpokenFormula.text(for: assembly, at: now, agreed: state.hall.agreed)
        Row {
            Column {
                Pane("Read aloud") {
                    Paragraph(Text(formula, .heading), isSpoken: true, isInClauses: surroundings.size.rows >= 20)
                }.share(0).priority(.essential)
                if let question = state.questionInHand, let text = question.text {
                    Pane(Text(question.title.message)) { Paragraph(Text(text.message, .muted)) }.priority(.ornament)
                }
            }.share(3).minimum(width: 44)
            Column {
                Pane(Text(matterInHand)) { Facts(comingUp) }.share(0)
                Pane("Floor", note: assembly.sitting.isOpen ? FloorParts.note(assembly.floor) : nil) {
                    FloorParts.speaker(assembly, at: now, isLarge: false)
                    if !assembly.floor.requests.isEmpty {
                        ItemList(FloorParts.list(assembly, at: now, canFocus: false).items, page: 0).share(0)
                    }
                }.share(0)
                if let names = namesOnPaper {
                    Pane("Candidates") { Paragraph(Text(names.sideBySide)) }.share(0).priority(.secondary)
                }
            }.share(2).minimum(width: 30)
        }
    }

    /// The item in hand, or the sitting.
    private var matterInHand: Message {
        guard assembly.sitting.isOpen, let item = assembly.agenda.itemInHand else {
            return BoardWords.sitting(assembly.sitting)
        }
        return "\(item.number)  \(item.title.message)"
    }

    /// Who stands in the ballot, as the names are written.
    private var namesOnPaper: [String]? {
        let names =
            assembly.currentBallot.map { $0.candidates.map(\.name) } ?? state.questionInHand?.standing.map(\.name)
        return names.flatMap { $0.isEmpty ? nil : $0 }
    }

    private var comingUp: [TerminalKit.Fact] {
        var facts: [TerminalKit.Fact] = []
        if let ballot = assembly.currentBallot {
            facts.append(TerminalKit.Fact("Vote", Text(assembly.title(of: ballot.id))))
        } else if let question = state.questionInHand {
            facts.append(TerminalKit.Fact(BoardWords.nextVote, Text(question.title.message)))
        }
        if let next = assembly.nextItem {
            facts.append(TerminalKit.Fact("Next", Text("\(next.number)  \(next.title.message)", .muted)))
        }
        return facts
    }
}
