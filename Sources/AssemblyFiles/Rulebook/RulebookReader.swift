import AssemblyCore

/// Turns a rulebook's YAML into a rulebook.
struct RulebookReader {
    static let keys = ["id", "title", "edition", "name-order", "allows-change", "announcement", "decisions"]
    static let mostDecisions = 500

    /// Reads the file as far as it can be read.
    static func rulebook(from source: SourceFile, reportingTo findings: Findings) -> Rulebook? {
        let document = YAMLDocument(source, reportingTo: findings)
        guard let root = document.root else { return nil }
        let value = YAMLValue(node: root, name: "this file", file: source.name, findings: findings)
        guard let mapping = value.mapping(of: "a rulebook", keys: keys) else { return nil }
        let id = mapping.required("id")?.identifier()
        let title = mapping.required("title")?.localized()
        let edition = mapping.required("edition")?.text(limit: 1_000)
        let order = mapping.required("name-order")?.choice(of: WorkingLanguage.allCases)
        let allowsChange = mapping.required("allows-change")?.boolean()
        let announcement = mapping.required("announcement").map(Self.announcement)
        let decisions = mapping.required("decisions").map(Self.decisions)
        guard let id, let title, let edition, let order, let allowsChange, let announcement, let decisions else {
            return nil
        }
        return Rulebook(
            id: id, title: title, edition: edition, decisions: decisions, announcement: announcement,
            allowsChange: allowsChange, nameOrder: order)
    }

    private static func announcement(_ value: YAMLValue) -> [AnnouncedFigure] {
        var figures: [AnnouncedFigure] = []
        guard let entries = value.list(of: "a figure", limit: 20) else { return [] }
        for entry in entries {
            guard let figure = entry.choice(of: AnnouncedFigure.allCases) else { continue }
            if figures.contains(figure) { entry.report("the figure '\(figure.rawValue)' is announced twice") }
            figures.append(figure)
        }
        if entries.isEmpty { value.report("'announcement' names no figure") }
        return figures
    }

    private static func decisions(_ value: YAMLValue) -> [DecisionRule] {
        var rules: [DecisionRule] = []
        var lines: [String: Int] = [:]
        guard let entries = value.list(of: "a decision", limit: mostDecisions) else { return [] }
        if entries.isEmpty { value.report("a rulebook needs at least one decision") }
        for entry in entries {
            guard let mapping = entry.mapping(of: "a decision", keys: DecisionReader.keys) else { continue }
            let id = mapping.required("id")
            let name = id?.identifier()
            if let id, let name {
                if let first = lines[name] {
                    id.report(
                        "the decision \(Shown.quoted(name)) is given twice", hint: "the first is in line \(first)")
                }
                lines[name] = lines[name] ?? id.place.line
            }
            if let rule = DecisionReader.rule(mapping, named: name) { rules.append(rule) }
        }
        return rules
    }
}
