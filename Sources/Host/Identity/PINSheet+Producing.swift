public import AssemblyCore
import Language
import Secrets

/// Produces the PIN sheet outside a running host: before the session, or at the host's machine beside it.
public enum PINSheetProduction {
    /// Produces the sheet with all badge numbers and PINs, once for a session.
    /// - Parameters:
    ///   - assembly: whose delegations get badges.
    ///   - store: where the hashes are kept; a running host reads them again by itself.
    ///   - path: a file that does not exist yet; it is made with mode 0600.
    /// - Throws: one sentence when the sheet was produced before, or cannot be written.
    public static func produce(
        for assembly: Assembly, from store: any IdentityStore, to path: String
    ) async throws(IdentityFault) {
        let identities = Identities(
            store: store, roll: assembly.roll.compactMap { assembly.members[$0] },
            places: RehearsalBadge.places(in: assembly), isRehearsal: assembly.isRehearsal, randomness: .system)
        try await identities.makeSheet(at: path, for: assembly.convocation?.title.english ?? "")
    }
}
