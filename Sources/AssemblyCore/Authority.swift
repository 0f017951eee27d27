/// The capacity in which somebody acts.
public enum Role: String, Codable, CaseIterable, Sendable {
    case chair = "chair"
    case secretariat = "secretariat"
    case scrutineer = "scrutineer"
    case delegate = "delegate"
    case board = "board"

    /// Whether it is an officer's: who holds it presides, prepares or scrutinises.
    public var isOfOfficer: Bool {
        switch self {
        case .chair, .secretariat, .scrutineer: true
        case .delegate, .board: false
        }
    }
}

/// Who gives a command: established by the host from a login, never taken from the client.
public enum Authority: Hashable, Sendable {
    /// An officer, with the second officer who attests a two-person act.
    case officer(Role, OperatorID, second: OperatorID? = nil)
    /// A delegation's head or delegate, identified by badge and PIN.
    case delegate(MemberCode)
    /// The host itself: timers, the ballot box, locks.
    case host

    /// Whether this is an officer of one of the roles.
    public func isOfficer(_ roles: Role...) -> Bool {
        guard case .officer(let role, _, _) = self else { return false }
        return roles.contains(role)
    }

    /// The second person of a two-person act, when there is one and it is another person.
    public var attestation: OperatorID? {
        guard case .officer(_, let first, let second?) = self, first != second else { return nil }
        return second
    }
}

/// For whom an event is made ready: what an audience may not know never leaves the host.
public enum Audience: Hashable, Sendable {
    case officer(Role)
    case delegate(MemberCode)
    case board

    /// Whether the audience runs the session: chair, secretariat, scrutineers.
    public var isOfficer: Bool {
        if case .officer = self { return true }
        return false
    }
}
