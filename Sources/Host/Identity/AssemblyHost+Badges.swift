import AssemblyCore
import Language

extension AssemblyHost {
    /// Produces the sheet with all badge numbers and PINs, once; the journal says nothing of it.
    /// - Parameter path: a file that does not exist yet; it is made with mode 0600.
    package func makePINSheet(to path: String) async throws(IdentityFault) {
        try await identities.makeSheet(at: path, for: durable.convocation?.title.english ?? "")
    }
}
