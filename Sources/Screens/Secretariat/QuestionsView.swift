import AssemblyCore
import Language
import TerminalKit

/// What is put to the vote: texts, languages, candidates, state.
struct QuestionsView {
    let state: SecretariatState

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        Pane("Questions", note: Text("\(state.assembly.questionOrder.count)", .muted)) {
            state.desk.filterField
            Table(
                [
                    Table.Column("Item"), Table.Column("Question", share: 1),
                    Table.Column("Prepared", priority: .secondary),
                    Table.Column("State"),
                ], rows: rows, whenEmpty: "No question matches.")
        }
    }

    private var rows: [Table.Row] {
        let assembly = state.assembly
        return assembly.questionOrder.compactMap { assembly.questions[$0] }.compactMap { question in
            guard state.desk.passes(DocumentParts.name(of: question)) else { return nil }
            return Table.Row(
                ProposalParts.id(of: question.id),
                [
                    Text(assembly.agenda[question.item]?.number ?? "", .muted),
                    DocumentParts.title(of: question) + (question.isRehearsal ? Text("  REHEARSAL", .caution) : ""),
                    prepared(question), CorrectionParts.state(of: question, state.desk.hall),
                ])
        }
    }

    /// Which texts are entered, or how many stand.
    private func prepared(_ question: Question) -> Text {
        if case .election = question.form {
            let count = question.standing.count
            return count == 0
                ? Text("no candidates", .caution) : Text(plural(count, "1 candidate", "\(count) candidates"))
        }
        let languages = WorkingLanguage.allCases.filter { question.text?.texts[$0] != nil }
        guard !languages.isEmpty else { return Text("no text", .caution) }
        return Text(languages.map(\.rawValue).joined(separator: " "))
    }
}
