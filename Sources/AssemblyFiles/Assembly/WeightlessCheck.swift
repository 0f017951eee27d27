import AssemblyCore
import EditedFiles

/// Finds members with the weight 0 under a rulebook that gives them a vote.
struct WeightlessCheck {
    /// The rulebook and the members.
    let session: Session

    /// Reports members without votes that a decision by weight lets vote.
    /// - Parameter value: names the members file in the assembly file.
    func run(at value: YAMLValue?) {
        let codes = (session.members ?? []).filter { $0.weight == 0 }.map(\.code)
        guard let first = codes.first, let rulebook = session.rulebook else { return }
        let weighing = rulebook.decisions.filter { rule in
            rule.stages.contains { $0.tests.contains { [.weight, .sectionShare].contains($0.metric) } }
        }
        let voting = codes.first { code in weighing.contains { $0.franchise.only?.contains(code) ?? true } }
        guard weighing.isEmpty || voting != nil else { return }
        value?.report(
            "\(Shown.quoted((voting ?? first).rawValue)) has the weight 0, and the rulebook knows no members without a vote",
            hint: "leave such members out, or name those that vote in 'only' of a rulebook of your own")
    }
}
