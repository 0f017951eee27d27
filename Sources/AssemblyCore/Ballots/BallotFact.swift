/// What has happened to ballots and their papers.
///
/// Papers are nearly all that a journal holds: `cast` is stored in place, whatever is larger or rarer beside it.
public enum BallotFact: Hashable, Sendable {
    indirect case opened(BallotOpening)
    /// Nothing is received until the chair goes on.
    case held(BallotID)
    /// A ballot that was held goes on.
    case released(BallotID)
    case extended(BallotID, seconds: Int)
    case timeRanOut(BallotID)
    case cast(BallotID, MemberCode, Paper)
    case notCast(BallotID, MemberCode, reason: NotCastReason)
    /// `revealed` is empty in the journal; an audience that was shown turnout only receives the options with the close.
    indirect case closed(BallotID, revealed: [MemberCode: Choice]?)
    /// The sum that came out of the ballot box.
    indirect case counted(BallotID, Tally)
    case annulled(BallotID, reason: String)

    /// One officer's count; the figures are empty for everybody but the journal until two counts agree.
    indirect case handCountEntered(BallotID, Tally?)
    /// Two officers' counts differ; both begin again.
    indirect case handCountsDisagreed(BallotID, first: Tally, second: Tally)
    /// Two officers' counts agree: the ballot is counted.
    indirect case handCountAgreed(BallotID, Tally)
    /// A member answered at a roll call.
    case rollCallAnswered(BallotID, MemberCode, RollCallAnswer)
    /// Two officers want hands or papers counted again; an announced result stands until it is corrected.
    case recountOrdered(BallotID, reason: String)
}
