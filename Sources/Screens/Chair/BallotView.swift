import AssemblyCore
import TerminalKit

/// A vote in progress as the chair sees it. Of a secret ballot nothing but the turnout, until it is counted.
struct BallotView {
    let ballot: Ballot
    let assembly: Assembly
    let now: Moment
    let size: Size

    /// The pane.
    var pane: Node {
        let question = assembly.questions[ballot.question]
        var title = Text(question?.title.english ?? ballot.id.rawValue, .heading)
        if ballot.round > 1 { title += Text(", ballot \(ballot.round)", .accent) }
        let isRehearsal = question?.isRehearsal == true || ballot.candidates.contains(where: \.isRehearsal)
        return Pane(title, note: isRehearsal ? Text("REHEARSAL", .caution) : nil) { parts }.share(0).priority(
            .essential)
    }

    @NodeBuilder
    private var parts: [Node] {
        if let result = ballot.phase == .counted ? ResultParts.preview(of: ballot, assembly) : nil {
            if !isLow { TallyParts.turnout(ballot) }
            Paragraph(Text("Counted, not yet announced: ", .caution) + ResultParts.outcome(result))
            ResultParts.figures(result, isTight: true)
            Paragraph(ResultParts.articles(result)).priority(.secondary)
        } else if TallyParts.isKnown(ballot) {
            TallyParts.votes(ballot, withTurnout: true).quiet()
        } else {
            TallyParts.turnout(ballot)
            Paragraph(ballot.isSecret ? sealed : Text("The votes are shown when the ballot closes.", .muted))
        }
        if ballot.phase != .counted || !isLow { Facts(facts).quiet() }
    }

    private var isLow: Bool { size.rows < 30 }

    private var sealed: Text {
        let grade = ballot.seal.map { " \($0.grade.uppercasedFirst)." } ?? ""
        return Text("The box is sealed: no count before the close.", .muted) + Text(grade, .caution)
    }

    private var facts: [Fact] {
        let way = Text(ballot.isSecret ? "secret, " : "recorded, ")
        var facts = [Fact("Vote", way + stateWord), Fact("Time", TallyParts.time(ballot, at: now, assembly))]
        if ballot.phase == .open || ballot.phase == .held {
            let missing = TallyParts.missing(ballot, assembly)
            facts.append(Fact("Not yet", missing.isEmpty ? Text("nobody: all have voted", .success) : names(missing)))
            let left = assembly.roll.filter { ballot.notCast.contains($0) && ballot.papers[$0] == nil }
            if !left.isEmpty { facts.append(Fact("NOT CAST", names(left).inked(.danger))) }
        }
        return facts
    }

    private var stateWord: Text {
        switch ballot.phase {
        case .open: ballot.timeIsUp ? Text("open, time is up", .caution) : Text("open", .success)
        case .held: Text("held: nothing is received", .caution)
        case .closed: Text("closed, the box is being opened", .caution)
        case .counted: Text("closed and counted", .accent)
        case .declared, .annulled: OutcomeWords.phase(ballot.phase)
        }
    }

    /// The number and the first names; the page of `n` has all.
    private func names(_ members: [MemberCode]) -> Text {
        let shown = size.columns >= 120 ? 12 : 2
        let names = members.prefix(shown).map { assembly.name(of: $0) }.joined(separator: ", ")
        let rest = members.count > shown ? Text(" …", .muted) : ""
        return Text("\(members.count)  ", .heading) + Text(names, .muted) + rest
    }
}
