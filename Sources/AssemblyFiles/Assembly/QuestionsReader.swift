import AssemblyCore
import EditedFiles

/// Reads the questions that are known beforehand.
struct QuestionsReader {
    static let keys =
        [
            "id", "item", "title", "decision", "text", "sponsors", "amends", "note", "rehearsal",
        ] + DocumentReader.keys + ElectionReader.keys
    static let mostQuestions = 2_000

    /// Where the candidates of an election come from when the file has none.
    enum Nominations: String, CaseIterable {
        /// The secretariat registers them in the session.
        case open
        /// Simulated delegations nominate, because the facts are not known.
        case rehearsal
    }

    /// What the questions are checked against.
    let session: Session

    /// The questions in the order of the file.
    func questions(_ value: YAMLValue?) -> [Question] {
        let entries = value?.list(of: "a question", limit: Self.mostQuestions) ?? []
        let drafts = entries.compactMap(draft)
        var lines: [QuestionID: Int] = [:]
        for (question, mapping) in drafts {
            guard let value = mapping["id"] else { continue }
            if let first = lines[question.id] {
                value.report(
                    "the id \(Shown.quoted(question.id.rawValue)) appears twice", hint: "the first is in line \(first)"
                )
            } else {
                lines[question.id] = value.place.line
            }
        }
        reportSameSymbols(drafts)
        // A question that could not be read may be the draft that is missed.
        if drafts.count == entries.count { AmendmentCheck(drafts).run() }
        return drafts.map(\.0)
    }

    private func reportSameSymbols(_ drafts: [(Question, YAMLMapping)]) {
        var lines: [String: Int] = [:]
        for (_, mapping) in drafts {
            guard let value = mapping["symbol"], let symbol = value.written else { continue }
            if let first = lines[symbol] {
                value.report("the symbol \(Shown.quoted(symbol)) appears twice", hint: "the first is in line \(first)")
            } else {
                lines[symbol] = value.place.line
            }
        }
    }

    private func draft(_ entry: YAMLValue) -> (Question, YAMLMapping)? {
        guard let mapping = entry.mapping(of: "a question", keys: Self.keys) else { return nil }
        let id = mapping.required("id")?.identifier()
        let item = mapping.required("item").flatMap(item)
        let title = mapping.required("title")?.localized()
        let decision = mapping.required("decision").flatMap(decision)
        let text = mapping["text"]?.localized(limit: TextRule.longestText, allowsLines: true)
        let document = DocumentReader().document(mapping, text)
        let election = ElectionReader(session: session).election(mapping)
        let sponsors = (mapping["sponsors"]?.list(of: "a sponsor", limit: 250) ?? []).compactMap(session.member)
        let amends = mapping["amends"]?.identifier()
        let note = mapping["note"]?.localized(limit: 2_000)
        let isRehearsal = rehearsal(mapping)
        guard let id, let item, let title, let decision else { return nil }
        let question = Question(
            id: QuestionID(rawValue: id), item: item, title: title, text: text, decision: decision,
            form: election.form, sponsors: sponsors, amends: amends.map { QuestionID(rawValue: $0) },
            candidates: election.candidates, groups: election.groups, eligibleRegions: election.regions,
            isRehearsal: isRehearsal || election.isRehearsal, note: note, symbol: document.symbol,
            preamble: document.preamble, alters: document.alters)
        return (question, mapping)
    }

    private func item(_ value: YAMLValue) -> ItemID? {
        guard let id = value.identifier().map({ ItemID(rawValue: $0) }) else { return nil }
        guard let items = session.items else { return id }
        guard let isHeading = items[id] else {
            let hint = Spelling.hint(for: id.rawValue, among: items.keys.map(\.rawValue).sorted())
            value.report(
                "there is no agenda item \(Shown.quoted(id.rawValue))",
                hint: hint ?? "'item' is the id of an agenda item")
            return nil
        }
        if isHeading {
            value.report(
                "the item \(Shown.quoted(id.rawValue)) only groups others and is never taken up",
                hint: "put the question under one of them")
            return nil
        }
        return id
    }

    private func decision(_ value: YAMLValue) -> DecisionID? {
        guard let id = session.decision(value) else { return nil }
        if let rule = session.rulebook?[id] { MetricsCheck(session: session).run(rule, at: value) }
        return id
    }

    private func rehearsal(_ mapping: YAMLMapping) -> Bool {
        guard let value = mapping["rehearsal"], value.boolean() == true else { return false }
        if !session.isRehearsal {
            value.report(
                "a real session has no questions made up for a rehearsal",
                hint: "set 'rehearsal: true' at the top, or leave it out here")
        }
        return true
    }
}
