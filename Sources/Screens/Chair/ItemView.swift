import AssemblyCore
import Language
import TerminalKit

/// The item in hand: its panel, its questions, the result announced last.
struct ItemView {
    let item: AgendaItem
    let hall: HallState
    let now: Moment
    let isLow: Bool
    /// Whether only a few lines show at once: then the outcome alone stands above what can be done, the figures below it.
    var isTiny = false
    /// How long a title may be that has a mark beside it; unlimited otherwise.
    var titleLimit: Int?
    /// What has just been decided because nobody objected; it stands in the place of an earlier result.
    var agreed: QuestionID?

    private var assembly: Assembly { hall.assembly }

    /// The pane.
    var pane: Node {
        Pane(title, note: note) { parts }
            .share(0).priority(.essential).inSight(.heading)
    }

    /// In a window of a few lines the figures of a result, which stand below what can be done.
    var rest: Node? {
        guard isTiny, let (ballot, result) = latest else { return nil }
        return Pane("The result") { ResultParts.figures(result, of: ballot, assembly, isTight: true) }.share(0)
    }

    /// In a low window the question that was voted on stands in the place of the item, which the agenda shows.
    private var title: Text {
        if isLow, let (ballot, _) = latest {
            let title = assembly.title(of: ballot.id)
            let limit = isRehearsal(ballot) ? titleLimit : nil
            return Text(limit.map { title.shortened(to: $0) } ?? title, .heading)
        }
        return Text("\(item.number)  \(item.title.message)", .heading)
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
        return Text("in hand \(TimeWords.clock(item.secondsBefore + max(0, now.seconds(since: since))))", .accent)
    }

    @NodeBuilder
    private var parts: [Node] {
        if let panel = item.panel {
            if !isLow, let clock = LargeClock.of(panel, at: now) { clock }
            PanelParts.facts(panel, assembly, at: now, isLarge: !isLow)
        }
        if let (ballot, result) = latest {
            if !isLow, ballot.position.nameAfterTitle != nil || title(of: ballot) != item.title.message {
                Heading(Text(assembly.title(of: ballot.id))).inSight()
            }
            // Where there is little room the outcome says that it was put right, and the page of the ballot by what.
            ResultParts.parts(
                result, of: ballot, assembly, isTight: isLow, mark: CorrectionParts.mark(of: ballot, hall),
                hasFigures: !isTiny)
            if !isLow { CorrectionParts.of(ballot.id, hall) }
        }
        if !facts.isEmpty { Facts(facts) }
        if latest != nil, let waiting { Facts([waiting]).quiet() }
        if !isLow, !questions.isEmpty { ItemList(questions, page: 0).share(0) }
        if let note = item.note, latest == nil, !isLow { Paragraph(Text(note.message, .muted)).priority(.ornament) }
    }

    /// The result announced last under this item.
    private var latest: (Ballot, DeclaredResult)? {
        guard agreed == nil, let ballot = assembly.ballotOrder.last.flatMap({ assembly.ballots[$0] }),
            let result = ballot.result,
            ballot.phase == .declared, assembly.questions[ballot.question]?.item == item.id
        else { return nil }
        return (ballot, result)
    }

    private func title(of ballot: Ballot) -> Message { EventWords.question(ballot.question, assembly) }

    private var facts: [Fact] {
        guard latest == nil else { return [] }
        var facts: [Fact] = []
        if !item.speakers.isEmpty { facts.append(Fact("Speaks", Text(item.speakersInWords))) }
        if item.panel == nil {
            facts += times
        }
        facts += decidedWithoutVote
        if let waiting { facts.append(waiting) }
        if let next { facts += voting(on: next) }
        return facts
    }

    /// What was decided without a vote, with the article.
    private var decidedWithoutVote: [Fact] {
        assembly.questions(under: item.id).filter { assembly.conduct.consensus.contains($0.id) }.map { question in
            let article = ConductCommand.articleOfConsensus(on: question.id, in: assembly)?.brief ?? .empty
            return Fact("Decided", Text("without a vote, no objection", .success) + Text("  " + article, .muted))
        }
    }

    /// The name that must be brought under this item, or the vote that was put off.
    private var waiting: Fact? {
        let questions = assembly.questions(under: item.id)
        return questions.lazy.compactMap { WaitingParts.name(for: $0, assembly, at: now) }.first
            ?? questions.lazy.compactMap { WaitingParts.putOff($0, assembly) }.first
    }

    /// The plan, and how far the item is from it.
    private var times: [Fact] {
        let words = ScheduleWords(assembly, at: now)
        guard let entry = words.schedule[item.id] else { return [] }
        var facts = [Fact("Planned", words.planned(entry))]
        if let drift = entry.drift { facts.append(Fact("Began", words.lateness(drift))) }
        if let over = entry.overrun { facts.append(Fact("Over by", Text(TimeWords.clock(over), .caution))) }
        return facts
    }

    /// The question that comes next under this item.
    private var next: Question? { assembly.nextToPut(under: item.id) }

    private func voting(on question: Question) -> [Fact] {
        let all = assembly.questions(under: item.id).filter { $0.kind == .matter }
        var facts: [Fact] = []
        if question.title.message != item.title.message {
            facts.append(Fact(question.amends == nil ? "Vote on" : "Amendment", Text(question.title.message)))
        }
        if isLow, all.count > 1 {
            facts.append(Fact("Decided", Text("\(all.count { $0.state != .pending }) of \(all.count)")))
        }
        if isLow, let names = candidates(of: question) { facts.append(Fact("Candidates", names)) }
        if question.isRehearsal || question.standing.contains(where: \.isRehearsal) {
            facts.append(Fact("REHEARSAL", Text("made up for this rehearsal", .caution)))
        }
        if let objections = assembly.conduct.objections[question.id], !objections.isEmpty {
            let names = objections.map { assembly.name(of: $0) }.sideBySide
            facts.append(Fact("Objected", Text("\(names): it is put to the vote", .caution)))
        }
        if let rule = assembly.rule(of: question) {
            let (electors, excluded) = VotingRight.electorate(under: rule, in: assembly)
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
                nil, Text(question.title.message), state: CorrectionParts.state(of: question, hall),
                mark: mark(question),
                notes: candidates(of: question).map { [$0] } ?? [])
        }
    }

    /// Who stands, for the question that comes next; the others would only fill the screen.
    private func candidates(of question: Question) -> Text? {
        guard case .election = question.form, question.state == .pending else { return nil }
        let names = question.standing.map(\.name)
        guard !names.isEmpty else { return Text("nobody has been nominated", .caution) }
        return Text(names.sideBySide)
    }

    private func mark(_ question: Question) -> Character? {
        switch question.state {
        case .pending: nil
        case .withdrawn, .disposed, .lapsed, .failed: "✕"
        case .accepted: "✓"
        case .postponed: "·"
        case .decided(let outcome): OutcomeWords.mark(outcome)
        }
    }
}
