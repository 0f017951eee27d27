package import AssemblyCore
import Bytes
package import SealedBallot
import Secrets

/// The voting cards of a rehearsal, which everybody may know, like its PIN: the code follows from the member's own code,
/// so that a stranger can vote at once and no registrar is needed.
package enum RehearsalCard {
    /// The code on the card of a member.
    package static func code(of member: MemberCode) -> VotingCode {
        let digest = Digest(of: "plenary rehearsal card|\(member)")
        return VotingCode.printed(from: digest.bytes)
    }

    /// The printed characters, which only a rehearsal shows.
    package static func text(of member: MemberCode) -> String {
        code(of: member).text.withBytes { String(decoding: $0, as: UTF8.self) }
    }
}
