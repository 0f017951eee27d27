import AssemblyCore
import TerminalKit

extension KioskView {
    /// What is voted on and how.
    private func question(_ ballot: Ballot) -> [Node] {
        guard let question = assembly.questions[ballot.question] else { return [] }
        typealias Line = TerminalKit.Fact
        let kind =
            ballot.isSecret ? Text(KioskWords.secret, .accent) : Text(KioskWords.recordedKind, .caution)
        var facts = [Line(KioskWords.kind, kind)]
        if ballot.round > 1 { facts.append(Line(KioskWords.round, Text("\(ballot.round)"))) }
        if ballot.seats > 1 {
            facts.append(Line(KioskWords.markUpTo, Text(KioskWords.upTo(ballot.seats, marked: marks))))
        }
        if let held = KioskWords.heldFact(ballot) { facts.append(Line(KioskWords.state, Text(held, .caution))) }
        var parts = [Heading(Text(question.title.english) + rehearsal(question.isRehearsal)).node, Facts(facts).node]
        if ballot.candidates.contains(where: \.isRehearsal) {
            parts.append(Paragraph(Text(KioskWords.rehearsalNames, .caution)).node)
        }
        return parts
    }

    private var marks: Int {
        if case .names(let names)? = state.marked { return names.count }
        return 0
    }

    /// The paper: key, name and state of a line stand on one line in reading order (A4).
    func marking(_ id: BallotID) -> [Node] {
        guard let ballot = assembly.ballots[id] else { return [] }
        let lines = PaperOption.all(of: ballot).enumerated().map { index, option in
            let isMarked = option.isMarked(in: state.marked)
            return Item(
                PaperOption.node(index + 1), Text(option.label, isMarked ? .accent : .text),
                key: index < KioskKeys.linesWithDigit ? .character(Character(String(index + 1))) : nil,
                state: isMarked ? Text(KioskWords.selectedState, .accent) : nil,
                detail: option.isRehearsal ? Text(KioskWords.rehearsalName, .muted) : nil)
        }
        let review = Item("review", Text(KioskWords.reviewItem), key: .character("0"))
        return question(ballot) + [ItemList(lines).share(0), Gap().node, ItemList([review]).node]
    }

    /// The whole vote in sentences, with a key of its own to cast it.
    func review(_ id: BallotID) -> [Node] {
        guard let ballot = assembly.ballots[id], let member = state.member else { return [] }
        let sentence = KioskWords.sentence(state.marked, by: assembly.name(of: member), in: ballot)
        let reason = state.reasonNotToCast
        return question(ballot) + [
            Pane(Text(KioskWords.reviewTitle)) {
                Paragraph(Text(sentence, state.marked == nil ? .caution : .heading))
                if state.hasCast(in: id) { Paragraph(Text(KioskWords.replaces, .caution)) }
            }.share(0),
            ItemList([
                Item("change", Text(KioskWords.change), key: .character("1")),
                Item(
                    "cast", Text(KioskWords.castItem, .heading), key: .character("9"),
                    state: reason.map { _ in Text(KioskWords.notNow, .caution) },
                    notes: [Text(reason ?? KioskWords.onlyNine, .muted)]),
            ]).node,
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
        let caption = tracker == nil ? KioskWords.recordedOpen : KioskWords.recordedSecret
        var parts: [Node] = [Banner(KioskWords.recorded, ink: .success, caption: Text(caption, .heading)).node]
        if let tracker {
            parts.append(
                Pane(Text(KioskWords.proof)) {
                    Facts([Line(KioskWords.checkWords, Text(words.joined(separator: " "), .accent))])
                }.share(0))
            // On a small terminal these stand last, so that RECORDED and the words are in view.
            let short = Text(tracker.prefix(16) + "...", .muted)
            parts.append(Facts([Line(KioskWords.tracker, short)]).priority(.secondary))
            parts.append(Paragraph(Text(KioskWords.proofAdvice, .muted)).priority(.secondary))
        }
        return parts + [finish]
    }

    func notCast(_ end: KioskState.NotCast) -> [Node] {
        let advice = end.isReported ? KioskWords.told : KioskWords.tellTheChair
        return [
            Banner(KioskWords.notCast, ink: .danger, caption: Text(end.why, .heading)).node,
            Paragraph(Text(end.earlierVoteCounts ? KioskWords.earlierVoteCounts : advice)).node, finish,
        ]
    }

    private var finish: Node { ItemList([Item("done", Text(KioskWords.finish), key: .enter)]).node }
}
