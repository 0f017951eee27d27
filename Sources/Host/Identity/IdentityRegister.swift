package import AssemblyCore
package import Language

/// Who may log in: badges with their PINs, officers with their passwords; kept apart from the journal, which is exported.
package struct IdentityRegister: Hashable, Codable, Sendable {
    /// The badges; in a rehearsal only those that differ from the published ones.
    package var badges: [MemberCode: Badge]
    /// The officers by login name.
    package var operators: [OperatorID: Operator]
    /// Whether the sheet with badges and PINs has been produced.
    package var sheetWasProduced: Bool

    /// A register in which nobody stands.
    package init() { (badges, operators, sheetWasProduced) = ([:], [:], false) }

    /// A delegation's badge.
    package struct Badge: Hashable, Codable, Sendable {
        /// The number on it; `nil` where it is the published one of a rehearsal.
        package var number: String?
        /// The Argon2id hash of its PIN; `nil` where it is the published one of a rehearsal.
        package var pinHash: String?
        /// Wrong PINs since the last right one.
        package var wrongTries: Int

        /// A badge.
        package init(number: String? = nil, pinHash: String? = nil, wrongTries: Int = 0) {
            (self.number, self.pinHash, self.wrongTries) = (number, pinHash, wrongTries)
        }
    }

    /// An officer who may log in.
    package struct Operator: Hashable, Codable, Sendable {
        /// The roles the officer may take.
        package var roles: Set<Role>
        /// The Argon2id hash of the password.
        package var passwordHash: String

        /// An officer.
        package init(roles: Set<Role>, passwordHash: String) { (self.roles, self.passwordHash) = (roles, passwordHash) }
    }
}

/// Why a register could not be read or changed.
package struct IdentityFault: Error, Hashable, Sendable {
    /// What happened, where, and what to do, in one sentence.
    package let message: Message

    /// A fault.
    package init(_ message: Message) { self.message = message }

    /// The sentence in English, for the command line and logs.
    package var sentence: String { message.english }
}
