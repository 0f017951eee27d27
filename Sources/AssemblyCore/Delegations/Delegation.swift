/// The state of a delegation's papers (RPGA 8).
public enum Credentials: String, Codable, CaseIterable, Sendable {
    case pending = "pending"
    case accepted = "accepted"
    case refused = "refused"
    /// In doubt, or not complete: the delegation sits and votes until the assembly decides otherwise.
    case provisional = "provisional"

    /// Whether the delegation takes its seat with all rights.
    public var areInOrder: Bool {
        switch self {
        case .accepted, .provisional: true
        case .pending, .refused: false
        }
    }
}

/// Why and how far a member's vote is suspended.
public struct Arrears: Hashable, Codable, Sendable {
    /// What is owed, in the secretariat's words: years and amounts.
    public var reason: String
    /// The decision that lifted the suspension, where there is one (GR 52(3)).
    public var waiver: String?

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case reason = "reason"
        case waiver = "waiver"
    }

    /// Arrears as the secretariat enters them.
    public init(reason: String, waiver: String? = nil) { (self.reason, self.waiver) = (reason, waiver) }
}

/// Who has come for a member, and what it may do.
public struct Delegation: Hashable, Codable, Sendable {
    /// The member it speaks for.
    public let member: MemberCode
    /// The head of delegation; `nil` until announced.
    public var head: String?
    /// Further delegates.
    public var delegates: [String]
    /// Observers who came with the delegation; they neither speak nor vote for it.
    public var observers: [String]
    /// The state of its papers.
    public var credentials: Credentials
    /// Whether it has checked in and not left.
    public var isPresent: Bool
    /// Whether its vote is suspended for arrears.
    public var arrears: Arrears?
    /// Whether its delegate has asked for more time and guidance at the kiosk.
    public var needsAssistance: Bool
    /// Whether its badge has been locked after wrong PINs.
    public var badgeIsLocked: Bool

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case member = "member"
        case head = "head"
        case delegates = "delegates"
        case observers = "observers"
        case credentials = "credentials"
        case isPresent = "isPresent"
        case arrears = "arrears"
        case needsAssistance = "needsAssistance"
        case badgeIsLocked = "badgeIsLocked"
    }

    /// A delegation as it is registered.
    public init(
        member: MemberCode, head: String? = nil, delegates: [String] = [], observers: [String] = [],
        credentials: Credentials = .pending, isPresent: Bool = false, arrears: Arrears? = nil,
        needsAssistance: Bool = false
    ) {
        (self.member, self.head, self.delegates, self.observers) = (member, head, delegates, observers)
        (self.credentials, self.isPresent, self.arrears) = (credentials, isPresent, arrears)
        self.needsAssistance = needsAssistance
        badgeIsLocked = false
    }

    /// Whether the member is represented: papers in order and somebody here.
    public var isRepresented: Bool { credentials.areInOrder && isPresent }
}
