import AssemblyCore
import Language

extension MinutesPart {
    /// `Monday 4 November 2024, 09:00 to 12:30; suspended 10:30 to 10:45`; outside of sittings the first day alone.
    var times: Message {
        guard let opened else { return day?.words ?? .empty }
        var words: Message = "\(opened.day.words), \(opened.clock)"
        if closed == nil { words += ", not closed" }
        if let closed, closed != opened { words += until(closed, on: opened.day) }
        for suspension in suspensions {
            words += "; suspended \(suspension.from.description(on: opened.day))"
            words += suspension.to.map { until($0, on: opened.day) } ?? .empty
        }
        return words
    }
}

extension MinutesSection {
    /// `09:05 to 10:12, concluded; 7 speeches, 23 min`; nothing outside of items.
    func times(on day: MinutesDay?) -> Message {
        guard let from else { return .empty }
        var words = Message.verbatim(from.description(on: day))
        if let to, to != from { words += until(to, on: day) }
        if let end { words += ", \(end.words)" }
        if !speeches.isEmpty {
            let total = speeches.compactMap(\.seconds).reduce(0, +)
            let number = plural(speeches.count, "\(speeches.count) speech", "\(speeches.count) speeches")
            words += "; \(number), \(spokenLength(seconds: total))"
        }
        return words
    }

    /// The title, with a mark when the item had been adjourned before.
    var markedTitle: Message { isResumed ? "\(title) (resumed)" : .verbatim(title) }
}

extension MinutesSection.End {
    /// How an item was left, in a word.
    fileprivate var words: Message {
        switch self {
        case .concluded: Message("concluded", context: "item")
        case .adjourned: Message("adjourned", context: "item")
        }
    }
}

/// The end of a stretch of time, to stand after its beginning.
private func until(_ time: MinutesTime, on day: MinutesDay?) -> Message {
    Message(" to \(time.description(on: day))", context: "time")
}
