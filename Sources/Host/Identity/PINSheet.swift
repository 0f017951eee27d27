package import AssemblyCore
import Language
package import Secrets

/// The sheet with every delegation's badge number and PIN, which the secretariat prints once.
package struct PINSheet: Sendable {
    /// One delegation's line.
    package struct Line: Sendable {
        /// Whose line it is.
        package let member: MemberCode
        /// Its name in English.
        package let name: String
        /// The number of its badge.
        package let badge: String
        /// The secret that goes with it.
        package let pin: String
    }

    /// How a sheet is written: what goes into its file.
    package typealias Form = @Sendable ([Line]) throws(FileFault) -> SecretDocument

    /// The lines in the order of names.
    let lines: [Line]

    /// The sheet as text: badge, PIN, code and name, in columns.
    func text(for title: String) -> SecretDocument {
        let text = SecretDocument()
        text.append("\(title)\nBadges and PINs: hand each line to its delegation only, then destroy this file.\n\n")
        text.append("BADGE   PIN     MEMBER\n")
        for line in lines { text.append("\(line.badge)  \(line.pin)  \(line.member)  \(line.name)\n") }
        return text
    }
}

/// Produces the PIN sheet outside a running host: before the session, or at the host's machine beside it.
package enum PINSheetProduction {
    /// Produces the sheet with all badge numbers and PINs, once for a session.
    /// - Parameters:
    ///   - assembly: whose delegations get badges.
    ///   - store: where the hashes are kept; a running host reads them again by itself.
    ///   - path: a file that does not exist yet; it is made with mode 0600.
    ///   - form: makes what is written of the lines; plain text when left out.
    /// - Throws: one sentence when the sheet was produced before, or cannot be written.
    package static func produce(
        for assembly: Assembly, from store: any IdentityStore, to path: String, as form: PINSheet.Form? = nil
    ) async throws(IdentityFault) {
        let identities = Identities(
            store: store, roll: assembly.roll.compactMap { assembly.members[$0] },
            places: RehearsalBadge.places(in: assembly), isRehearsal: assembly.isRehearsal, randomness: .system)
        try await identities.makeSheet(at: path, for: assembly.convocation?.title.english ?? "", as: form)
    }
}
