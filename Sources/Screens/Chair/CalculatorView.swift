import AssemblyCore
import Language
import TerminalKit

/// The what-if calculator: a decision of the rulebook, figures, and at once what they would decide.
struct CalculatorView {
    let state: ChairState

    private var assembly: Assembly { state.assembly }
    private var calculator: Calculator { state.calculator }

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        if let rulebook = assembly.rulebook, let rule = state.calculatedRule {
            Row {
                Column {
                    Pane("What if", note: Text("not shown to the hall", .caution)) {
                        for field in calculator.fields(under: rule) { self.field(field) }
                    }.share(0).priority(.essential)
                    Pane("It would be") { outcome(rule) }.share(0).priority(.essential)
                    Paragraph(Text(CalculatorWords.offTheBoard, .muted)).priority(.ornament)
                }.share(3).minimum(width: 40)
                Pane("Decision", note: Text("Enter: choose", .muted)) {
                    ItemList(rulebook.decisions.map { item($0, chosen: rule) })
                }.share(2).minimum(width: 34)
            }
        } else {
            Paragraph(Text("There is no rulebook to calculate with.", .muted))
        }
    }

    private func field(_ field: Calculator.Field) -> Node {
        let entry = calculator.entry(field)
        return TextField(
            field.id, label: CalculatorWords.label(field), value: entry.text,
            caret: state.desk.focus == field.id ? entry.caret : nil, hint: hint(field)
        ).node
    }

    /// What stands for a figure that is left empty.
    private func hint(_ field: Calculator.Field) -> Message? {
        switch field {
        case .present: size.map { "\($0.present) now" }
        case .members: size.map { "\($0.members) now" }
        case .entitled: size.map { "\($0.entitled) now" }
        case .seats, .ballot: "1"
        case .votesFor, .against, .abstentions, .invalid, .scores: nil
        }
    }

    private var size: Calculator.Size? { state.calculatedRule.map { Calculator.Size(of: $0, in: assembly) } }

    private func item(_ rule: DecisionRule, chosen: DecisionRule) -> Item {
        let tests = RuleWords.required(rule.stages[0].tests, assembly)
        return Item(
            ChairState.id(of: rule.id), Text(rule.title.message),
            state: rule.id == chosen.id ? Text("chosen", .accent) : nil, notes: [Text(tests, .muted)])
    }

    private func outcome(_ rule: DecisionRule) -> [Node] {
        do throws(FormRefusal) {
            let verdict = try calculator.verdict(under: rule, assembly)
            let consequence = OutcomeWords.consequence(of: verdict.outcome, under: rule, assembly)
            let ink = consequence == nil ? OutcomeWords.ink(verdict.outcome) : .accent
            var parts: [Node] = [
                Paragraph(
                    Text(OutcomeWords.name(verdict.outcome, under: rule, assembly).uppercased, ink)
                        + Text(verdict.elected.isEmpty ? "" : ": \(verdict.elected.sideBySide)", .heading)
                ).node,
                Paragraph(Text(verdict.explanation(concluding: consequence).capitalised)).node,
            ]
            if verdict.shortfall != nil {
                parts.append(Paragraph(WhyParts.needed(in: verdict, isElection: rule.isForNames)).node)
            }
            return parts
        } catch { return [Paragraph(Text(error.sentence, .muted)).node] }
    }
}
