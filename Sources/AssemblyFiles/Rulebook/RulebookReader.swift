import AssemblyCore
import EditedFiles
import Language

/// Turns a rulebook's YAML into a rulebook.
struct RulebookReader {
    static let keys = [
        "id", "extends", "title", "edition", "name-order", "name-start", "allows-change", "announcement", "quorum",
        "presence", "franchise", "decisions", "debate",
    ]

    /// Finds the rulebook that this one extends.
    let shelf: RulebookShelf
    /// Takes the members that this rulebook and those that it extends name.
    let mentions: Mentions

    /// Reads the file as far as it can be read.
    func rulebook(from source: SourceFile) -> Rulebook? {
        let document = YAMLDocument(source, reportingTo: shelf.findings)
        guard let root = document.root else { return nil }
        let value = YAMLValue(node: root, name: "this file", file: source.name, findings: shelf.findings)
        guard let mapping = value.mapping(of: "a rulebook", keys: Self.keys) else { return nil }
        guard let extended = mapping["extends"] else { return rulebook(mapping, parent: nil, isParentUnknown: false) }
        let parent = shelf.rulebook(extended, mentions: mentions)
        // It would be read as for all decisions, and would undo exceptions or leave what is taken over as it is.
        mapping["franchise"]?.report(
            "a rulebook that extends another one says who votes with each decision",
            hint: "give 'franchise' within the decisions that it is for")
        return rulebook(mapping, parent: parent, isParentUnknown: parent == nil)
    }

    private func rulebook(_ mapping: YAMLMapping, parent: Rulebook?, isParentUnknown: Bool) -> Rulebook? {
        /// A key that must be there unless it can be taken over.
        func needed(_ key: String) -> YAMLValue? {
            parent == nil && !isParentUnknown ? mapping.required(key) : mapping[key]
        }
        let id = mapping.required("id")?.identifier()
        let title = mapping.required("title")?.localized()
        let edition = needed("edition")?.text(limit: 1_000)
        let order = needed("name-order")?.choice(of: WorkingLanguage.allCases)
        let start = mapping["name-start"]?.choice(of: NameStart.allCases)
        let allowsChange = needed("allows-change")?.boolean()
        let announcement = needed("announcement").map(announcement)
        let quorum = Inheritance(mapping: mapping).optional("quorum", parent?.quorum, read: QuorumReader.quorum)
        let presence = Inheritance(mapping: mapping).optional("presence", parent?.presence, read: PresenceReader.rules)
        let own = Mentions(passingMembersTo: mentions)
        let franchise = mapping["franchise"].flatMap {
            FranchiseReader(mentions: own).franchise($0, extending: nil)
        }
        let reader = DecisionsReader(
            parent: parent?.decisions ?? [], isParentUnknown: isParentUnknown, franchise: franchise ?? Franchise(),
            mentions: own)
        let decisions = reader.decisions(needed("decisions"))
        let debate = mapping["debate"].flatMap {
            DebateReader(base: parent?.debate, isBaseUnknown: isParentUnknown, mentions: own).rules($0)
        }
        if let decisions, !isParentUnknown { own.check(against: decisions) }
        guard let id, let title, let edition = edition ?? parent?.edition, let order = order ?? parent?.nameOrder,
            let allowsChange = allowsChange ?? parent?.allowsChange,
            let announcement = announcement ?? parent?.announcement, let decisions, !decisions.isEmpty
        else { return nil }
        return Rulebook(
            id: id, title: title, edition: edition, decisions: decisions, announcement: announcement,
            allowsChange: allowsChange, nameOrder: order, nameStart: start ?? parent?.nameStart ?? .first,
            quorum: quorum, debate: debate ?? parent?.debate ?? DebateRules(), presence: presence)
    }

    private func announcement(_ value: YAMLValue) -> [AnnouncedFigure] {
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
}
