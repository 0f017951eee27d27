import AssemblyCore
import Language
import SealedBallot

/// The scrutineers' common key, to which the papers of all secret ballots are sealed.
package struct ElectionKey: Sendable {
    let trustees: Trustees

    /// The key as the ceremony has left it on record.
    package init(onRecord text: String) throws(BallotBoxFault) {
        do throws(ObjectRefusal) {
            trustees = try Trustees(bytes: Array(text.utf8))
        } catch { throw BallotBoxFault("The scrutineers' key on record is not valid: \(error.message).") }
    }
}
