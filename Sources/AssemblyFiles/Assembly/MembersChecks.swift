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

/// Finds members that a rulebook names, for a veto or as the only ones that vote, and that the assembly does not have.
struct RulebookMembersCheck {
    /// The rulebook and the members.
    let session: Session
    /// Where the rulebook names members, when it comes from files.
    let mentions: Mentions

    /// Reports what it finds: in the rulebook's file, or for a rulebook that is compiled in, where it is named.
    /// - Parameter value: names the rulebook in the assembly file.
    func run(at value: YAMLValue?) {
        guard session.members != nil else { return }
        for mention in mentions.members { _ = session.known(mention.code, mention.value) }
        let told = Set(mentions.members.map(\.code))
        var unknown: [MemberCode] = []
        for rule in session.rulebook?.decisions ?? [] {
            for code in rule.franchise.vetoes + (rule.franchise.only ?? [])
            where !session.codes.contains(code) && !told.contains(code) && !unknown.contains(code) {
                unknown.append(code)
            }
        }
        guard !unknown.isEmpty else { return }
        let codes = unknown.map { Shown.quoted($0.rawValue) }.joined(separator: ", ")
        value?.report(
            "this rulebook names members that the members file does not have: \(codes)",
            hint: "extend it with 'vetoes' or 'only' of your own")
    }
}

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
