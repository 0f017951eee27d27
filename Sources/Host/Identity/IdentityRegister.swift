public import AssemblyCore
public import Language

/// Who may log in: badges with their PINs, officers with their passwords; kept apart from the journal, which is exported.
public struct IdentityRegister: Hashable, Codable, Sendable {
    /// The badges; in a rehearsal only those that differ from the published ones.
    public var badges: [MemberCode: Badge]
    /// The officers by login name.
    public var operators: [OperatorID: Operator]
    /// Whether the sheet with badges and PINs has been produced.
    public var sheetWasProduced: Bool

    /// A register in which nobody stands.
    public init() { (badges, operators, sheetWasProduced) = ([:], [:], false) }

    /// A delegation's badge.
    public struct Badge: Hashable, Codable, Sendable {
        /// The number on it; `nil` where it is the published one of a rehearsal.
        public var number: String?
        /// The Argon2id hash of its PIN; `nil` where it is the published one of a rehearsal.
        public var pinHash: String?
        /// Wrong PINs since the last right one.
        public var wrongTries: Int

        /// A badge.
        public init(number: String? = nil, pinHash: String? = nil, wrongTries: Int = 0) {
            (self.number, self.pinHash, self.wrongTries) = (number, pinHash, wrongTries)
        }
    }

    /// An officer who may log in.
    public struct Operator: Hashable, Codable, Sendable {
        /// The roles the officer may take.
        public var roles: Set<Role>
        /// The Argon2id hash of the password.
        public var passwordHash: String

        /// An officer.
        public init(roles: Set<Role>, passwordHash: String) { (self.roles, self.passwordHash) = (roles, passwordHash) }
    }
}

/// Why a register could not be read or changed.
public struct IdentityFault: Error, Hashable, Sendable {
    /// What happened, where, and what to do, in one sentence.
    public let message: Message

    /// A fault.
    public init(_ message: Message) { self.message = message }

    /// The sentence in English, for the command line and logs.
    public var sentence: String { message.english }
}
