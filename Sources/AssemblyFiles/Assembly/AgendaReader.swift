import AssemblyCore
import EditedFiles

/// Reads the agenda.
struct AgendaReader {
    static let keys = [
        "id", "parent", "number", "title", "kind", "sitting", "start", "minutes", "speakers", "note", "panel",
    ]
    static let mostItems = 2_000

    /// What the items are checked against.
    let session: Session

    /// The items, parents before their children; `nil` when none can be read.
    func agenda(_ value: YAMLValue?) -> [AgendaItem]? {
        guard let value, let entries = value.list(of: "an agenda item", limit: Self.mostItems) else { return nil }
        if entries.isEmpty { value.report("an agenda needs at least one item") }
        let drafts = entries.compactMap(draft)
        reportRepeated(drafts)
        // With an item missing, every question under it would be reported as well.
        let items = AgendaTree(drafts).items()
        return items.count == entries.count && !items.isEmpty ? items : nil
    }

    private func draft(_ entry: YAMLValue) -> AgendaDraft? {
        guard let mapping = entry.mapping(of: "an agenda item", keys: Self.keys) else { return nil }
        let id = mapping.required("id")?.identifier()
        let number = mapping.required("number")?.text(limit: 20)
        let title = mapping.required("title")?.localized()
        let kind = mapping.required("kind")?.choice(of: ItemKind.allCases)
        let parent = mapping["parent"]?.identifier()
        let (sitting, day) = sitting(mapping["sitting"])
        let start = session.moment(mapping["start"], on: day)
        reportOtherDay(start, day, mapping["start"])
        let minutes = mapping["minutes"]?.integer(in: 1...1_440)
        let guests = GuestsReader.guests(mapping["speakers"])
        let note = mapping["note"]?.localized(limit: 2_000)
        let panel = mapping["panel"].flatMap { PanelReader(session: session, day: day).panel($0) }
        guard let id, let number, let title, let kind else { return nil }
        let item = AgendaItem(
            id: ItemID(rawValue: id), parent: parent.map { ItemID(rawValue: $0) }, number: number, title: title,
            kind: kind, sitting: sitting, plannedStart: start, plannedMinutes: minutes, note: note,
            speakers: guests.map(\.name), offices: GuestsReader.offices(of: guests), panel: panel)
        return AgendaDraft(item: item, mapping: mapping)
    }

    private func sitting(_ value: YAMLValue?) -> (number: Int?, day: CivilDate?) {
        guard let value, let number = value.integer(in: 1...SittingsReader.mostSittings) else { return (nil, nil) }
        guard let sittings = session.sittings else { return (number, nil) }
        guard let day = sittings[number] else {
            let known = sittings.count == 1 ? "there is only sitting 1" : "the sittings are 1 to \(sittings.count)"
            value.report("there is no sitting \(number)", hint: known)
            return (nil, nil)
        }
        return (number, day)
    }

    private func reportOtherDay(_ start: Moment?, _ day: CivilDate?, _ value: YAMLValue?) {
        guard let start, let day, let value else { return }
        let date = start.civil(utcOffsetMinutes: session.utcOffsetMinutes).date
        if date != day { value.report("the item would start on \(date), and its sitting is on \(day)") }
    }

    private func reportRepeated(_ drafts: [AgendaDraft]) {
        var ids: [String: Int] = [:]
        var numbers: [String: Int] = [:]
        var panels: [String: Int] = [:]
        for draft in drafts {
            let mapping = draft.mapping
            report(draft.item.id.rawValue, "the id", mapping["id"], &ids)
            report(draft.item.number, "the agenda number", mapping["number"], &numbers)
            if let panel = draft.item.panel {
                report(String(panel.number), "the panel number", mapping["panel"], &panels)
            }
        }
    }

    private func report(_ name: String, _ what: String, _ value: YAMLValue?, _ lines: inout [String: Int]) {
        guard let value else { return }
        if let first = lines[name] {
            value.report("\(what) \(Shown.quoted(name)) appears twice", hint: "the first is in line \(first)")
        } else {
            lines[name] = value.place.line
        }
    }
}

/// An item with the values it was read from.
struct AgendaDraft {
    /// The item.
    let item: AgendaItem
    /// Where it stands in the file.
    let mapping: YAMLMapping
}
