public import Language

/// What has happened in the conduct of business beside the vote: consensus, notes on votes, offices.
public indirect enum ConductFact: Hashable, Sendable {
    /// A member does not join a consensus.
    case objected(QuestionID, MemberCode)
    /// A member no longer stands in the way of a consensus.
    case objectionWithdrawn(QuestionID, MemberCode)
    /// A question was decided without a vote.
    case consensusDeclared(QuestionID)
    /// A note of how a member meant to vote.
    case intentionRecorded(BallotID, MemberCode, Intention)
    /// The Elections Board was named.
    case electionsBoardAppointed([MemberCode])
    /// Somebody holds an office.
    case officeEntered(HeldOffice)
    /// An office fell vacant.
    case officeVacated(OfficeID)
}

/// Why a vote is put off to a later meeting.
public enum PutOffReason: String, Hashable, Codable, CaseIterable, Sendable {
    /// More abstained than the rule allows (ITU Conv. 416); at the later meeting abstentions no longer matter.
    case abstentions = "abstentions"
    /// The votes were equally divided (UNGA rule 95); equally divided again, the motion is rejected.
    case equalVotes = "equal-votes"
    /// The rule puts the question off when it fails.
    case failure = "failure"
}

extension ConductFact {
    /// What it brings about beside the conduct of voting: consensus decides the question.
    func affect(_ assembly: inout Assembly) {
        switch self {
        case .consensusDeclared(let id): assembly.questions[id]?.state = .decided(.carried)
        case .objected, .objectionWithdrawn, .intentionRecorded, .electionsBoardAppointed, .officeEntered,
            .officeVacated:
            break
        }
    }
}

extension ConductFact {
    /// What has happened, in one sentence for the record and the minutes.
    /// - Parameter assembly: the state after it, or later, for the names of members and questions.
    public func sentence(in assembly: Assembly) -> Message {
        switch self {
        case .objected(let id, let member):
            return "\(assembly.name(of: member)) does not join a consensus on: \(assembly.title(of: id))."
        case .objectionWithdrawn(let id, let member):
            return "\(assembly.name(of: member)) no longer objects to a consensus on: \(assembly.title(of: id))."
        case .consensusDeclared(let id):
            let article = ConductCommand.articleOfConsensus(on: id, in: assembly).bracketed
            return "There being no objection, it was so decided: \(assembly.title(of: id))\(article)."
        case .intentionRecorded(let id, let member, let intention):
            let words = intention.words.isEmpty ? Message.empty : .verbatim(" " + intention.words.ended)
            return
                "\(assembly.name(of: member)) stated that it had intended to \(intention.choice.words) on \(assembly.title(of: id)); the result is unchanged.\(words)"
        case .electionsBoardAppointed(let members):
            let names = members.map { assembly.name(of: $0) }.sideBySide
            return "The Elections Board was appointed: \(names)."
        case .officeEntered(let office):
            let holder: Message =
                office.holder.map { .verbatim($0) } ?? office.member.map { assembly.name(of: $0) } ?? "vacant"
            return "Office: \(office.title.message), \(holder)."
        case .officeVacated(let id):
            let title = assembly.conduct.formerOffices[id]?.message ?? .verbatim(id.rawValue)
            return "The office '\(title)' became vacant."
        }
    }
}

extension Intention.Choice {
    /// The intention after "had meant to".
    var words: Message {
        switch self {
        case .yes: "vote for"
        case .no: "vote against"
        case .abstain: "abstain"
        }
    }
}
