/// What has happened in the debate. Cases are kept for ever, because journals are.
///
/// Motions, appeals and parts are voted as questions of their own, which these facts bring before the assembly; what such
/// a question is called follows from what was moved.
public indirect enum DebateFact: Hashable, Sendable {
    /// Point of order of a number, raised with these words, during a ballot or none.
    case pointOfOrderRaised(Int, MemberCode, String, during: BallotID?)
    case pointOfOrderWithdrawn(Int)
    /// The chair's ruling on a point of order.
    case ruled(Int, upheld: Bool, String)
    /// An appeal against a ruling, to be voted as a question.
    case appealed(Int, MemberCode, question: QuestionID)

    /// A motion was moved, to be voted as the question of that name, under the item in hand.
    case motionMoved(QuestionID, ProposedMotion, item: ItemID?)
    case speakerOnMotionAsked(QuestionID, MemberCode, MotionSide)
    /// A motion was carried whose effect the chair has still to carry out.
    case stepDue(QuestionID, MotionEffect)

    /// The floor for anything but a place on the speakers list, with its own limit.
    case floorGiven(MemberCode, SpeechPurpose, limitSeconds: Int?)

    case sponsorJoined(QuestionID, MemberCode)
    case sponsorLeft(QuestionID, MemberCode)
    case reintroduced(QuestionID, MemberCode)
    /// One of several sponsors has agreed to an amendment.
    case amendmentAgreed(QuestionID, MemberCode)
    /// The sponsors have accepted an amendment: it is part of the draft without a vote.
    case amendmentAccepted(QuestionID)
    case amendmentsRanked(of: QuestionID, [QuestionID])
    case disposalMarked(by: QuestionID, of: [QuestionID])
    /// A question is not put, because the adoption of another implies its rejection.
    case disposed(QuestionID, by: QuestionID)
    /// A question is not put, because what it belongs to is no longer before the assembly.
    case lapsed(QuestionID, because: QuestionID)
    /// A question that was disposed of or had lapsed is before the assembly again.
    case restored(QuestionID)

    case divisionAsked(QuestionID, MemberCode, [ProposedPart])
    case divisionObjected(QuestionID, MemberCode)
    /// A question was divided into parts, each a question of its own.
    case divided(QuestionID, into: [TabledPart])
    /// All parts that matter were rejected, so the whole is.
    case wholeLost(QuestionID)

    /// A carried motion brought a decided question before the assembly again.
    case reconsidered(QuestionID, by: QuestionID)
    /// A carried motion changed how a question is voted.
    case secrecyDecided(QuestionID, Secrecy, by: QuestionID)
    case rollCallDecided(QuestionID, by: QuestionID)
    /// The debate on an item was closed by a carried motion: nobody else speaks to it, and it goes to the vote.
    case debateClosed(ItemID, by: QuestionID)

    case closingOfListProposed
    case closingOfListObjected(MemberCode)
    case delegationsLimited(speeches: Int?, seconds: Int?)
    case replyRequested(MemberCode)
    case replyWithdrawn(MemberCode)

    case explanationOffered(QuestionID, MemberCode)
    case explanationWithdrawn(QuestionID, MemberCode)
}
