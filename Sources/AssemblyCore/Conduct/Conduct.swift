/// What the conduct of voting keeps beyond the ballots: lots, offices, objections, what waits.
public struct Conduct: Hashable, Codable, Sendable {
    /// Offices held, those won in this session among them.
    public internal(set) var offices: [HeldOffice] = []
    /// What offices were called that have fallen vacant, so that they are not told by their names in files.
    var formerOffices: [OfficeID: LocalizedText] = [:]
    /// The members of the Elections Board.
    public internal(set) var electionsBoard: [MemberCode] = []
    /// Members that do not join a consensus, by question.
    public internal(set) var objections: [QuestionID: [MemberCode]] = [:]
    /// Questions decided without a vote.
    public internal(set) var consensus: Set<QuestionID> = []
    /// Questions that wait for another name, and until when.
    public internal(set) var awaitedNames: [QuestionID: Moment] = [:]
    /// Questions whose vote was put off.
    public internal(set) var putOff: [QuestionID: PutOff] = [:]
    /// Lots and casting votes in the series of each question, in order.
    public internal(set) var moves: [QuestionID: [SeriesMove]] = [:]
    /// Ballots that are to be taken again, by question.
    public internal(set) var repetitions: [QuestionID: BallotID] = [:]
    /// Notes of how members meant to vote.
    public internal(set) var intentions: [RecordedIntention] = []

    /// A session in which nothing of it has happened.
    public init() {}

    mutating func apply(_ fact: ConductFact, at now: Moment) {
        switch fact {
        case .objected(let id, let member): objections[id, default: []].append(member)
        case .objectionWithdrawn(let id, let member): objections[id]?.removeAll { $0 == member }
        case .consensusDeclared(let id): consensus.insert(id)
        case .intentionRecorded(let id, let member, let intention):
            intentions.append(RecordedIntention(ballot: id, member: member, intention: intention, at: now))
        case .electionsBoardAppointed(let members): electionsBoard = members
        case .officeEntered(let office): offices.append(office)
        case .officeVacated(let id):
            formerOffices[id] = offices.first { $0.id == id }?.title
            offices.removeAll { $0.id == id }
        }
    }

    mutating func awaitName(for id: QuestionID, hours: Int, from moment: Moment) {
        awaitedNames[id] = moment.adding(seconds: hours * 3_600)
    }

    /// Takes back what a ballot and the lots and casting votes after it had brought.
    mutating func takeBack(_ question: QuestionID, electing fallen: Set<CandidateID>, since round: Int) {
        let lost = Set(fallen.map { OfficeID.won(by: $0, in: question) })
        offices.removeAll { lost.contains($0.id) }
        moves[question]?.removeAll { $0.round >= round }
        awaitedNames[question] = nil
        putOff[question] = nil
    }
}

/// A vote that was put off to a later meeting.
public struct PutOff: Hashable, Codable, Sendable {
    /// Why.
    public let reason: PutOffReason
    /// The sitting in which it was put off; the vote can be taken in any later one.
    public let sitting: Int
    /// When it was put off.
    public let at: Moment
}

/// What moves a series on besides its ballots. The series is always worked out from the ballots and from these, so that
/// an annulment takes back all that followed from a ballot.
public struct SeriesMove: Hashable, Codable, Sendable {
    /// What was done.
    public enum Kind: Hashable, Codable, Sendable {
        /// Lots were drawn.
        case lots(seed: String)
        /// The chair decided between equal names.
        case castingVote([CandidateID])
    }

    /// The ballot after which it was done.
    public let round: Int
    /// What was done.
    public let kind: Kind
    /// Who was elected by it.
    public let elected: [CandidateID]
    /// What it brought, with the names that stood then.
    public let step: SeriesStep
}

/// A note of how a member meant to vote.
public struct RecordedIntention: Hashable, Codable, Sendable {
    /// The ballot.
    public let ballot: BallotID
    /// The member.
    public let member: MemberCode
    /// What it said.
    public let intention: Intention
    /// When it said so.
    public let at: Moment
}
