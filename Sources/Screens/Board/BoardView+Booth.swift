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
            Poster { Column { boothWords + (boothText ?? []) + boothNext() + boothNames } }
        } else if size.columns >= 140, size.rows >= 36, !surroundings.isLinear {
            largeFormula
            Row {
                Column {
                    boothText ?? []
                    boothNames
                }.share(1).minimum(width: 44)
                Column { boothNext(isLarge: true) }.share(1).minimum(width: 40)
                boothDay(width: size.columns / 3)
            }
        } else {
            Row {
                Column {
                    boothWords
                    boothText ?? []
                }.share(3).minimum(width: 44)
                Column {
                    boothNext()
                    boothNames
                }.share(2).minimum(width: 30)
            }
        }
    }

    /// What is read aloud, in letters that are read across the booth where there are few of them, in a place that is as high
    /// for every formula: nothing below it ever moves.
    private var largeFormula: Node {
        let size = surroundings.size
        let rows = size.rows * 2 / 5
        let formula = SpokenFormula.text(for: assembly, at: now, agreed: state.hall.agreed)
        let count = formula.text(in: state.language).count
        let lines = count / max(1, (size.columns - 4) / Self.columnsOfLetter) + 1
        let isLarge = !state.language.isRightToLeft && lines * Self.rowsOfLetter < rows - 1
        return Pane("Read aloud") {
            if isLarge {
                Banner(formula, alignment: .leading).growing(in: lines + 1).share(1)
            } else {
                Paragraph(Text(formula, .heading), isSpoken: true, isInClauses: true)
            }
        }.fixed(rows: rows).priority(.essential)
    }

    /// What the smallest large letter takes.
    private static let (columnsOfLetter, rowsOfLetter) = (6, 3)

    /// Whether a page that is read at a desk hangs on a wall, where it is read from afar.
    var isWall: Bool { surroundings.size.columns >= 292 && surroundings.size.rows >= 80 && !surroundings.isLinear }

    @NodeBuilder
    private var boothWords: [Node] {
        let formula = SpokenFormula.text(for: assembly, at: now, agreed: state.hall.agreed)
        Pane("Read aloud") {
            Paragraph(Text(formula, .heading), isSpoken: true, isInClauses: surroundings.size.rows >= 20)
        }.share(0).priority(.essential)
    }

    /// The text in hand; `nil` where there is none.
    private var boothText: [Node]? {
        guard let question = state.questionInHand, question.text != nil || question.alters != nil else { return nil }
        let lines = DocumentParts.text(
            of: question, in: state.language, assembly, isSpoken: surroundings.isLinear)
        return [
            Pane(DocumentParts.title(of: question)) {
                ItemList(
                    lines.map { Item(nil, $0.label) }, whenEmpty: "No text has been entered.", page: state.listPage)
            }.priority(.ornament)
        ]
    }

    /// Who stands in the ballot.
    @NodeBuilder
    private var boothNames: [Node] {
        if let names = namesOnPaper {
            Pane("Candidates") { Paragraph(Text(names.sideBySide)) }.share(0).priority(.secondary)
        }
    }

    /// - Parameter isLarge: whether the clock of the speaker is to be read at a glance.
    @NodeBuilder
    private func boothNext(isLarge: Bool = false) -> [Node] {
        Pane(Text(matterInHand)) { Facts(comingUp) }.share(0)
        Pane("Floor", note: assembly.sitting.isOpen ? FloorParts.note(assembly.floor) : nil) {
            FloorParts.speaker(assembly, at: now, isLarge: isLarge)
            if !assembly.floor.requests.isEmpty {
                ItemList(FloorParts.list(assembly, at: now, canFocus: false).items, page: 0).share(0)
            }
        }.share(0)
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
            facts.append(TerminalKit.Fact(BoardWords.nextVote, Text(Debate.titleAsPut(question, in: assembly))))
        }
        if let next = itemToCome {
            facts.append(TerminalKit.Fact("Next", Text("\(next.number)  \(next.title.message)", .muted)))
        }
        return facts
    }
}
