package import AssemblyCore
import Language
package import Secrets

/// The officers who may log in; usable without a running host, by `plenary operators`.
package struct OperatorRoster: Sendable {
    /// The shortest password in characters.
    package static let shortestPassword = 8

    private let store: any IdentityStore

    /// The officers of a register.
    package init(_ store: any IdentityStore) { self.store = store }

    /// Adds an officer, or gives a known one other roles and another password.
    /// - Parameters:
    ///   - name: the login name: up to 40 letters, digits, dots and hyphens.
    ///   - roles: chair, secretariat or scrutineer.
    package func add(_ name: OperatorID, roles: Set<Role>, password: TypedSecret) async throws(IdentityFault) {
        guard Self.isName(name.rawValue) else {
            throw IdentityFault("An operator's name must have 1 to 40 letters, digits, dots or hyphens.")
        }
        guard !roles.isEmpty, roles.allSatisfy(\.isOfOfficer) else {
            throw IdentityFault("An operator is chair, secretariat or scrutineer.")
        }
        guard password.byteCount <= 1_024 else { throw IdentityFault("A password must have at most 1,024 bytes.") }
        guard password.characterCount >= Self.shortestPassword else {
            throw IdentityFault("A password must have at least \(Self.shortestPassword) characters.")
        }
        let hash = await PasswordHash.make(of: password)
        try store.update { register in
            register.operators[name] = IdentityRegister.Operator(roles: roles, passwordHash: hash)
        }
    }

    /// Takes an officer's login away.
    package func remove(_ name: OperatorID) throws(IdentityFault) {
        try store.update { register throws(IdentityFault) in
            guard register.operators.removeValue(forKey: name) != nil else {
                throw IdentityFault("There is no operator '\(name)'.")
            }
        }
    }

    /// The officers and their roles, in the order of their names.
    package func all() throws(IdentityFault) -> [(name: OperatorID, roles: [Role])] {
        try store.read().operators.sorted { $0.key < $1.key }.map { name, record in
            (name, Role.allCases.filter(record.roles.contains))
        }
    }

    private static func isName(_ name: String) -> Bool {
        (1...40).contains(name.count)
            && name.contains(where: \.isLetter)
            && name.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || "0123456789.-".unicodeScalars.contains($0)
            }
    }
}
