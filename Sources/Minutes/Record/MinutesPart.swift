/// A sitting, or what was done before, between and after the sittings.
package struct MinutesPart: Hashable, Sendable, Encodable {
    /// The sitting's number; `nil` outside of sittings.
    package let sitting: Int?
    /// `Sitting 1: First day`, or where between the sittings it stands.
    package let title: String
    /// When the sitting was opened.
    package let opened: MinutesTime?
    /// When the sitting was closed; `nil` while it was not.
    package internal(set) var closed: MinutesTime?
    /// When it was suspended, and until when.
    package internal(set) var suspensions: [Suspension]
    /// What was done, item by item.
    package internal(set) var sections: [MinutesSection]

    /// A time in which a sitting was suspended.
    package struct Suspension: Hashable, Sendable, Encodable {
        /// From when.
        package let from: MinutesTime
        /// Until when; `nil` when it was not resumed.
        package internal(set) var to: MinutesTime?
    }

    /// The day that its times are told on: that of the opening, outside of sittings that of the first entry.
    var day: MinutesDay? { opened?.day ?? sections.first?.entries.first?.at.day }
}

/// An agenda item from the moment it was taken up until it was left; or business outside of items.
package struct MinutesSection: Hashable, Sendable, Encodable {
    /// How an item was left.
    package enum End: String, Hashable, Sendable, Encodable {
        case concluded, adjourned
    }

    /// The item's number as it is read out; `nil` outside of items.
    package let item: String?
    /// What the item is called.
    package let title: String
    /// Whether it had been adjourned before.
    package let isResumed: Bool
    /// What the secretariat has noted on it.
    package let note: String?
    /// When it was taken up.
    package let from: MinutesTime?
    /// When it was left; `nil` when it was not.
    package internal(set) var to: MinutesTime?
    /// How it was left.
    package internal(set) var end: End?
    /// What happened, in order.
    package internal(set) var entries: [MinutesEntry]

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
