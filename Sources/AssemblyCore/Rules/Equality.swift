/// What is done when a motion has as many votes for as against, or when equal votes decide a seat.
public enum TieRule: String, Hashable, Codable, CaseIterable, Sendable {
    /// An equal vote is no majority: the motion is not carried, the seat stays open.
    case lost = "lost"
    /// A second ballot between the equal names, then lots.
    case secondBallotThenLots = "second-ballot-then-lots"
    /// A further ballot between the equal names, as often as it takes.
    case furtherBallot = "further-ballot"
    /// Lots at once.
    case lots = "lots"
    /// The chair decides.
    case castingVote = "casting-vote"
    /// A second vote at a later meeting; equal again, the motion is rejected (UNGA rule 95).
    case secondVoteLater = "second-vote-later"
}

/// What is done when the names at the end of the field are equal and not all of them can go on.
public enum CutTieRule: String, Hashable, Codable, CaseIterable, Sendable {
    /// An extra ballot between the equal names decides which of them goes on.
    case extraBallot = "extra-ballot"
    /// All of them are out.
    case dropAll = "drop-all"
    /// All of them go on.
    case keepAll = "keep-all"
    /// Lots at once.
    case lots = "lots"
}

/// What follows when nobody is elected or a proposal fails.
public enum FailureRule: Hashable, Sendable {
    /// The proposal is rejected; the seat stays open.
    case rejected
    /// The series goes on with a further ballot.
    case furtherBallot
    /// So many further votes on the same text, the base taken anew.
    case revote(Int)
    /// The question is put off to a later meeting.
    case postponed
    /// Another name must be brought within so many hours (RPGA 50: 24).
    case newCandidate(hours: Int)
}
