/// Which records tell of which ballot: by it a note that corrects a record is found wherever its ballot is shown, by a
/// console too that has not heard the record itself.
public struct BallotRecords: Hashable, Sendable {
    private struct Told: Hashable, Sendable {
        let ballot: BallotID
        var records: RecordRun
    }

    private var runs: [Told] = []

    /// No record yet.
    public init() {}

    init(_ byBallot: [BallotID: [RecordRun]]) {
        runs = byBallot.flatMap { ballot, runs in runs.map { Told(ballot: ballot, records: $0) } }
            .sorted { $0.records.first < $1.records.first }
    }

    /// Takes in an event of the record at a position; what is behind the last one taken in is known already. O(1).
    public mutating func note(_ fact: Fact, at position: Int) {
        guard let ballot = fact.toldBallot, position >= runs.last?.records.last ?? 0 else { return }
        if let last = runs.last, last.ballot == ballot, position - last.records.last <= 1 {
            runs[runs.count - 1].records.last = position
        } else {
            runs.append(Told(ballot: ballot, records: RecordRun(first: position, last: position)))
        }
    }

    /// Takes in what is known of other ballots. O(runs).
    public mutating func add(_ others: BallotRecords) {
        guard !others.runs.isEmpty else { return }
        runs = (runs + others.runs).sorted { $0.records.first < $1.records.first }
    }

    /// The ballot of which a record tells; `nil` where it tells of none. O(log runs).
    public func ballot(ofRecord position: Int) -> BallotID? {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].records.last < position { low = middle + 1 } else { high = middle }
        }
        return low < runs.count && runs[low].records.first <= position ? runs[low].ballot : nil
    }

    /// The records of each ballot. O(runs).
    var byBallot: [BallotID: [RecordRun]] {
        Dictionary(grouping: runs, by: \.ballot).mapValues { $0.map(\.records) }
    }
}

/// Records that follow one another.
struct RecordRun: Hashable, Sendable {
    let first: Int
    var last: Int
}

/// A run is written as its first and its last record.
extension RecordRun: Codable {
    init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        (first, last) = (try container.decode(Int.self), try container.decode(Int.self))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(first)
        try container.encode(last)
    }
}

extension Fact {
    /// The ballot of which it tells; `nil` where it tells of none.
    fileprivate var toldBallot: BallotID? {
        switch self {
        case .ballots(let fact): fact.ballot
        case .series(.declared(let id, _)), .series(.corrected(let id, _)), .series(.repetitionOrdered(let id)): id
        case .record(.headSigned(let id, _, _, _)): id
        case .scrutiny(let fact): fact.ballot
        case .series, .record, .sitting, .agenda, .floor, .delegations, .questions, .debate, .conduct: nil
        }
    }
}

extension BallotFact {
    /// The ballot that it is about.
    fileprivate var ballot: BallotID {
        switch self {
        case .opened(let opening): opening.id
        case .held(let id), .released(let id), .extended(let id, _), .timeRanOut(let id), .cast(let id, _, _),
            .notCast(let id, _, _), .closed(let id, _), .counted(let id, _), .annulled(let id, _),
            .handCountEntered(let id, _), .handCountsDisagreed(let id, _, _), .handCountAgreed(let id, _),
            .rollCallAnswered(let id, _, _), .recountOrdered(let id, _):
            id
        }
    }
}

extension ScrutinyFact {
    /// The ballot whose box it is about; `nil` for keys and cards.
    fileprivate var ballot: BallotID? {
        switch self {
        case .paperSpoiled(let id, _, _), .boardClosed(let id, _), .decryptionGiven(let id, _, _),
            .boardPublished(let id, _):
            id
        case .scrutineersAppointed, .certificateGiven, .sharesDealt, .keyShareMade, .keyCompleted,
            .credentialsPublished, .credentialReplaced:
            nil
        }
    }
}
