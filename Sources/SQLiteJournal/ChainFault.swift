public import EventStream

/// The first thing that is wrong with a journal.
public struct ChainFault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// There is no record with this position, although there are later ones.
        case missing
        /// The content, or what the record was to follow, is not what was hashed.
        case altered
        /// The payload is what was hashed, but it is not events of this program.
        case unreadable
        /// SQLite cannot read on: the file itself is damaged.
        case file
        /// The table or its guards against changes are not what they were.
        case schema
    }

    /// What is wrong.
    public let kind: Kind
    /// The first bad record; nil when it cannot be said which one suffers.
    public let position: Position?
    /// For an unreadable record the sentence of the codec that refused it.
    public let reason: String?

    init(_ kind: Kind, at position: Position?, reason: String? = nil) {
        (self.kind, self.position, self.reason) = (kind, position, reason)
    }

    /// A record whose bytes were refused by the codec.
    static func unreadable(_ position: Position, because error: any Error) -> ChainFault {
        ChainFault(.unreadable, at: position, reason: "\(error)")
    }

    /// One sentence for people, naming the record; in English.
    public var sentence: String { told.description }

    /// One sentence for people, naming the record.
    public var told: JournalSentence {
        guard let position else { return unplaced }
        return switch kind {
        case .missing: "Record \(position) of the journal is missing."
        case .altered:
            "Record \(position) of the journal is not what was recorded: its hash does not fit its content and the record before it."
        case .unreadable:
            reason.map { "Record \(position) cannot be read: \($0)" }
                ?? "Record \(position) cannot be read: it holds no events of this program."
        case .file: "The file of the journal is damaged; it can be read up to record \(position.number - 1)."
        case .schema: "The table of the journal, or its guard against changes, has been altered."
        }
    }

    /// The sentence where it cannot be said which record suffers.
    private var unplaced: JournalSentence {
        switch kind {
        case .missing: "A record of the journal is missing."
        case .altered: "A record of the journal is not what was recorded."
        case .unreadable: "A record of the journal cannot be read."
        case .file: "The file of the journal is damaged."
        case .schema: "The table of the journal, or its guard against changes, has been altered."
        }
    }

    /// The fault for somebody who reads: what is before the damage is sound.
    var fault: JournalFault { JournalFault(.damaged(position: position), told) }

    /// The fault for somebody who wants to write, or to copy: neither is done on top of damage.
    func refusal(path: String) -> JournalFault {
        JournalFault(
            .damaged(position: position),
            "\(told) \(path) is not opened for writing; use a backup, and keep this file as evidence.")
    }
}

/// What checking a journal from beginning to end has found.
public enum Verification: Hashable, Sendable {
    /// Every record is what was recorded; the head stands for all of them.
    case intact(JournalHead)
    /// The first damage, and the head of what is good before it.
    case damaged(ChainFault, intactUpTo: JournalHead)
}
