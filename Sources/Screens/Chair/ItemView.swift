import AssemblyCore
import TerminalKit

/// The item in hand: its panel, its questions, the result announced last.
struct ItemView {
    let item: AgendaItem
    let assembly: Assembly
    let now: Moment
    let isLow: Bool

    /// The pane.
    var pane: Node {
        Pane(Text("\(item.number)  \(item.title.english)", .heading), note: clock) { parts }
            .share(0).priority(.essential)
    }

    private var clock: Text? {
        guard case .inHand(let since) = item.state else { return nil }
        return Text("in hand \(TimeWords.clock(item.secondsBefore + now.seconds(since: since)))", .accent)
    }

    @NodeBuilder
    private var parts: [Node] {
        if let panel = item.panel { PanelParts.facts(panel, assembly, at: now) }
        if let (ballot, result) = latest {
            Heading(Text(ChairWords.title(of: ballot, assembly)) + Text("  announced", .muted))
            ResultParts.parts(result, of: ballot, isTight: isLow)
        }
        if !facts.isEmpty { Facts(facts) }
        if !questions.isEmpty {
            ItemList(questions).share(0).priority(latest == nil ? .normal : .secondary)
        }
        if let note = item.note, latest == nil { Paragraph(Text(note.english, .muted)).priority(.ornament) }
    }

    /// The result announced last under this item.
    private var latest: (Ballot, DeclaredResult)? {
        guard let ballot = assembly.ballotOrder.last.flatMap({ assembly.ballots[$0] }), let result = ballot.result,
            ballot.phase == .declared, assembly.questions[ballot.question]?.item == item.id
        else { return nil }
        return (ballot, result)
    }

    private var facts: [Fact] {
        guard latest == nil else { return [] }
        var facts: [Fact] = []
        if !item.speakers.isEmpty { facts.append(Fact("Speaks", Text(item.speakers.joined(separator: ", ")))) }
        if item.panel == nil {
            let planned = item.plannedStart.map { Text(assembly.clock($0)) } ?? Text(TimeWords.notAnnounced, .muted)
            facts.append(Fact("Planned", planned))
            if let drift = item.drift { facts.append(Fact("Began", Text(TimeWords.drift(drift)))) }
        }
        if let rule = nextRule {
            let (electors, excluded) = assembly.electorate(under: rule)
            facts.append(
                Fact(
                    "May vote",
                    Text("\(electors.count)", .heading) + Text(", \(excluded.count) may not (w: why)", .muted)))
        }
        return facts
    }

    private var nextRule: DecisionRule? {
        assembly.questions(under: item.id).first { $0.state == .pending }.flatMap { assembly.rulebook?[$0.decision] }
    }

    private var questions: [Item] {
        assembly.questions(under: item.id).map { question in
            var label = Text(question.title.english)
            if question.isRehearsal { label += Text("  REHEARSAL", .caution) }
            return Item(
                nil, label, state: OutcomeWords.state(question), mark: mark(question),
                notes: candidates(of: question).map { [$0] } ?? [])
        }
    }

    /// Who stands, for the question that comes next; the others would only fill the screen.
    private func candidates(of question: Question) -> Text? {
        guard case .election = question.form, question.state == .pending, !isLow else { return nil }
        let names = question.standing.map(\.name)
        guard !names.isEmpty else { return Text("nobody has been nominated", .caution) }
        return Text(names.joined(separator: ", "))
            + (question.standing.contains(where: \.isRehearsal) ? Text("  REHEARSAL", .caution) : "")
    }

    private func mark(_ question: Question) -> Character? {
        switch question.state {
        case .pending: nil
        case .withdrawn: "✕"
        case .decided(let outcome): OutcomeWords.mark(outcome)
        }
    }
}
