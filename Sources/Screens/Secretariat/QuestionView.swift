import AssemblyCore
import Language
import TerminalKit

/// One question with its texts and candidates, and what can be done with it.
struct QuestionView {
    let state: SecretariatState
    let id: QuestionID
    /// Whether it is read line by line.
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
                        if let text = question.text, !isChanged { Paragraph(Text(text.message)) }
                        if let note = question.note { Paragraph(Text(note.message, .muted)).priority(.secondary) }
                    }.share(0).inSight(.heading)
                    if case .election = question.form { candidates(question) }
                    if isChanged {
                        DocumentParts.panes(of: id, in: state.desk.language, assembly, isSpoken: isLinear)
                    }
                }.share(3).minimum(width: 38)
                Pane("What can be done") { OfficeAct.list(state.acts, state.assembly) }.share(2).minimum(width: 36)
                    .priority(.essential)
            }
        } else {
            Paragraph(Text("There is no such question.", .muted))
        }
    }

    /// Whether what is voted is another text than was entered.
    private var isChanged: Bool {
        let language = state.desk.language
        return Debate.pieces(of: id, in: language, of: assembly).map(\.id) != [id]
            || Debate.isAltered(id, in: language, of: assembly)
    }

    private func candidates(_ question: Question) -> Node {
        let items = question.candidates.map { candidate in
            Item(
                SecretariatState.id(of: candidate.id),
                Text(candidate.name) + (candidate.isRehearsal ? Text("  REHEARSAL", .caution) : ""),
                state: candidate.isWithdrawn
                    ? Text("withdrawn", .muted)
                    : question.elected.contains(candidate.id) ? Text("elected", .success) : nil,
                detail: candidate.member.map { Text(assembly.name(of: $0), .muted) })
        }
        return Pane("Candidates", note: Text("Enter: withdraw, or take it back", .muted)) {
            ItemList(items, whenEmpty: "Nobody has been nominated.")
        }.node
    }

    private func facts(_ question: Question) -> [Fact] {
        var facts = [
            Fact("Item", Text(assembly.agenda[question.item].map { "\($0.number)  \($0.title.message)" } ?? ""))
        ]
        if question.isDocument { facts += DocumentParts.facts(of: question, assembly) }
        if let rule = assembly.rulebook?[question.decision] {
            facts.append(Fact("Decision", Text(rule.title.message)))
            facts.append(Fact("Vote", Text(rule.secrecy == .secret ? "secret" : "recorded")))
            facts.append(Fact("Rule", Text(rule.citation.words, .muted)))
        }
        if !question.sponsors.isEmpty {
            facts.append(
                Fact("Sponsors", Text(question.sponsors.map { assembly.name(of: $0) }.sideBySide)))
        }
        if let draft = question.amends, !question.isDocument {
            facts.append(Fact("Amends", Text(EventWords.question(draft, assembly))))
        }
        if let report = assembly.credentialsReport(of: id) {
            facts.append(Fact("Report", Text(report.words(in: assembly))))
        }
        if question.rounds > 0 { facts.append(Fact("Ballots held", Text("\(question.rounds)"))) }
        return facts
    }
}
