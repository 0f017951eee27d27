import AssemblyCore
import EditedFiles
import Language

/// Turns an assembly's YAML into its convocation.
struct AssemblyReader {
    static let keys = [
        "title", "short-title", "place", "from", "to", "utc-offset", "rehearsal", "languages", "rulebook", "members",
        "sittings", "agenda", "questions", "delegations", "offices", "notes", "symbols",
    ]

    private let root: YAMLMapping
    private let files: ReferredFiles
    private let shelf: RulebookShelf
    /// The members that the rulebook names.
    private let mentions = Mentions()

    /// A reader of a file; `nil` when it is no YAML or no mapping.
    init?(
        _ source: SourceFile, neighbour: @escaping (String) throws(EditedFileFault) -> SourceFile,
        reportingTo findings: Findings
    ) {
        guard let node = YAMLDocument(source, reportingTo: findings).root else { return nil }
        let value = YAMLValue(node: node, name: "this file", file: source.name, findings: findings)
        guard let root = value.mapping(of: "an assembly", keys: Self.keys) else { return nil }
        self.root = root
        files = ReferredFiles(neighbour: neighbour, findings: findings)
        shelf = RulebookShelf(reportingTo: findings, neighbour: neighbour)
    }

    /// Reads everything, in the order in which a person writes it.
    func convocation() -> Convocation? {
        let title = root.required("title")?.localized()
        let shortTitle = root.required("short-title")?.text(limit: 40)
        let place = root.required("place")?.localized()
        let languages = root.required("languages").map(languages) ?? []
        var session = days()
        session.rulebook = root.required("rulebook").flatMap { shelf.rulebook($0, mentions: mentions) }
        let list = root.required("members").flatMap(files.members)
        session.members = list?.members
        session.codes = Set(list?.members.map(\.code) ?? [])
        RulebookMembersCheck(session: session, mentions: mentions).run(at: root["rulebook"])
        WeightlessCheck(session: session).run(at: root["members"])
        let sittings = SittingsReader(session: session).sittings(root.required("sittings"))
        session.sittings = sittings.map {
            Dictionary($0.map { ($0.number, $0.date) }, uniquingKeysWith: { first, _ in first })
        }
        let agenda = AgendaReader(session: session).agenda(root.required("agenda"))
        session.items = agenda.map(headings)
        let questions = QuestionsReader(session: session).questions(root["questions"])
        let delegations = DelegationsReader(session: session).delegations(root["delegations"])
        let offices = OfficesReader(session: session).offices(root["offices"])
        let notes = (root["notes"]?.list(of: "a note", limit: 200) ?? []).compactMap { $0.text(limit: 1_000) }
        let symbols = root["symbols"]?.text(limit: TextRule.longestSymbol - 10)
        guard let title, let shortTitle, let place, let from = session.from, let to = session.to,
            let rulebook = session.rulebook, let list, let sittings, let agenda
        else { return nil }
        return Convocation(
            title: title, shortTitle: shortTitle, place: place, from: from, to: to,
            utcOffsetMinutes: session.utcOffsetMinutes, isRehearsal: session.isRehearsal, languages: languages,
            rulebook: rulebook, members: list.members, delegations: delegations, sittings: sittings, agenda: agenda,
            questions: questions, notes: notes + regionNote(list), offices: offices,
            weightDecimals: list.weightDecimals, symbols: symbols)
    }

    private func days() -> Session {
        var session = Session()
        session.from = root.required("from")?.date()
        session.to = root.required("to")?.date()
        session.utcOffsetMinutes = root.required("utc-offset")?.utcOffset() ?? 0
        session.isRehearsal = root.required("rehearsal")?.boolean() ?? false
        if let from = session.from, let to = session.to {
            if to < from { root["to"]?.report("the session would end on \(to), before it begins on \(from)") }
            if to.daysSince1970 - from.daysSince1970 > 366 { root["to"]?.report("a session lasts at most a year") }
        }
        return session
    }

    private func languages(_ value: YAMLValue) -> [WorkingLanguage] {
        var languages: [WorkingLanguage] = []
        guard let entries = value.list(of: "a language", limit: 20) else { return [] }
        for entry in entries {
            guard let language = entry.choice(of: WorkingLanguage.allCases) else { continue }
            if languages.contains(language) { entry.report("the language '\(language.rawValue)' appears twice") }
            languages.append(language)
        }
        if !languages.contains(.english) {
            value.report("English must be among the languages", hint: "every text falls back to it")
        }
        return languages
    }

    private func headings(_ items: [AgendaItem]) -> [ItemID: Bool] {
        var isHeading = Dictionary(items.map { ($0.id, false) }, uniquingKeysWith: { first, _ in first })
        for item in items { if let parent = item.parent { isHeading[parent] = true } }
        return isHeading
    }

    /// Tells everyone which regions are not certain.
    private func regionNote(_ list: MembersList) -> [String] {
        guard !list.unsureRegions.isEmpty else { return [] }
        let unsure = Set(list.unsureRegions)
        let names = list.members.filter { unsure.contains($0.code) }.map(\.name.english).joined(separator: ", ")
        return ["By geography, because the official assignment to a region was not found: \(names)."]
    }
}
