import AssemblyCore
import Language

extension MinutesWriter {
    /// Opens and ends the parts of the minutes: sittings and items.
    mutating func arrange(_ event: Event) {
        let now = time(event.at)
        switch event.fact {
        case .sitting(.opened(let number)): parts.append(sitting(number, opened: now))
        case .sitting(.suspended): changeLastPart { $0.suspensions.append(MinutesPart.Suspension(from: now)) }
        case .sitting(.resumed):
            changeLastPart { part in
                if let last = part.suspensions.indices.last { part.suspensions[last].to = now }
            }
        case .sitting(.closed): changeLastPart { $0.closed = now }
        case .sitting(.sessionClosed): closed = now
        case .agenda(.takenUp(let id)): begin(id, at: now)
        case .agenda(.adjourned): endSection(.adjourned, at: now)
        case .agenda(.concluded): endSection(.concluded, at: now)
        default: break
        }
    }

    /// Writes an entry where the record stands now.
    /// - Returns: its place.
    mutating func append(_ entry: MinutesEntry) -> EntryPlace {
        openPart()
        let part = parts.count - 1
        if parts[part].sections.last.map({ $0.end != nil }) ?? true {
            parts[part].sections.append(
                MinutesSection(
                    item: nil, title: "", isResumed: false, note: nil, from: nil, to: nil, end: nil, entries: []))
        }
        let section = parts[part].sections.count - 1
        parts[part].sections[section].entries.append(entry)
        return EntryPlace(part: part, section: section, entry: parts[part].sections[section].entries.count - 1)
    }

    /// Whether nothing has been written or begun after an entry.
    func isLast(_ place: EntryPlace) -> Bool {
        place.part == parts.count - 1 && place.section == parts[place.part].sections.count - 1
            && parts[place.part].sections[place.section].end == nil
    }

    /// The entry at a place.
    func entry(at place: EntryPlace) -> MinutesEntry {
        parts[place.part].sections[place.section].entries[place.entry]
    }

    /// Changes an entry that has been written.
    mutating func change(_ place: EntryPlace, _ change: (inout MinutesEntry) -> Void) {
        change(&parts[place.part].sections[place.section].entries[place.entry])
    }

    // MARK: Parts

    private func sitting(_ number: Int, opened: MinutesTime) -> MinutesPart {
        let planned = assembly.convocation?.sittings.first { $0.number == number }
        let title = WriterWords.sitting(number, planned?.title.message).text(in: language)
        return MinutesPart(
            sitting: number, title: title, opened: opened, closed: nil, suspensions: [], sections: [])
    }

    /// Makes sure that there is a part to write in: outside of sittings one that says where it stands.
    private mutating func openPart() {
        if let last = parts.last, last.sitting == nil || last.closed == nil { return }
        let title: Message =
            if closed != nil {
                "After the close of the session"
            } else {
                parts.isEmpty ? "Before the first sitting" : "After sitting \(parts.compactMap(\.sitting).last ?? 0)"
            }
        parts.append(
            MinutesPart(
                sitting: nil, title: title.text(in: language), opened: nil, closed: nil, suspensions: [], sections: []))
    }

    private mutating func changeLastPart(_ change: (inout MinutesPart) -> Void) {
        guard let last = parts.indices.last, parts[last].sitting != nil else { return }
        change(&parts[last])
    }

    // MARK: Items

    private mutating func begin(_ id: ItemID, at now: MinutesTime) {
        guard let item = assembly.agenda[id] else { return }
        openPart()
        let isResumed = parts.contains { part in
            part.sections.contains { $0.item == item.number && $0.end == .adjourned }
        }
        parts[parts.count - 1].sections.append(
            MinutesSection(
                item: item.number, title: item.title.message.text(in: language), isResumed: isResumed,
                note: item.note?.message.text(in: language),
                from: now, to: nil, end: nil, entries: []))
    }

    private mutating func endSection(_ end: MinutesSection.End, at now: MinutesTime) {
        guard let part = parts.indices.last, let section = parts[part].sections.indices.last else { return }
        parts[part].sections[section].end = end
        parts[part].sections[section].to = now
    }
}
