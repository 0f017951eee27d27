import Synchronization

/// Where the register of identities is kept.
package protocol IdentityStore: Sendable {
    /// The register as it stands.
    func read() throws(IdentityFault) -> IdentityRegister

    /// Changes the register; what is changed is durable when this returns.
    /// - Parameter change: alters the register as it stands at that moment; nothing is stored when it throws.
    /// - Returns: what the change returns.
    func update<Result: Sendable>(
        _ change: (inout IdentityRegister) throws(IdentityFault) -> Result
    ) throws(IdentityFault) -> Result
}

/// A register in memory, for rehearsals that leave nothing behind.
package final class EphemeralIdentityStore: IdentityStore {
    private let register: Mutex<IdentityRegister>

    /// A register that is forgotten with the process.
    package init(_ register: IdentityRegister = IdentityRegister()) { self.register = Mutex(register) }

    /// The register as it stands.
    package func read() throws(IdentityFault) -> IdentityRegister { register.withLock { $0 } }

    /// Changes the register.
    package func update<Result: Sendable>(
        _ change: (inout IdentityRegister) throws(IdentityFault) -> Result
    ) throws(IdentityFault) -> Result {
        try register.withLock { register throws(IdentityFault) in
            var draft = register
            let result = try change(&draft)
            register = draft
            return result
        }
    }
}
