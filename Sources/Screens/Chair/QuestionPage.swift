import AssemblyCore
import Language
import TerminalKit

/// One question as the chair needs it: what it says, how it is decided, its series of ballots, what can be done.
struct QuestionPage {
    let state: ChairState
    let id: QuestionID
    let isLinear: Bool

    private var assembly: Assembly { state.assembly }

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        if let question = assembly.questions[id] {
            Row {
                Column {
                    Pane(
                        Text(question.title.message, .heading),
                        note: CorrectionParts.state(of: question, state.desk.hall)
                    ) {
                        if question.isRehearsal { Paragraph(Text("REHEARSAL: made up for this rehearsal.", .caution)) }
                        Facts(facts(question))
                    }.share(0).priority(.essential).inSight(.heading)
                    if SeriesParts.isWorthShowing(question, assembly) { SeriesParts.pane(question, state.desk.hall) }
                    if !below(question).isEmpty {
                        Pane("Amendments and parts") { ItemList(below(question)) }
                    }
                    if case .election = question.form {
                        candidates(question)
                    } else {
                        DocumentParts.panes(of: id, in: state.desk.language, assembly, isSpoken: isLinear)
                    }
                }.share(3).minimum(width: 38)
                Pane("What can be done") { OfficeAct.list(state.acts, state.assembly) }.share(2).minimum(width: 34)
                    .priority(
                        .essential)
            }
        } else {
            Paragraph(Text("There is no such question.", .muted))
        }
    }

    private func below(_ question: Question) -> [Item] {
        Array(ProposalParts.branch(of: question, state.desk.hall, depth: 0).dropFirst())
    }

    /// Who stands, and who cannot and why.
    private func candidates(_ question: Question) -> Node {
        let items = question.candidates.map { candidate in
            let isElected = question.elected.contains(candidate.id)
            let bar =
                isElected || candidate.isWithdrawn || !question.isPending
                ? nil : Bar.raised(against: candidate, in: question, in: assembly)
            let state =
                isElected
                ? Text("elected", .success)
                : candidate.isWithdrawn ? Text("withdrawn", .muted) : bar == nil ? nil : Text("cannot stand", .caution)
            return Item(
                nil, Text(candidate.name) + (candidate.isRehearsal ? Text("  REHEARSAL", .caution) : ""), state: state,
                notes: bar.map { [Text($0.sentence(in: assembly), .muted)] } ?? [])
        }
        return Pane("Candidates") {
            ItemList(items, whenEmpty: "Nobody has been nominated.", page: 0)
        }.share(0).priority(.secondary)
    }

    /// The ballot that comes next or is under way, as the series has it; nothing once all is decided.
    private func next(on question: Question) -> [Fact] {
        let underWay = assembly.ballots(on: id).last(where: \.isUnderWay)?.position
        guard let position = underWay ?? UpcomingBallot.next(on: id, in: assembly)?.position else {
            return []
        }
        let name = position.nameAfterTitle.map { _ in Fact("Ballot", Text(RuleWords.place(position))) }
        return [name, Fact("Required", Text(RuleWords.required(position.tests, assembly), .accent))].compactMap(\.self)
    }

    private func facts(_ question: Question) -> [Fact] {
        var facts: [Fact] = []
        if !question.sponsors.isEmpty {
            facts.append(
                Fact("Sponsors", Text(question.sponsors.map { assembly.name(of: $0) }.sideBySide)))
        }
        if let rule = assembly.rule(of: question) {
            facts += next(on: question)
            facts.append(Fact("Vote", Text(question.needsRollCall ? "by roll call, as decided" : RuleWords.way(rule))))
            let (electors, excluded) = VotingRight.electorate(under: rule, in: assembly)
            facts.append(
                Fact(
                    "May vote",
                    Text("\(electors.count)", .heading) + Text(", \(excluded.count) may not (w: why)", .muted)))
            facts.append(Fact("Rule", Text(rule.citation.brief, .muted)))
        }
        if let objections = assembly.conduct.objections[id], !objections.isEmpty {
            facts.append(
                Fact("Objected", Text(objections.map { assembly.name(of: $0) }.sideBySide, .caution)))
        }
        if let report = assembly.credentialsReport(of: id) {
            facts.append(Fact("Report", Text(report.words(in: assembly))))
        }
        if let name = WaitingParts.name(for: question, assembly, at: state.now) { facts.append(name) }
        if let putOff = WaitingParts.putOff(question, assembly) { facts.append(putOff) }
        if assembly.conduct.consensus.contains(id) {
            let article = ConductCommand.articleOfConsensus(on: id, in: assembly)?.words ?? .empty
            facts.append(Fact("Decided", Text("without a vote, no objection  ", .success) + Text(article, .muted)))
        }
        return facts
    }
}
