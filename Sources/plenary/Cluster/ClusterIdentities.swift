import Answers
import AssemblyCore
import CanonicalJSON
import ClusterJournal
import EventStream
import Host
import Language

/// The register of identities that the hosts of a cluster keep together, with a copy on this machine that only the host's own
/// user may read. What is checked is read from the copy; what is changed is changed on the cluster first, so that wrong PINs
/// add up whichever host they are typed at.
final class ClusterIdentities: IdentityStore {
    private let shared: SharedRegister
    private let copy: any IdentityStore

    /// How often a change is made again that somebody else was faster with.
    private static let attempts = 50

    private init(_ shared: SharedRegister, copy: any IdentityStore) { (self.shared, self.copy) = (shared, copy) }

    /// Looks at the register of a cluster, and changes it, from a machine that keeps no copy of it.
    static func reach(_ file: ClusterFile) async throws -> ClusterIdentities {
        do {
            // Whoever opens the journal has seen that the servers may be trusted with it.
            let journal = try await ClusterJournal<Event>.open(file.access, file.name)
            let identities = ClusterIdentities(try await journal.register(), copy: EphemeralIdentityStore())
            guard try identities.current().number > 0 else {
                throw CommandLineFault(
                    "No host has brought logins to \(file.name.session) yet: make them on one machine, without --cluster, "
                        + "and start its host first. Nothing was changed.")
            }
            try identities.refresh()
            return identities
        } catch let fault as JournalFault { throw CommandLineFault(fault.sentence) } catch let fault as IdentityFault {
            throw CommandLineFault(fault.sentence)
        }
    }

    /// Takes the register of the cluster; where there is none yet, that of this machine becomes it.
    /// - Parameters:
    ///   - own: the register of this machine.
    ///   - path: where the copy is kept.
    static func open(_ shared: SharedRegister, own: IdentityFile, copyAt path: String) throws(IdentityFault)
        -> ClusterIdentities
    {
        let identities = ClusterIdentities(shared, copy: IdentityFile(path: path))
        let register = try own.read()
        if register != IdentityRegister(), try identities.current().number == 0 {
            try identities.update { shared in if shared == IdentityRegister() { shared = register } }
        }
        try identities.refresh()
        return identities
    }

    func read() throws(IdentityFault) -> IdentityRegister { try copy.read() }

    func update<Result: Sendable>(
        _ change: (inout IdentityRegister) throws(IdentityFault) -> Result
    ) throws(IdentityFault) -> Result {
        for _ in 0..<Self.attempts {
            let version = try current()
            let before = try Self.register(version)
            var draft = before
            let result = try change(&draft)
            if draft == before { return result }
            switch shared.put(try Self.bytes(of: draft), after: version.number) {
            case .stored:
                try keep(draft)
                return result
            case .passed: continue
            case .silent: throw Self.silent
            }
        }
        throw Self.silent
    }

    /// Brings the copy to what stands on the cluster.
    func refresh() throws(IdentityFault) { try keep(Self.register(current())) }

    private func keep(_ register: IdentityRegister) throws(IdentityFault) {
        guard try copy.read() != register else { return }
        try copy.update { $0 = register }
    }

    private func current() throws(IdentityFault) -> SharedRegister.Version {
        guard let version = shared.read() else { throw Self.silent }
        return version
    }

    private static func register(_ version: SharedRegister.Version) throws(IdentityFault) -> IdentityRegister {
        guard version.number > 0 else { return IdentityRegister() }
        do {
            return try CanonicalJSON.decode(IdentityRegister.self, from: version.bytes, unknownFields: .ignored)
        } catch {
            throw IdentityFault(
                "The identities on the cluster cannot be read; use the same version of plenary everywhere.")
        }
    }

    private static func bytes(of register: IdentityRegister) throws(IdentityFault) -> [UInt8] {
        guard let bytes = try? CanonicalJSON.bytes(of: register) else { throw silent }
        return bytes
    }

    private static var silent: IdentityFault {
        IdentityFault("The cluster's servers do not answer; nothing was changed. Look at them and at the network.")
    }
}
