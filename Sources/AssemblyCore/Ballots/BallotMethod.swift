public import Language

/// How the votes of a ballot are given and counted.
public enum BallotMethod: String, Hashable, Codable, CaseIterable, Sendable {
    /// Each delegation at a kiosk.
    case machine = "machine"
    /// By show of hands, counted by two officers who must agree; no names are known.
    case hands = "hands"
    /// Each member answers when it is called; the answers are recorded.
    case rollCall = "roll-call"
    /// Secret, on paper, counted by the Elections Board.
    case paper = "paper"

    /// Whether two officers type its figures.
    public var isCountedByHand: Bool { self == .hands || self == .paper }
}

/// Why the secrecy of a secret ballot is lost by its mere figures.
public enum SecrecyWarning: String, Hashable, Codable, CaseIterable, Sendable {
    /// Only one paper was received.
    case oneVoter = "one-voter"
    /// All papers say the same, so everybody knows how each voted.
    case unanimous = "unanimous"

    /// The warning in one sentence, for the chair.
    public var sentence: Message {
        switch self {
        case .oneVoter: "Only one paper was received: announcing the figures reveals how that delegation voted."
        case .unanimous: "All papers say the same: announcing the figures reveals how every delegation voted."
        }
    }
}

extension Ballot {
    /// What arithmetic takes from the secrecy of a secret ballot, told before the box is opened where it is known then;
    /// `nil` where nothing is lost.
    public var secrecyWarning: SecrecyWarning? {
        if isSealed, phase == .closed, received == 1 { return .oneVoter }
        guard isSecret, phase == .counted || phase == .declared else { return nil }
        let voters = method == .paper ? tally.papers : received
        guard voters > 0 else { return nil }
        if voters == 1 { return .oneVoter }
        let kinds = [tally.votesFor, tally.against, tally.abstentions, tally.invalid, tally.papersWithNames]
        guard kinds.filter({ $0 > 0 }).count == 1 else { return nil }
        // Papers with names say the same only if every name on them is on all of them.
        let isSame =
            tally.papersWithNames == 0 || tally.scores.values.allSatisfy { $0 == 0 || $0 == tally.papersWithNames }
        return isSame ? .unanimous : nil
    }
}
