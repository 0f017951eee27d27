import AssemblyCore
import BallotBox
import TerminalKit

extension KioskView {
    /// The paper: key, name and state of a line stand on one line in reading order (A4).
    func marking(_ id: BallotID) -> [Node] {
        guard let ballot = assembly.ballots[id] else { return [] }
        let lines = state.options(of: id).enumerated().map { index, option in
            let isMarked = option.isMarked(in: state.marked)
            return Item(
                PaperOption.node(index + 1), Text(option.label, isMarked ? .accent : .text),
                key: index < KioskKeys.linesWithDigit ? .character(Character(String(index + 1))) : nil,
                state: isMarked ? Text(KioskWords.selectedState, .accent) : nil,
                detail: detail(of: option))
        }
        let review = Item("review", Text(KioskWords.reviewItem), key: .character("0"))
        return question(ballot)
            + [ItemList(lines).share(0), Gap().node, ItemList([review] + departedItem(id)).node]
    }

    private func detail(of option: PaperOption) -> Text? {
        if option.isRehearsal { return Text(KioskWords.rehearsalName, .muted) }
        return option.isWrittenIn ? Text(KioskWords.writtenIn, .muted) : nil
    }

    /// The whole vote in sentences, with a key of its own to cast it.
    func review(_ id: BallotID) -> [Node] {
        guard let ballot = assembly.ballots[id], let voter = state.voter, let member = state.member else { return [] }
        let name = assembly.name(of: voter)
        let speaker = voter == member ? name : KioskWords.byProxy(name, of: assembly.name(of: member))
        let sentence = KioskWords.sentence(state.marked, by: speaker, in: ballot)
        let paperReason = state.reasonNotToCast(in: ballot)
        let isReady = paperReason == state.reasonNotToCast
        let reason = paperReason ?? state.reasonNotSealed(in: ballot)
        return question(ballot) + [
            Pane(Text(isReady ? KioskWords.reviewTitle : KioskWords.notAsMarked)) {
                Paragraph(Text(sentence, state.marked == nil ? .caution : .heading))
                if state.hasCast(voter, in: id) { Paragraph(Text(KioskWords.replaces, .caution)) }
                wordsToNote(ballot)
            }.share(0).inSight()
        ] + sealedPane(ballot) + [
            ItemList(
                [
                    Item("change", Text(KioskWords.change), key: .character("1")),
                    Item(
                        "cast", Text(KioskWords.castItem, .heading), key: .character("9"),
                        state: reason.map { _ in Text(KioskWords.notNow, .caution) },
                        notes: [Text(reason ?? KioskWords.onlyNine, .muted)]),
                ] + showItem(ballot)
            ).node
        ]
    }

    // MARK: The end

    var casting: [Node] { [Banner(KioskWords.oneMoment, caption: Text(KioskWords.onItsWay)).node] }

    var checking: [Node] {
        [
            Banner(KioskWords.checking, ink: .caution, caption: Text(KioskWords.checkingCaption, .heading)).node,
            Paragraph(Text(KioskWords.checkingAdvice)).node,
            ItemList([Item("depart", Text(KioskWords.leaveWhileChecking), key: .character("4"))]).node,
        ]
    }

    func recorded(_ tracker: String?, _ words: [String]) -> [Node] {
        typealias Line = TerminalKit.Fact
        let caption = KioskWords.recordedCaption(of: state.nameOfRepresented, isSealed: tracker != nil)
        var parts: [Node] = [Banner(KioskWords.recorded, ink: .success, caption: Text(caption, .heading)).node]
        if let tracker {
            parts.append(
                Pane(Text(KioskWords.proof)) {
                    Facts([Line(KioskWords.checkWords, Text(words.joined(separator: " "), .accent))])
                }.share(0))
            // On a small terminal these stand last, so that RECORDED and the words are in view.
            parts.append(Facts([Line(KioskWords.tracker, Text(Tracker.short(tracker)))]).priority(.secondary))
            parts.append(Paragraph(Text(KioskWords.proofAdvice, .muted)).priority(.secondary))
        }
        let missing = state.owedPapers.map { assembly.name(of: $0) }
        guard !missing.isEmpty else { return parts + [finish] }
        parts.append(Paragraph(Text(KioskWords.stillToCast(missing), .caution)).node)
        return parts + [ItemList([Item("done", Text(KioskWords.castTheNext), key: .enter)]).node]
    }

    func notCast(_ end: Visit.NotCast) -> [Node] {
        let names = end.missing.map { assembly.name(of: $0) }
        let advice = end.earlierVoteCounts ? KioskWords.earlierVoteCounts : KioskWords.advice(end, names)
        return [
            Banner(KioskWords.notCast, ink: .danger, caption: Text(end.why, .heading)).node,
            Paragraph(Text(advice)).node, finish,
        ]
    }

    private var finish: Node { ItemList([Item("done", Text(KioskWords.finish), key: .enter)]).node }
}
