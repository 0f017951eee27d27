/// What somebody wants done in the debate.
public enum DebateCommand: Hashable, Codable, Sendable {
    /// A delegation rises to a point of order.
    case raisePointOfOrder(MemberCode, String)
}

/// What has happened in the debate. Cases are kept for ever, because journals are.
public enum DebateFact: Hashable, Codable, Sendable {
    /// A delegation rose to a point of order.
    case pointOfOrderRaised(MemberCode, String)
}

/// Why something is not in order in the debate now.
public enum DebateRefusal: Error, Hashable, Codable, Sendable {
    case observersHaveNone(MemberCode)

    /// The refusal in one sentence.
    public var sentence: String {
        switch self {
        case .observersHaveNone(let member): "\(member) sits as an observer and may not raise points of order."
        }
    }
}
