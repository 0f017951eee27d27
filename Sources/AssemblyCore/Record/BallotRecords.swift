/// Which records tell of which ballot: by it a note that corrects a record is found wherever its ballot is shown, by a
/// console too that has not heard the record itself.
public struct BallotRecords: Hashable, Codable, Sendable {
    /// Records that follow one another and tell of the same ballot.
    fileprivate struct Run: Hashable, Sendable {
        let ballot: BallotID
        let first: Int
        var last: Int
    }

    fileprivate var runs: [Run] = []

    /// No record yet.
    public init() {}

    /// Takes in an event of the record at a position; what is behind the last one taken in is known already. O(1).
    public mutating func note(_ fact: Fact, at position: Int) {
        guard let ballot = fact.toldBallot, position >= runs.last?.last ?? 0 else { return }
        if let last = runs.last, last.ballot == ballot, position - last.last <= 1 {
            runs[runs.count - 1].last = position
        } else {
            runs.append(Run(ballot: ballot, first: position, last: position))
        }
    }

    /// The ballot of which a record tells; `nil` where it tells of none. O(log runs).
    public func ballot(ofRecord position: Int) -> BallotID? {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].last < position { low = middle + 1 } else { high = middle }
        }
        return low < runs.count && runs[low].first <= position ? runs[low].ballot : nil
    }
}

/// A run is written as ballot, first and last record.
extension BallotRecords.Run: Codable {
    init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        ballot = try container.decode(BallotID.self)
        (first, last) = (try container.decode(Int.self), try container.decode(Int.self))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(ballot)
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
