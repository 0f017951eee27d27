import AssemblyCore
import Language
import TerminalKit

/// A vote in progress as the chair sees it. Of a secret ballot nothing but the turnout, until it is counted.
struct BallotView {
    let ballot: Ballot
    let assembly: Assembly
    let now: Moment
    let size: Size
    /// The language in whose order members stand.
    let language: WorkingLanguage
    /// How long a title may be that has a mark beside it; unlimited otherwise.
    var titleLimit: Int?

    /// The pane.
    var pane: Node {
        let question = assembly.questions[ballot.question]
        let isRehearsal = question?.isRehearsal == true || ballot.candidates.contains(where: \.isRehearsal)
        let words = question?.title.message ?? .verbatim(ballot.id.rawValue)
        let number: Message = ballot.position.nameAfterTitle.map { ", \($0)" } ?? .empty
        // Of several posts it must be seen which one: with the number of a ballot the title has as many lines as it needs.
        let limit = isRehearsal && number == .empty ? titleLimit : nil
        let title = Text(limit.map { words.shortened(to: $0) } ?? words, .heading) + Text(number, .accent)
        return Pane(title, note: isRehearsal ? Text("REHEARSAL", .caution) : nil) { parts }.share(0).priority(
            .essential
        ).inSight(.heading)
    }

    @NodeBuilder
    private var parts: [Node] {
        if !isLow, let clock = LargeClock.of(ballot, at: now, assembly) { clock }
        CountingParts(ballot: ballot, assembly: assembly, isLow: isLow).parts
        if let warning = ballot.secrecyWarning { Paragraph(Text("SECRECY: ", .danger) + Text(warning.sentence)) }
        if let result = ballot.phase == .counted ? ResultParts.preview(of: ballot, assembly) : nil {
            if !isLow, !ballot.method.isCountedByHand { TallyParts.turnout(ballot) }
            Paragraph(
                Text("Counted, not yet announced: ", .caution) + ResultParts.outcome(result, of: ballot, assembly))
            // In a few lines there is room for what was decided, and for what can be done about it.
            ResultParts.figures(result, of: ballot, assembly, isTight: true)
                .inSight(isTiny ? .ordinary : .whole)
            Paragraph(ResultParts.articles(of: ballot)).priority(.secondary)
        } else if ballot.method.isCountedByHand {
            // Nobody knows how many hands or papers there are before two officers have counted them.
            []
        } else if TallyParts.isKnown(ballot) {
            TallyParts.votes(ballot, withTurnout: ballot.method == .machine || !isLow).quiet()
                .inSight()
        } else {
            TallyParts.turnout(ballot)
            if opening.isEmpty {
                Paragraph(ballot.isSecret ? sealed : Text("The votes are shown when the ballot closes.", .muted))
                if let weights = ballot.weightWarning { Paragraph(Text("WEIGHTS: ", .danger) + Text(weights)) }
            } else {
                Facts(opening)
            }
        }
        if !isTiny, ballot.phase != .counted || !isLow { Facts(facts).quiet() }
    }

    /// How the opening of the box goes, once the board is closed.
    private var opening: [Fact] { ballot.phase == .closed ? BoxesParts.opening(of: ballot, assembly) : [] }

    /// In a window of a few lines the rest of it, which stands below what can be done.
    var rest: Node? {
        guard isTiny, ballot.phase != .counted else { return nil }
        return Pane("The ballot") { Facts(facts).quiet() }.share(0)
    }

    /// Whether only the bars have their place above what can be done.
    private var isTiny: Bool { size.rows < 20 }

    private var isLow: Bool { size.rows < 30 }

    private var sealed: Text {
        let grade: Message = ballot.seal?.grade.map { " \($0.words.capitalised)." } ?? .empty
        return Text("The box is sealed: no count before the close.", .muted) + Text(grade, .caution)
    }

    private var facts: [Fact] {
        let way = Text("\(RuleWords.way(ballot)), ")
        var facts = [Fact("Vote", way + stateWord)]
        // Where there is room it stands above, to be read at a glance.
        if isLow || LargeClock.of(ballot, at: now, assembly) == nil {
            facts.append(Fact("Time", TallyParts.time(ballot, at: now, assembly)))
        }
        if ballot.phase == .open || ballot.phase == .held, ballot.method == .machine {
            let missing = TallyParts.missing(ballot, assembly, in: language)
            facts.append(Fact("Not yet", missing.isEmpty ? Text("nobody: all have voted", .success) : names(missing)))
            let left = assembly.roll(in: language).filter { ballot.notCast[$0] != nil && ballot.papers[$0] == nil }
            facts.append(Fact("NOT CAST", left.isEmpty ? Text("nobody", .muted) : names(left).inked(.danger)))
        }
        return facts
    }

    private var stateWord: Text {
        switch ballot.phase {
        case .open: ballot.timeIsUp ? Text("open, time is up", .caution) : Text("open", .success)
        case .held: Text("paused: no votes are received", .caution)
        case .closed: Text("closed, the box is being opened", .caution)
        case .counted: Text("closed and counted", .accent)
        case .declared, .annulled: OutcomeWords.phase(ballot.phase)
        }
    }

    /// The number and the first names; the page of `n` has all.
    private func names(_ members: [MemberCode]) -> Text {
        let shown = size.columns >= 120 ? 12 : 2
        let names = members.prefix(shown).map { assembly.name(of: $0) }.sideBySide
        let rest = members.count > shown ? Text(" …", .muted) : ""
        return Text("\(members.count)  ", .heading) + Text(names, .muted) + rest
    }
}
