/// Why a member has no vote on a decision.
public enum Disenfranchisement: Hashable, Codable, Sendable {
    case credentialsNotAccepted
    case notPresent
    case arrears(String)
    /// A sanction, with its reason.
    case sanctioned(String)
    /// It has a candidate on the paper, who is named.
    case interested(String)
    /// Its delegation holds the chair, which does not vote.
    case inTheChair
    /// Only some members vote on this decision, and it is not one of them.
    case notAmongThoseWhoVote
    /// It was admitted in this session and votes from the next one on.
    case admittedThisSession

    /// The reason in one sentence, for the delegate who asks.
    public var sentence: Message {
        switch self {
        case .credentialsNotAccepted: "Its credentials have not been accepted."
        case .notPresent: "It is not checked in; the secretariat registers presence."
        case .arrears(let reason): "Its vote is suspended for arrears: \(reason)."
        case .sanctioned(let reason): "Its vote is suspended: \(reason)."
        case .interested(let candidate): "It does not vote while \(candidate) is on the paper."
        case .inTheChair: "Its delegation holds the chair, which does not vote."
        case .notAmongThoseWhoVote: "It is not one of the members that vote on this decision."
        case .admittedThisSession: "It was admitted in this session and votes from the next one on."
        }
    }

    /// The reason in one sentence with the article of the rule, where it rests on one.
    public func sentence(under rule: DecisionRule) -> Message {
        let citation = rule.franchise.citation
        switch self {
        case .credentialsNotAccepted, .notPresent: return sentence
        default: return citation.isEmpty ? sentence : sentence.inserting(beforeStop: " (\(citation))")
        }
    }
}
