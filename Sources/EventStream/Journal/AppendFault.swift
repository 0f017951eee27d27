/// Why records were not acknowledged.
public enum AppendFault: Error, Hashable, Sendable {
    /// The journal goes on from another place than expected: another writer was there. Stop, replay from the own position
    /// up to `head`, decide anew.
    case superseded(head: JournalHead)

    /// Certainly not stored. `why` is a sentence for people; `retryAfter` says when another attempt makes sense, nil means
    /// not in this process.
    case unavailable(why: JournalSentence, retryAfter: Duration?)

    /// It is not known whether the records are stored. The only lawful next step is to append the same records with the
    /// same expectation again; people see CHECKING until that is answered. `why` is a sentence for people.
    case unknown(why: JournalSentence)
}

extension AppendFault: CustomStringConvertible {
    /// One sentence for people, in English.
    public var description: String { sentence.description }

    /// One sentence for people.
    public var sentence: JournalSentence {
        switch self {
        case .superseded(let head):
            "The journal already continues to record \(head.position): another writer was there. Nothing was stored."
        case .unavailable(let why, _): why
        case .unknown(let why): why
        }
    }
}

/// Reading or opening a journal failed.
public struct JournalFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of trouble it is.
    public enum Kind: Hashable, Sendable {
        /// There is no journal at this place.
        case missing
        /// Another process writes to it.
        case inUse
        /// It cannot be read or written: permissions, a full disk, a failing device.
        case inaccessible
        /// It is not a journal, or one of another version.
        case foreign
        /// The record at `position` is the first bad one; nil when the file itself is damaged.
        case damaged(position: Position?)
        /// It has been closed.
        case closed
    }

    /// What kind of trouble it is.
    public let kind: Kind
    /// One sentence for people: what, where, what to do; for whoever can put it into another language.
    public let told: JournalSentence

    /// A fault.
    public init(_ kind: Kind, _ sentence: JournalSentence) {
        self.kind = kind
        self.told = sentence
    }

    /// The sentence in English.
    public var sentence: String { told.description }

    /// The sentence in English.
    public var description: String { sentence }
}
