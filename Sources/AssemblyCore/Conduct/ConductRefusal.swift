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
    case answeredMeanwhile(MemberCode, RollCallAnswer, by: OperatorID?)
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

extension ConductRefusal {
    /// The refusal in one sentence, with codes for names.
    public var sentence: Message { sentence(naming: Naming(nil)).asSentence }

    /// The refusal in one sentence, with things called as an assembly calls them.
    func sentence(naming names: Naming) -> Message {
        let sentence: Message? =
            switch self {
            case .namesBeginWithTheFirst, .firstNameNotDrawn, .notByHands, .notByPaper, .notByRollCall,
                .notCountedByHand, .notARollCall, .ballotNotByMachine, .sameCounter, .anotherIsCalled,
                .answeredMeanwhile, .rollCallNotFinished, .objections, .needsAVote, .notRecorded,
                .resultNotDeclared, .laterBallotStands, .tooFewNames, .noneStandsAlone, .severalUnitsInSecret,
                .ballotWaits:
                votingSentence(names)
            case .nothingCountedYet, .recountInHand, .noNewCount, .resultCarriedOut, .decidedSince,
                .memberSeated, .reportAdopted, .itemAdded, .itemBegun:
                recountSentence(names)
            case .noTie, .tieByOtherMeans, .tieFirst, .wrongNumberOfNames, .nameIsNotEqual, .noNewNameAwaited,
                .newNameAwaited, .putOff, .seriesIsOver, .seriesHasBegun, .barred:
                seriesSentence(names)
            case .boardTooSmall, .boardMemberHasCandidate, .noElectionsBoard, .noProxies, .proxyLimit, .proxyChain,
                .memberExists, .admissionNotCarried, .noSuchOffice, .officeExists:
                membersSentence(names)
            }
        return sentence ?? .empty
    }

    private func votingSentence(_ names: Naming) -> Message? {
        switch self {
        case .namesBeginWithTheFirst: "The roll is called in alphabetical order; no lot is drawn."
        case .firstNameNotDrawn: "The member with which the roll call begins must first be drawn by lot."
        case .notByHands(let id):
            "\(names.question(id)) is decided by secret ballot or recorded vote, not by show of hands."
        case .notByPaper(let id):
            "\(names.question(id)) is not decided by secret ballot; papers are for secret ballots."
        case .notByRollCall(let id):
            "\(names.question(id)) cannot be decided by roll call: it is secret, or an election."
        case .notCountedByHand(let id):
            "\(names.ballot(id)) is not counted by hand; its figures come from the ballot papers."
        case .notARollCall(let id): "\(names.ballot(id)) is not a roll call."
        case .ballotNotByMachine(let id):
            "\(names.ballot(id)) is not an electronic vote; nothing can be cast at a kiosk."
        case .sameCounter(let id): "'\(id)' has already given a count; the second count must come from another officer."
        case .anotherIsCalled(let member?):
            "\(names.member(member)) is being called; answers are taken in the order of the roll."
        case .anotherIsCalled(nil): "The roll call is over; no member is being called."
        case .answeredMeanwhile(let member, let answer, let recorder?):
            "For \(names.member(member)) '\(answer.words)' has been recorded meanwhile, by '\(recorder)'; if that is wrong, correct it."
        case .answeredMeanwhile(let member, let answer, nil):
            "For \(names.member(member)) '\(answer.words)' has been recorded meanwhile; if that is wrong, correct it."
        case .rollCallNotFinished(_, let next):
            "The roll call is not finished; \(names.member(next)) is called next."
        case .objections(let members):
            "\(names.members(members)) objected; the question is put to the vote."
        case .needsAVote(let id, let why): "\(names.question(id)) cannot be decided by consensus: \(why)."
        case .notRecorded(let id): "\(names.ballot(id)) was not a recorded vote, so no member's vote is known."
        case .resultNotDeclared(let id): "The result of \(names.ballot(id)) has not been announced yet."
        case .laterBallotStands(let id): "\(names.ballot(id)) came later and still stands; annul that one first."
        case .tooFewNames(let marked, let needed):
            "Names marked: \(marked) of \(needed). Mark \(needed - marked) more."
        case .noneStandsAlone: "'None of the candidates' must be marked alone."
        case .severalUnitsInSecret(let id):
            "\(names.question(id)) is counted in several units, which would breach the secrecy of the ballot; take a recorded vote."
        case .ballotWaits(let id): "\(names.ballot(id)) is still being counted; announce or annul it first."
        default: nil
        }
    }

    private func recountSentence(_ names: Naming) -> Message? {
        switch self {
        case .nothingCountedYet(let id): "\(names.ballot(id)) has no count yet that could be counted again."
        case .recountInHand(let id):
            "\(names.ballot(id)) is being counted again; the result of the recount must be announced first."
        case .noNewCount(let id): "There is no new count of \(names.ballot(id)) to announce."
        case .resultCarriedOut(let id):
            "The result on \(names.question(id)) has been acted on already, so it is not counted again; the motion can be moved again."
        case .decidedSince(let id):
            "\(names.question(id)) has been decided since on the strength of this result; it must be reconsidered before this ballot is counted again."
        case .memberSeated(let member, _):
            "\(names.member(member)) is on the roll of members by this vote, so the vote is no longer counted again, annulled or reconsidered; ending a membership is a decision of its own."
        case .reportAdopted(let id):
            "\(names.question(id)) has taken effect, so the vote is no longer counted again, annulled or reconsidered; lay a new report instead."
        case .itemAdded(let item, _):
            "\(names.item(item)) is on the agenda by this vote; withdraw the item first."
        case .itemBegun(let item, _):
            "\(names.item(item)) is on the agenda by this vote and has been taken up, so the vote is no longer counted again, annulled or reconsidered."
        default: nil
        }
    }

    private func seriesSentence(_ names: Naming) -> Message? {
        switch self {
        case .noTie(let id): "There is no tie to decide in \(names.question(id))."
        case .tieByOtherMeans(let id, let means):
            "The tie in \(names.question(id)) is not decided in this way, but by \(means)."
        case .tieFirst(let id, let means): "The tie in \(names.question(id)) must be decided first, by \(means)."
        case .wrongNumberOfNames(let places): "The chair must choose exactly \(places) of the tied names."
        case .nameIsNotEqual(let id): "\(names.candidate(id)) is not one of the tied names."
        case .noNewNameAwaited(let id): "No other name is expected for \(names.question(id))."
        case .newNameAwaited(let id, let until):
            "Another name for \(names.question(id)) must be put forward before the next ballot, by \(names.time(until))."
        case .putOff(let id, .abstentions):
            "Too many members abstained on \(names.question(id)); the vote is taken at a later sitting."
        case .putOff(let id, .equalVotes):
            "The votes on \(names.question(id)) were equally divided; the second vote is taken at a later sitting."
        case .putOff(let id, .failure): "\(names.question(id)) was put off to a later sitting."
        case .seriesIsOver(let id): "The series of ballots on \(names.question(id)) is over."
        case .seriesHasBegun(let id): "Balloting on \(names.question(id)) has begun; no more nominations are accepted."
        case .barred(let id, let bar): "\(names.candidate(id)) cannot stand. \(bar.sentence(naming: names))"
        default: nil
        }
    }

    private func membersSentence(_ names: Naming) -> Message {
        switch self {
        case .boardTooSmall: "The Elections Board has at least three members, each of them once."
        case .boardMemberHasCandidate(let member):
            "\(names.member(member)) has a candidate and cannot sit on the Elections Board."
        case .noElectionsBoard: "Papers are counted by an Elections Board of at least three; appoint it first."
        case .noProxies: "The rulebook does not allow a member to vote for another."
        case .proxyLimit(let member, let most):
            "\(names.member(member)) already holds as many proxies as it may (\(most))."
        case .proxyChain(let member): "\(names.member(member)) has given or holds a proxy; a proxy cannot be passed on."
        case .memberExists(let member): "\(names.member(member)) is already on the roll."
        case .admissionNotCarried(let id): "\(names.question(id)) has not been carried, so it admits no new member."
        case .noSuchOffice: "There is no such office on record."
        case .officeExists: "This office is on record already."
        default: .empty
        }
    }
}
