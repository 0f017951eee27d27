public import Language

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

    /// The ground alone, as it is recorded when a ballot opens: names and reasons stand in the records before.
    public enum Ground: String, Hashable, Codable, CaseIterable, Sendable {
        case credentialsNotAccepted = "credentials"
        case notPresent = "absent"
        case arrears = "arrears"
        case sanctioned = "sanction"
        case interested = "interested"
        case inTheChair = "chair"
        case notAmongThoseWhoVote = "not-a-voter"
        case admittedThisSession = "admitted"
    }

    /// A ground of which nothing more is known.
    init(_ ground: Ground) {
        switch ground {
        case .credentialsNotAccepted: self = .credentialsNotAccepted
        case .notPresent: self = .notPresent
        case .arrears: self = .arrears("")
        case .sanctioned: self = .sanctioned("")
        case .interested: self = .interested("")
        case .inTheChair: self = .inTheChair
        case .notAmongThoseWhoVote: self = .notAmongThoseWhoVote
        case .admittedThisSession: self = .admittedThisSession
        }
    }

    /// The ground without names and reasons.
    public var ground: Ground {
        switch self {
        case .credentialsNotAccepted: .credentialsNotAccepted
        case .notPresent: .notPresent
        case .arrears: .arrears
        case .sanctioned: .sanctioned
        case .interested: .interested
        case .inTheChair: .inTheChair
        case .notAmongThoseWhoVote: .notAmongThoseWhoVote
        case .admittedThisSession: .admittedThisSession
        }
    }

    /// The reason in one sentence, for the delegate who asks.
    public var sentence: Message { words(.empty) }

    /// The reason in one sentence with the article of the rule, where it rests on one.
    public func sentence(under rule: DecisionRule) -> Message {
        switch self {
        case .credentialsNotAccepted, .notPresent: sentence
        case .arrears, .sanctioned, .interested, .inTheChair, .notAmongThoseWhoVote, .admittedThisSession:
            words(rule.franchise.citation.bracketed)
        }
    }

    /// The reason with the article in its brackets before the full stop.
    private func words(_ article: Message) -> Message {
        switch self {
        case .credentialsNotAccepted: "Its credentials have not been accepted."
        case .notPresent: "It has not been checked in; the secretariat registers attendance."
        case .arrears(let reason): "Its vote is suspended for arrears: \(StatedReason.words(reason))\(article)."
        case .sanctioned(let reason): "Its vote is suspended: \(StatedReason.words(reason))\(article)."
        case .interested(let candidate): "It does not vote while \(candidate) is on the ballot paper\(article)."
        case .inTheChair: "Its delegation holds the chair, which does not vote\(article)."
        case .notAmongThoseWhoVote: "It is not among the members that vote on this decision\(article)."
        case .admittedThisSession: "It was admitted in this session and votes from the next one on\(article)."
        }
    }
}
