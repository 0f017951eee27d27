/// What somebody wants done in the conduct of voting.
public enum ConductCommand: Hashable, Codable, Sendable {
    /// The letter or member drawn by lot with whom the order of names begins.
    case drawFirstName(MemberCode)
}

/// What has happened in the conduct of voting. Cases are kept for ever, because journals are.
public enum ConductFact: Hashable, Codable, Sendable {
    /// The member drawn by lot with whom the order of names begins.
    case firstNameDrawn(MemberCode)
}

/// Why something is not lawful in the conduct of voting now.
public enum ConductRefusal: Error, Hashable, Codable, Sendable {
    case namesBeginWithTheFirst

    /// The refusal in one sentence.
    public var sentence: String {
        switch self {
        case .namesBeginWithTheFirst: "The order of names begins with the first of the alphabet; no lot is drawn."
        }
    }
}
