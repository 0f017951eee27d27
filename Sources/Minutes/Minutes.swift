public import AssemblyCore

/// The record of a session as people read it: made from a journal's events alone, the same bytes for the same events.
public struct Minutes: Hashable, Sendable, Encodable {
    /// The assembly's name.
    public let assembly: String
    /// Where it met.
    public let place: String
    /// The first and last day.
    public let days: [CivilDate]
    /// The rules and their edition.
    public let rulebook: String
    /// Whether everything was a rehearsal.
    public let isRehearsal: Bool
    /// The host's public key, by which the heads of finished votes are signed.
    public let hostKey: String?
    /// What happened, in order.
    public let entries: [MinutesEntry]
    /// Why the record ends early, for a damaged journal.
    public let damage: String?

    /// Writes the minutes of events.
    /// - Parameters:
    ///   - events: the events of a journal with the positions of their records, from the first.
    ///   - damage: what is wrong with the rest of the journal; `nil` for a sound one.
    /// - Complexity: O(events).
    public init(of events: some Sequence<(position: Int, event: Event)>, damage: String? = nil) {
        var assembly = Assembly()
        var entries: [MinutesEntry] = []
        for (position, event) in events {
            let writer = MinutesWriter(before: assembly, position: position)
            assembly.apply(event)
            entries += writer.entries(for: event, after: assembly)
        }
        let convocation = assembly.convocation
        self.assembly = convocation?.title.english ?? "An assembly that was never convened"
        place = convocation?.place.english ?? ""
        days = convocation.map { [$0.from, $0.to] } ?? []
        rulebook = convocation.map { "\($0.rulebook.title.english), \($0.rulebook.edition)" } ?? ""
        isRehearsal = assembly.isRehearsal
        hostKey = assembly.hostKey
        self.entries = entries
        self.damage = damage
    }
}

/// One thing that the minutes tell.
public struct MinutesEntry: Hashable, Sendable, Encodable {
    /// How it is set.
    public enum Kind: String, Hashable, Sendable, Encodable {
        case sitting, item, note, ballot, correction
    }

    /// How it is set.
    public let kind: Kind
    /// The journal's record that it tells of.
    public let record: Int
    /// When, on the assembly's clock: `YYYY-MM-DD HH:MM`.
    public let at: String
    /// What happened, in one sentence.
    public let sentence: String
    /// The ballot, for a declared result.
    public let ballot: BallotMinutes?
}

/// A declared result in the minutes.
public struct BallotMinutes: Hashable, Sendable, Encodable {
    /// What was put to the vote.
    public let question: String
    /// 1 for the first ballot on it.
    public let round: Int
    /// Secret or recorded.
    public let secrecy: Secrecy
    /// Whether the question's facts were made up for a rehearsal.
    public let isRehearsal: Bool
    /// The figures in the order of the rulebook.
    public let figures: [AnnouncedLine]
    /// The outcome.
    public let outcome: Outcome
    /// Who is elected.
    public let elected: [String]
    /// The arithmetic and the article.
    public let explanation: String
    /// Each member's vote, for a recorded vote.
    public let votes: [MemberVote]?
}

/// One member's recorded vote.
public struct MemberVote: Hashable, Sendable, Encodable {
    /// The member's code.
    public let member: String
    /// Its name.
    public let name: String
    /// What it voted; `nil` when it did not vote.
    public let vote: String?
}
