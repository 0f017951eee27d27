public import Language

/// One decision as it is written: who made it, and the events that carry it out; when, where the place that keeps it does
/// not say so itself. The whole form is told in `WrittenForm.md`, beside this.
public struct RecordForm: Hashable, Sendable {
    /// The number of the form, which stands in the first record of every journal. It changes only when what older programs
    /// read would mean something else; a new field that may be left out does not change it.
    public static let format = 2

    /// When it was decided; `nil` where the journal keeps the time beside the record.
    public let at: Moment?
    /// Who decided it.
    public let by: Authority
    /// What has happened by it, in order.
    public let facts: [Fact]
    /// In which language its own words were written; `nil` where that is English, and where it has none.
    public let language: WorkingLanguage?

    /// Events of one decision.
    /// - Returns: `nil` where they are not all of one moment and one author, or where there are none.
    public init?(_ events: some Collection<Event>, withTime: Bool) {
        guard let first = events.first,
            events.allSatisfy({ $0.at == first.at && $0.by == first.by && $0.language == first.language })
        else { return nil }
        (at, by, facts) = (withTime ? first.at : nil, first.by, events.map(\.fact))
        language = first.language
    }

    /// The events, all of one moment.
    /// - Parameter moment: when they happened, where the form does not say it.
    public func events(at moment: Moment) -> [Event] {
        facts.map { Event(at: at ?? moment, by: by, fact: $0, language: language) }
    }
}

extension RecordForm: Codable {
    private enum Key {
        static let at = EntryName("at")
        static let by = EntryName("by")
        static let events = EntryName("events")
        static let language = EntryName("language")
        static let position = "position"
    }

    /// Reads a decision: `by`, where there is one `language`, and either its one event under the event's name, or `events`, a list.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: EntryName.self)
        at = try container.decodeIfPresent(Moment.self, forKey: Key.at)
        by = try container.decode(Authority.self, forKey: Key.by)
        language = try container.decodeIfPresent(WorkingLanguage.self, forKey: Key.language)
        let names = container.allKeys.map(\.stringValue)
            .filter { !["at", "by", "language", Key.position].contains($0) }
        guard names.count == 1, let name = names.first else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "a record holds one event, or a list of events, and nothing beside it"))
        }
        guard name == Key.events.stringValue else {
            facts = [try Fact(named: name, in: container).written(by: by)]
            try Self.requireSound(facts, decoder)
            return
        }
        var list = try container.nestedUnkeyedContainer(forKey: Key.events)
        var facts: [Fact] = []
        while !list.isAtEnd { facts.append(try Self.fact(from: try list.nestedContainer(keyedBy: EntryName.self), by)) }
        guard facts.count > 1 else {
            throw DecodingError.dataCorruptedError(
                forKey: Key.events, in: container, debugDescription: "a list holds two events or more")
        }
        self.facts = facts
        try Self.requireSound(facts, decoder)
    }

    private static func requireSound(_ facts: [Fact], _ decoder: any Decoder) throws {
        guard let trouble = facts.lazy.compactMap(\.trouble).first else { return }
        throw DecodingError.dataCorrupted(
            DecodingError.Context(codingPath: decoder.codingPath, debugDescription: trouble.english))
    }

    private static func fact(from entry: KeyedDecodingContainer<EntryName>, _ author: Authority) throws -> Fact {
        guard entry.allKeys.count == 1, let name = entry.allKeys.first?.stringValue else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: entry.codingPath, debugDescription: "an event is an object with one key, its name"))
        }
        return try Fact(named: name, in: entry).written(by: author)
    }

    /// Writes the decision.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: EntryName.self)
        try container.encodeIfPresent(at, forKey: Key.at)
        try container.encode(by, forKey: Key.by)
        try container.encodeIfPresent(language, forKey: Key.language)
        if facts.count == 1 { return try facts[0].shortened(by: by).written.encode(into: &container) }
        var list = container.nestedUnkeyedContainer(forKey: Key.events)
        for fact in facts {
            var entry = list.nestedContainer(keyedBy: EntryName.self)
            try fact.shortened(by: by).written.encode(into: &entry)
        }
    }
}

extension MemberCode {
    /// Stands for the author of a record where a paper is its own: nobody has this code.
    static let author = MemberCode(rawValue: "")
}

extension Fact {
    /// The fact with its author in the place of the member that is left out.
    fileprivate func written(by author: Authority) -> Fact {
        guard case .ballots(.cast(let id, .author, let paper)) = self, case .delegate(let member) = author else {
            return self
        }
        return .ballots(.cast(id, member, paper))
    }

    /// The fact without the member where the author casts its own paper, as nearly always.
    fileprivate func shortened(by author: Authority) -> Fact {
        guard case .ballots(.cast(let id, let member, let paper)) = self, author == .delegate(member) else {
            return self
        }
        return .ballots(.cast(id, .author, paper))
    }
}
