import AssemblyCore
import Language
import TerminalKit

extension BoardView {
    /// What is being said from the rostrum, for whoever puts it into another language: the words before they are spoken,
    /// the names as they are written, the text in hand, who and what comes next. It is read at a desk; on a wall every
    /// sign of it is large.
    @NodeBuilder
    var boothPage: [Node] {
        let size = surroundings.size
        if isWall {
            Poster { Column { boothWords + boothNext } }
        } else {
            Row {
                Column { boothWords }.share(3).minimum(width: 44)
                Column { boothNext }.share(2).minimum(width: 30)
                if size.columns >= 140, size.rows >= 36, !surroundings.isLinear { boothDay(width: size.columns / 3) }
            }
        }
    }

    /// Whether a page that is read at a desk hangs on a wall, where it is read from afar.
    var isWall: Bool { surroundings.size.columns >= 292 && surroundings.size.rows >= 80 && !surroundings.isLinear }

    @NodeBuilder
    private var boothWords: [Node] {
        let formula = SpokenFormula.text(for: assembly, at: now, agreed: state.hall.agreed)
        Pane("Read aloud") {
            Paragraph(Text(formula, .heading), isSpoken: true, isInClauses: surroundings.size.rows >= 20)
        }.share(0).priority(.essential)
        if let question = state.questionInHand, let text = question.text {
            if surroundings.size.rows >= 36, !surroundings.isLinear {
                Pane(DocumentParts.title(of: question)) {
                    ItemList(
                        DocumentParts.text(of: question, in: state.language, assembly, isSpoken: false).map {
                            Item(nil, $0.label)
                        }, whenEmpty: "No text has been entered.", page: state.listPage)
                }.priority(.ornament)
            } else {
                Pane(Text(question.title.message)) { Paragraph(Text(text.message, .muted)) }.priority(.ornament)
            }
        }
    }

    @NodeBuilder
    private var boothNext: [Node] {
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
    }

    /// What is still to come of the day, to be prepared while others speak.
    private func boothDay(width: Int) -> Node {
        Column {
            Pane("Agenda") { WidePage.shown(AgendaParts.table(assembly, at: now, width: width - 6)) }.share(0)
            if assembly.agenda.items.contains(where: { $0.panel != nil }) {
                Pane("Panels") { WidePage.shown(PanelParts.brief(assembly, at: now, width: width - 6)) }.share(0)
            }
        }.fixed(width: width - 6)
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
