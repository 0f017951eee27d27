public import Language

/// Why something is not lawful in the conduct of voting now.
public enum ConductRefusal: Error, Hashable, Codable, Sendable {
    case namesBeginWithTheFirst
    case firstNameNotDrawn
    case notByHands(QuestionID)
    case notByPaper(QuestionID)
    case notByRollCall(QuestionID)
    case notCountedByHand(BallotID)
    case notARollCall(BallotID)
    case ballotNotByMachine(BallotID)
    case sameCounter(OperatorID)
    case anotherIsCalled(MemberCode?)
    case rollCallNotFinished(BallotID, next: MemberCode)
    case objections([MemberCode])
    case needsAVote(QuestionID, why: Message)
    case noTie(QuestionID)
    case tieByOtherMeans(QuestionID, means: String)
    case tieFirst(QuestionID, means: String)
    case wrongNumberOfNames(places: Int)
    case nameIsNotEqual(CandidateID)
    case noNewNameAwaited(QuestionID)
    case newNameAwaited(QuestionID, until: Moment)
    case putOff(QuestionID, PutOffReason)
    case seriesIsOver(QuestionID)
    case seriesHasBegun(QuestionID)
    case barred(CandidateID, Bar)
    case boardTooSmall
    case boardMemberHasCandidate(MemberCode)
    case noElectionsBoard
    case noProxies
    case proxyLimit(MemberCode, most: Int)
    case proxyChain(MemberCode)
    case memberExists(MemberCode)
    case admissionNotCarried(QuestionID)
    case noSuchOffice(OfficeID)
    case officeExists(OfficeID)
    case notRecorded(BallotID)
    case resultNotDeclared(BallotID)
    case ballotWaits(BallotID)
    case laterBallotStands(BallotID)
    case nothingCountedYet(BallotID)
    case recountInHand(BallotID)
    case noNewCount(BallotID)
    case resultCarriedOut(QuestionID)
    case decidedSince(QuestionID)
    case memberSeated(MemberCode, by: QuestionID)
    case reportAdopted(QuestionID)
    case itemAdded(ItemID, by: QuestionID)
    case itemBegun(ItemID, by: QuestionID)
    case tooFewNames(marked: Int, needed: Int)
    case noneStandsAlone
    case severalUnitsInSecret(QuestionID)
}
