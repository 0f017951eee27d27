extension AgendaItem: Codable {
    private enum Key: String, CodingKey {
        case id = "id"
        case parent = "parent"
        case number = "number"
        case title = "title"
        case kind = "kind"
        case sitting = "sitting"
        case plannedStart = "plannedStart"
        case plannedMinutes = "plannedMinutes"
        case note = "note"
        case speakers = "speakers"
        case panel = "panel"
        case offices = "offices"
    }

    /// Reads an item as it is prepared: it is pending.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            id: try container.decode(ItemID.self, forKey: .id),
            parent: try container.decodeIfPresent(ItemID.self, forKey: .parent),
            number: try container.decode(String.self, forKey: .number),
            title: try container.decode(LocalizedText.self, forKey: .title),
            kind: try container.decode(ItemKind.self, forKey: .kind),
            sitting: try container.decodeIfPresent(Int.self, forKey: .sitting),
            plannedStart: try container.decodeIfPresent(Moment.self, forKey: .plannedStart),
            plannedMinutes: try container.decodeIfPresent(Int.self, forKey: .plannedMinutes),
            note: try container.decodeIfPresent(LocalizedText.self, forKey: .note),
            speakers: try container.decodeIfPresent([String].self, forKey: .speakers) ?? [],
            offices: try container.decodeIfPresent([String: LocalizedText].self, forKey: .offices) ?? [:],
            panel: try container.decodeIfPresent(Panel.self, forKey: .panel))
    }

    /// Writes what is prepared of an item; what becomes of it follows from the events.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encodeIfPresent(parent, forKey: .parent)
        try container.encode(number, forKey: .number)
        try container.encode(title, forKey: .title)
        try container.encode(kind, forKey: .kind)
        try container.encodeIfPresent(sitting, forKey: .sitting)
        try container.encodeIfPresent(plannedStart, forKey: .plannedStart)
        try container.encodeIfPresent(plannedMinutes, forKey: .plannedMinutes)
        try container.encodeIfPresent(note, forKey: .note)
        if !speakers.isEmpty { try container.encode(speakers, forKey: .speakers) }
        try container.encodeIfPresent(panel, forKey: .panel)
        if !offices.isEmpty { try container.encode(offices, forKey: .offices) }
    }
}
