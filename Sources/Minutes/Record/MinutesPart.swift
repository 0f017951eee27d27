/// A sitting, or what was done before, between and after the sittings.
public struct MinutesPart: Hashable, Sendable, Encodable {
    /// The sitting's number; `nil` outside of sittings.
    public let sitting: Int?
    /// `Sitting 1: First day`, or where between the sittings it stands.
    public let title: String
    /// When the sitting was opened.
    public let opened: MinutesTime?
    /// When the sitting was closed; `nil` while it was not.
    public internal(set) var closed: MinutesTime?
    /// When it was suspended, and until when.
    public internal(set) var suspensions: [Suspension]
    /// What was done, item by item.
    public internal(set) var sections: [MinutesSection]

    /// A time in which a sitting was suspended.
    public struct Suspension: Hashable, Sendable, Encodable {
        /// From when.
        public let from: MinutesTime
        /// Until when; `nil` when it was not resumed.
        public internal(set) var to: MinutesTime?
    }

    /// The day that its times are told on: that of the opening, outside of sittings that of the first entry.
    var day: MinutesDay? { opened?.day ?? sections.first?.entries.first?.at.day }
}

/// An agenda item from the moment it was taken up until it was left; or business outside of items.
public struct MinutesSection: Hashable, Sendable, Encodable {
    /// How an item was left.
    public enum End: String, Hashable, Sendable, Encodable {
        case concluded, adjourned
    }

    /// The item's number as it is read out; `nil` outside of items.
    public let item: String?
    /// What the item is called.
    public let title: String
    /// Whether it had been adjourned before.
    public let isResumed: Bool
    /// What the secretariat has noted on it.
    public let note: String?
    /// When it was taken up.
    public let from: MinutesTime?
    /// When it was left; `nil` when it was not.
    public internal(set) var to: MinutesTime?
    /// How it was left.
    public internal(set) var end: End?
    /// What happened, in order.
    public internal(set) var entries: [MinutesEntry]

    /// The entries, each with the day that is to be said before it: `nil` as long as it goes on.
    func dated(on known: MinutesDay?) -> [(newDay: MinutesDay?, entry: MinutesEntry)] {
        var day = known
        return entries.map { entry in
            defer { day = entry.at.day }
            return (entry.at.day == day ? nil : entry.at.day, entry)
        }
    }

    /// Speeches made under it.
    var speeches: [SpeechMinutes] { entries.compactMap(\.speech) }
}
