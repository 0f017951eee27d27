import EventStream

/// An append under way: what is to be stored, and what has become of it so far.
struct AppendAttempt: Sendable {
    let records: [EncodedRecord]
    let expected: Position
    /// Whether what this process knows of the stream may not be all.
    private(set) var mustLook = false
    private let deadline: ContinuousClock.Instant
    private var isInDoubt = false
    private var reason: JournalSentence?
    private var tries = 0

    /// A first attempt.
    init(_ records: [EncodedRecord], expecting expected: Position, patience: Duration) {
        (self.records, self.expected) = (records, expected)
        deadline = .now + patience
    }

    /// Another record was in the way; which one is still to be seen.
    mutating func passed() {
        mustLook = true
    }

    /// Nothing was stored.
    mutating func failed(why: JournalSentence) {
        mustLook = true
        reason = why
    }

    /// Something may be stored.
    mutating func doubted() {
        mustLook = true
        isInDoubt = true
    }

    /// Whether it is no use to go on.
    var isOver: Bool { ContinuousClock.now >= deadline }

    /// How long to wait before the next try: the first one follows at once.
    mutating func pause(_ pause: Duration) -> Duration {
        tries += 1
        return tries == 1 && reason == nil && !isInDoubt ? .zero : pause
    }

    /// What is said when nothing can come of it any more.
    func end(why: JournalSentence) -> AppendFault {
        isInDoubt ? .unknown(why: why) : .unavailable(why: why, retryAfter: nil)
    }

    /// What is said when it is given up for the time being.
    func fault(of name: StreamName) -> AppendFault {
        isInDoubt
            ? .unknown(why: Sentences.inDoubt(name))
            : .unavailable(why: reason ?? Sentences.silent(name).told, retryAfter: .milliseconds(500))
    }
}

/// What a look at the stream has shown.
enum AppendLook: Sendable {
    /// Some of the records are there, or none; the others may follow.
    case found(AppendFindings)
    /// Somebody else has written after the expected position.
    case superseded(JournalHead)
    /// The name stands for another record.
    case conflict(RecordID)
    /// The stream cannot be read.
    case trouble(JournalFault)
}

/// Which records are there, and which are to be stored.
struct AppendFindings: Sendable {
    /// What the records to be stored follow.
    let head: JournalHead
    /// Receipts of records that are stored, by name.
    var receipts: [RecordID: Stored] = [:]
    /// Records that are not, each once.
    private(set) var fresh: [EncodedRecord] = []
    private var twins: [RecordID: Int] = [:]

    /// Nothing found yet.
    init(head: JournalHead) { self.head = head }

    /// Adds a record that is to be stored.
    ///
    /// - Returns: false when the group has another one of the same name.
    mutating func addFresh(_ record: EncodedRecord) -> Bool {
        if let place = twins[record.id] {
            return fresh[place].at == record.at && fresh[place].payload == record.payload
        }
        twins[record.id] = fresh.count
        fresh.append(record)
        return true
    }
}
