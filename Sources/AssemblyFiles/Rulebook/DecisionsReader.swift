import AssemblyCore
import EditedFiles

/// Reads the decisions of a rulebook over those that it takes over from another one.
struct DecisionsReader {
    static let mostDecisions = 500

    /// The decisions of the rulebook that is extended.
    let parent: [DecisionRule]
    /// Whether a rulebook is extended that could not be read, so that nothing can be missed here.
    let isParentUnknown: Bool
    /// Who votes on a decision that says nothing about it and takes nothing over.
    let franchise: Franchise
    /// Takes the decisions and members that are named.
    let mentions: Mentions

    /// The decisions: those that are taken over keep their place, new ones follow; `nil` when one cannot be read.
    func decisions(_ value: YAMLValue?) -> [DecisionRule]? {
        guard let value else { return parent }
        guard let entries = value.list(of: "a decision", limit: Self.mostDecisions) else { return nil }
        if entries.isEmpty, parent.isEmpty, !isParentUnknown { value.report("a rulebook needs at least one decision") }
        var rules = parent
        var lines: [String: Int] = [:]
        var unread = 0
        for entry in entries {
            guard let mapping = entry.mapping(of: "a decision", keys: DecisionReader.keys) else {
                unread += 1
                continue
            }
            let name = name(mapping, &lines)
            let (base, isUnknown) = base(of: mapping, named: name, rules, lines)
            let reader = DecisionReader(
                mapping: mapping, base: base, isBaseUnknown: isUnknown || name == nil && !parent.isEmpty,
                franchise: franchise, mentions: mentions)
            guard let rule = reader.rule(named: name) else {
                unread += 1
                continue
            }
            if let index = rules.firstIndex(where: { $0.id == rule.id }) {
                rules[index] = rule
            } else {
                rules.append(rule)
            }
        }
        return unread == 0 && !rules.isEmpty ? rules : nil
    }

    private func name(_ mapping: YAMLMapping, _ lines: inout [String: Int]) -> String? {
        let value = mapping.required("id")
        guard let value, let name = value.identifier() else { return nil }
        if let first = lines[name] {
            value.report("the decision \(Shown.quoted(name)) appears twice", hint: "the first is in line \(first)")
        }
        lines[name] = lines[name] ?? value.place.line
        return name
    }

    /// The rule that a decision builds on: the one it names, or the one of the same name in the other rulebook.
    private func base(
        of mapping: YAMLMapping, named name: String?, _ rules: [DecisionRule], _ lines: [String: Int]
    ) -> (rule: DecisionRule?, isUnknown: Bool) {
        guard let value = mapping["extends"] else {
            return (parent.first { $0.id.rawValue == name }, isParentUnknown)
        }
        guard let wanted = value.identifier() else { return (nil, true) }
        if let rule = rules.first(where: { $0.id.rawValue == wanted }) { return (rule, false) }
        // It may be one above that could not be read, or one of the rulebook that could not be read.
        if isParentUnknown || (lines[wanted] != nil && wanted != name) { return (nil, true) }
        let known = rules.map(\.id.rawValue)
        let hint = Spelling.hint(for: wanted, among: known) ?? "a decision extends one above it, or one it takes over"
        value.report("there is no decision \(Shown.quoted(wanted)) to extend", hint: hint)
        return (nil, true)
    }
}
