import EventStream

/// The first thing that is wrong with a journal.
public struct Damage: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// There is no record with this position, although there are later ones.
        case missing
        /// The content is not what was hashed.
        case altered
        /// The record names another predecessor than the one before it.
        case discontinuous
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

    init(_ kind: Kind, at position: Position?) {
        self.kind = kind
        self.position = position
    }

    /// One sentence for people, naming the record.
    public var sentence: String {
        let record = position.map { "Record \($0)" } ?? "A record"
        return switch kind {
        case .missing: "\(record) of the journal is missing."
        case .altered: "\(record) of the journal is not what was recorded: its hash does not fit its content."
        case .discontinuous: "\(record) of the journal does not continue the one before it."
        case .unreadable: "\(record) of the journal holds events that this version cannot read."
        case .file:
            position.map { "The file of the journal is damaged; it can be read up to record \($0.number - 1)." }
                ?? "The file of the journal is damaged."
        case .schema: "The table of the journal, or its guard against changes, has been altered."
        }
    }

    func fault(path: String) -> JournalFault {
        JournalFault(
            .damaged(position: position),
            "\(sentence) \(path) is not opened for writing; use a backup, and keep this file as evidence.")
    }
}

/// What checking a journal from beginning to end has found.
public enum Verification: Hashable, Sendable {
    /// Every record is what was recorded; the head stands for all of them.
    case intact(JournalHead)
    /// The first damage, and the head of what is good before it.
    case damaged(Damage, intactUpTo: JournalHead)
}
