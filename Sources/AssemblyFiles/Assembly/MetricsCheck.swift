import AssemblyCore
import EditedFiles

/// Finds decisions that count what the members file does not give.
struct MetricsCheck {
    /// The members.
    let session: Session

    /// Reports what is missing for a question's decision.
    /// - Parameter value: names the decision in the assembly file.
    func run(_ rule: DecisionRule, at value: YAMLValue) {
        guard let members = session.members else { return }
        let metrics = Set(rule.stages.flatMap(\.tests).map(\.metric))
        if metrics.contains(.population) {
            report(members.filter { $0.population == nil }, "population", "counts populations", rule, value)
        }
        if metrics.contains(.sectionShare) {
            report(members.filter { $0.section == nil }, "section", "counts sections", rule, value)
        }
    }

    private func report(
        _ members: [Member], _ column: String, _ what: String, _ rule: DecisionRule, _ value: YAMLValue
    ) {
        guard let first = members.first else { return }
        let others = members.count == 1 ? "" : " and \(Shown.number(members.count - 1)) more have"
        let names = Shown.quoted(first.code.rawValue) + (others.isEmpty ? " has" : others)
        value.report(
            "the decision \(Shown.quoted(rule.id.rawValue)) \(what), and \(names) none",
            hint: "fill the column '\(column)' of the members file")
    }
}
