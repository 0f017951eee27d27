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
        Pane(title, note: note) { parts }
            .share(0).priority(.essential)
    }

    /// In a low window the question that was voted on stands in the place of the item, which the agenda shows.
    private var title: Text {
        if isLow, let (ballot, _) = latest { return Text(ChairWords.title(of: ballot, assembly), .heading) }
        return Text("\(item.number)  \(item.title.english)", .heading)
    }

    /// What is made up is marked; else, where there is room, how long the item has been in hand.
    private var note: Text? {
        if let (ballot, _) = latest, isRehearsal(ballot) { return Text("REHEARSAL", .caution) }
        return isLow ? nil : clock
    }

    private func isRehearsal(_ ballot: Ballot) -> Bool {
        assembly.questions[ballot.question]?.isRehearsal == true || ballot.candidates.contains(where: \.isRehearsal)
    }

    private var clock: Text? {
        guard case .inHand(let since) = item.state else { return nil }
        return Text("in hand \(TimeWords.clock(item.secondsBefore + now.seconds(since: since)))", .accent)
    }

    @NodeBuilder
    private var parts: [Node] {
        if let panel = item.panel { PanelParts.facts(panel, assembly, at: now) }
        if let (ballot, result) = latest {
            if !isLow, ballot.round > 1 || title(of: ballot) != item.title.english {
                Heading(Text(ChairWords.title(of: ballot, assembly)))
            }
            ResultParts.parts(result, of: ballot, isTight: isLow)
        }
        if !facts.isEmpty { Facts(facts) }
        if !isLow, !questions.isEmpty { ItemList(questions).share(0) }
        if let note = item.note, latest == nil, !isLow { Paragraph(Text(note.english, .muted)).priority(.ornament) }
    }

    /// The result announced last under this item.
    private var latest: (Ballot, DeclaredResult)? {
        guard let ballot = assembly.ballotOrder.last.flatMap({ assembly.ballots[$0] }), let result = ballot.result,
            ballot.phase == .declared, assembly.questions[ballot.question]?.item == item.id
        else { return nil }
        return (ballot, result)
    }

    private func title(of ballot: Ballot) -> String { EventWords.question(ballot.question, assembly) }

    private var facts: [Fact] {
        guard latest == nil else { return [] }
        var facts: [Fact] = []
        if !item.speakers.isEmpty { facts.append(Fact("Speaks", Text(item.speakers.joined(separator: ", ")))) }
        if item.panel == nil {
            let planned = item.plannedStart.map { Text(assembly.clock($0)) } ?? Text(TimeWords.notAnnounced, .muted)
            facts.append(Fact("Planned", planned))
            if let drift = item.drift { facts.append(Fact("Began", Text(TimeWords.drift(drift)))) }
        }
        if let next { facts += voting(on: next) }
        return facts
    }

    /// The question that comes next under this item.
    private var next: Question? { assembly.questions(under: item.id).first { $0.state == .pending } }

    private func voting(on question: Question) -> [Fact] {
        let all = assembly.questions(under: item.id)
        var facts: [Fact] = []
        if question.title.english != item.title.english {
            facts.append(Fact("Vote on", Text(question.title.english)))
        }
        if isLow, all.count > 1 {
            facts.append(Fact("Decided", Text("\(all.count { $0.state != .pending }) of \(all.count)")))
        }
        if isLow, let names = candidates(of: question) { facts.append(Fact("Stand", names)) }
        if question.isRehearsal || question.standing.contains(where: \.isRehearsal) {
            facts.append(Fact("REHEARSAL", Text("made up for this rehearsal", .caution)))
        }
        if let rule = assembly.rulebook?[question.decision] {
            let (electors, excluded) = assembly.electorate(under: rule)
            facts.append(
                Fact(
                    "May vote",
                    Text("\(electors.count)", .heading) + Text(", \(excluded.count) may not (w: why)", .muted)))
        }
        return facts
    }

    private var questions: [Item] {
        assembly.questions(under: item.id).map { question in
            Item(
                nil, Text(question.title.english), state: OutcomeWords.state(question), mark: mark(question),
                notes: candidates(of: question).map { [$0] } ?? [])
        }
    }

    /// Who stands, for the question that comes next; the others would only fill the screen.
    private func candidates(of question: Question) -> Text? {
        guard case .election = question.form, question.state == .pending else { return nil }
        let names = question.standing.map(\.name)
        guard !names.isEmpty else { return Text("nobody has been nominated", .caution) }
        return Text(names.joined(separator: ", "))
    }

    private func mark(_ question: Question) -> Character? {
        switch question.state {
        case .pending: nil
        case .withdrawn: "✕"
        case .decided(let outcome): OutcomeWords.mark(outcome)
        }
    }
}
