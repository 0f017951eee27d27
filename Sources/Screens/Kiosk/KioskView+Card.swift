import AssemblyCore
import BallotBox
import Language
import TerminalKit

extension KioskView {
    private typealias Line = TerminalKit.Fact

    /// Typing or scanning the code of a voting card.
    func card(_ id: BallotID, isChecking: Bool) -> [Node] {
        guard let ballot = assembly.ballots[id], let voter = state.voter else { return [] }
        if isChecking { return question(ballot) + [Heading(Text(KioskWords.checkingCard)).node] }
        let name = assembly.name(of: voter)
        var parts =
            question(ballot) + [
                TextField(
                    "card", label: KioskWords.cardOf(name), value: state.here.papers.card.text,
                    caret: state.here.papers.card.caret,
                    hint: KioskWords.cardHint
                ).node
            ]
        if assembly.isRehearsal {
            parts.append(
                Facts([Line(KioskWords.rehearsalCard, Text(RehearsalCard.text(of: voter), .accent))]).node)
            parts.append(Paragraph(Text(KioskWords.rehearsalCardAdvice(isLinear: isLinear), .caution)).node)
        }
        return parts + [Paragraph(Text(KioskWords.cardAdvice, .muted)).priority(.secondary)]
    }

    /// The tracker of the sealed paper, shown before the delegate decides to cast it or to have it shown.
    func sealedPane(_ ballot: Ballot) -> [Node] {
        guard ballot.isSealed else { return [] }
        guard let sealed = state.here.papers.sealed else {
            let trouble = state.here.papers.sealingTrouble
            return [Paragraph(Text(trouble ?? KioskWords.beingSealed, trouble == nil ? .muted : .danger)).node]
        }
        let tracker = Line(KioskWords.tracker, Text(Tracker.short(sealed.tracker), .muted))
        // On a small terminal the choice, the words to note and the keys stand before it.
        return [isSmall ? Facts([tracker]).priority(.secondary) : Facts([sealedAs(sealed), tracker]).node]
    }

    private func sealedAs(_ sealed: SealedProof) -> Line {
        Line(KioskWords.sealedAs, Text(sealed.words.joined(separator: " "), .accent))
    }

    /// On a small terminal the words that are to be noted before the paper is shown, directly below the vote.
    func wordsToNote(_ ballot: Ballot) -> [Node] {
        guard isSmall, ballot.isSealed, let sealed = state.here.papers.sealed else { return [] }
        return [Facts([sealedAs(sealed)]).node]
    }

    private var isSmall: Bool { !isLinear && (size.rows < 20 || size.columns < 60) }

    /// The line that has a sealed paper shown.
    func showItem(_ ballot: Ballot) -> [Item] {
        guard ballot.isSealed else { return [] }
        return [
            Item(
                "show", Text(KioskWords.showItem), key: .character("5"),
                notes: [Text(KioskWords.showNote, .muted)])
        ]
    }

    /// What was in a paper that was shown.
    func shown(_ id: BallotID, _ sheet: ShownSheet) -> [Node] {
        var facts = [
            Line(
                KioskWords.wasMarked, Text(KioskWords.marked(sheet.marked, on: assembly.ballots[id]), .heading)),
            Line(KioskWords.wasSealedAs, Text(sheet.proof.words.joined(separator: " "), .accent)),
            Line(KioskWords.tracker, Text(Tracker.short(sheet.proof.tracker))),
        ]
        facts.append(Line(KioskWords.file, sheet.file.map { Text($0) } ?? Text(KioskWords.noFile, .danger)))
        let numbers = sheet.randomness.enumerated().map { Line("\($0.offset + 1)", Text($0.element, .muted)) }
        return [
            Banner(KioskWords.shownBanner, ink: .caution, caption: Text(KioskWords.shownCaption, .heading)).node,
            ItemList([Item("done", Text(KioskWords.markFresh), key: .enter)]).node,
            Facts(facts).node,
            Paragraph(Text(KioskWords.shownAdvice)).node,
            Pane(Text(KioskWords.randomness)) { Facts(numbers) }.priority(.secondary),
        ]
    }
}
