import AssemblyCore
import Language

extension MinutesEntry {
    /// The sentence, with how long a speech took and what a rehearsal decides.
    var spokenSentence: Message {
        if let speech { return speech.sentence }
        let isRehearsal = ballot?.isRehearsal ?? question?.isRehearsal ?? false
        return .verbatim(sentence) + (ballot?.marks ?? .empty)
            + (isRehearsal ? " [REHEARSAL]" : .empty) + (isForeign ? language?.mark ?? .empty : .empty)
    }
}

extension SpeechMinutes {
    /// Who had the floor, and for how long where it is known.
    var sentence: Message {
        let length = seconds.map { spokenLength(seconds: $0) }
        guard member != nil else {
            let who: Message = office.map { "\(name), \($0)," } ?? .verbatim(name)
            guard let length else { return Message("\(who) had the floor.", context: "a guest") }
            return Message("\(who) had the floor (\(length)).", context: "a guest")
        }
        if let behalf {
            guard let length else { return "\(name) had the floor on behalf of \(behalf)." }
            return "\(name) had the floor on behalf of \(behalf) (\(length))."
        }
        return length.map { "\(name) had the floor (\($0))." } ?? "\(name) had the floor."
    }
}

extension SpeakingMinutes {
    /// `France: 12 min, 3 speeches`: how long, and how often from the list and in reply.
    var sentence: Message {
        var parts: [Message] = [spokenLength(seconds: seconds)]
        if speeches > 0 { parts.append(plural(speeches, "\(speeches) speech", "\(speeches) speeches")) }
        if replies > 0 { parts.append(plural(replies, "\(replies) reply", "\(replies) replies")) }
        return "\(name): \(parts.sideBySide)"
    }
}

extension QuestionMinutes {
    /// What is known of it, as pairs of a word and what it says, in the order in which they are told.
    var particulars: [(label: Message, value: Message)] {
        let vote = method.voteWords(Secrecy(rawValue: secrecy) ?? .recorded)
        var lines: [(label: Message, value: Message)] = [("Decision", "\(decision), by \(vote) (\(citation))")]
        if let amends { lines.append(("Amends", .verbatim(amends))) }
        for change in changes { lines.append(("Changes", .verbatim(change))) }
        if !sponsors.isEmpty { lines.append(("Tabled by", .verbatim(sponsors.sideBySide))) }
        if let seats { lines.append(("Seats", "\(seats)")) }
        if !candidates.isEmpty { lines.append(("Candidates", .verbatim(candidates.sideBySide))) }
        if let note { lines.append(("Remark", .verbatim(note))) }
        return lines
    }
}

extension MinutesCorrection {
    /// The note in one sentence for the end of the minutes.
    var sentence: Message { "Correction to record \(corrects): \(note)" + mark }
    /// The note in one sentence for the place it speaks of.
    var remark: Message { "Corrected in record \(record), \(at): \(note)" + mark }

    private var mark: Message { isForeign ? language?.mark ?? .empty : .empty }
}

extension WorkingLanguage {
    /// What follows words that somebody wrote in another language than that of the minutes: ` [Français]`.
    fileprivate var mark: Message { .verbatim(" [\(ownName)]") }
}
