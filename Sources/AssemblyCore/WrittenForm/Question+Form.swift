extension Question: Codable {
    private enum Key: String, CodingKey {
        case id = "id"
        case item = "item"
        case title = "title"
        case text = "text"
        case decision = "decision"
        case form = "form"
        case sponsors = "sponsors"
        case amends = "amends"
        case partOf = "partOf"
        case isOperative = "isOperative"
        case kind = "kind"
        case candidates = "candidates"
        case groups = "groups"
        case eligibleRegions = "eligibleRegions"
        case isRehearsal = "isRehearsal"
        case note = "note"
        case symbol = "symbol"
        case preamble = "preamble"
        case alters = "alters"
    }

    /// Reads a question as it is prepared: pending, and not voted on.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            id: try container.decode(QuestionID.self, forKey: .id),
            item: try container.decode(ItemID.self, forKey: .item),
            title: try container.decode(LocalizedText.self, forKey: .title),
            text: try container.decodeIfPresent(LocalizedText.self, forKey: .text),
            decision: try container.decode(DecisionID.self, forKey: .decision),
            form: try container.decode(QuestionForm.self, forKey: .form),
            sponsors: try container.decodeIfPresent([MemberCode].self, forKey: .sponsors) ?? [],
            amends: try container.decodeIfPresent(QuestionID.self, forKey: .amends),
            partOf: try container.decodeIfPresent(QuestionID.self, forKey: .partOf),
            isOperative: try container.decodeIfPresent(Bool.self, forKey: .isOperative) ?? true,
            kind: try container.decodeIfPresent(QuestionKind.self, forKey: .kind) ?? .matter,
            candidates: try container.decodeIfPresent([Candidate].self, forKey: .candidates) ?? [],
            groups: try container.decodeIfPresent([SeatQuota].self, forKey: .groups) ?? [],
            eligibleRegions: try container.decodeIfPresent([Region].self, forKey: .eligibleRegions),
            isRehearsal: try container.decodeIfPresent(Bool.self, forKey: .isRehearsal) ?? false,
            note: try container.decodeIfPresent(LocalizedText.self, forKey: .note),
            symbol: try container.decodeIfPresent(String.self, forKey: .symbol),
            preamble: try container.decodeIfPresent(Int.self, forKey: .preamble) ?? 0,
            alters: try container.decodeIfPresent(Alteration.self, forKey: .alters))
    }

    /// Writes what is prepared of a question; what becomes of it follows from the events.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(item, forKey: .item)
        try container.encode(title, forKey: .title)
        try container.encodeIfPresent(text, forKey: .text)
        try container.encode(decision, forKey: .decision)
        try container.encode(form, forKey: .form)
        if !sponsors.isEmpty { try container.encode(sponsors, forKey: .sponsors) }
        try container.encodeIfPresent(amends, forKey: .amends)
        try container.encodeIfPresent(partOf, forKey: .partOf)
        if !isOperative { try container.encode(isOperative, forKey: .isOperative) }
        if kind != .matter { try container.encode(kind, forKey: .kind) }
        if !candidates.isEmpty { try container.encode(candidates, forKey: .candidates) }
        if !groups.isEmpty { try container.encode(groups, forKey: .groups) }
        try container.encodeIfPresent(eligibleRegions, forKey: .eligibleRegions)
        if isRehearsal { try container.encode(isRehearsal, forKey: .isRehearsal) }
        try container.encodeIfPresent(note, forKey: .note)
        try container.encodeIfPresent(symbol, forKey: .symbol)
        if preamble > 0 { try container.encode(preamble, forKey: .preamble) }
        try container.encodeIfPresent(alters, forKey: .alters)
    }
}
