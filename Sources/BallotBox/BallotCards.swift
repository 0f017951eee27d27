package import AssemblyCore
import SealedBallot
package import Secrets

/// The voting cards of one secret ballot: the identifier of its election, from which their keys are derived, and the public
/// key of each elector's card in it.
package struct BallotCards: Sendable {
    let identifier: String
    let keys: [MemberCode: GroupElement]

    private init(identifier: String, keys: [MemberCode: GroupElement]) {
        (self.identifier, self.keys) = (identifier, keys)
    }

    /// The cards of the electors on the registrar's list.
    /// - Parameter place: which ballot of the list it is, from 0.
    /// - Throws: a key that cannot be one.
    package init(on list: PublicCredentials, at place: Int, of electors: [Elector]) throws(FileFault) {
        let entitled = Set(electors.map(\.member))
        self.init(
            identifier: list.uuid(of: place), keys: try list.keys(of: place).filter { entitled.contains($0.key) })
    }

    /// The cards of a rehearsal, which everybody knows, for a fresh election.
    package static func ofRehearsal(_ electors: [Elector]) -> BallotCards {
        let identifier = Election.makeIdentifier()
        let keys = electors.map {
            ($0.member, RehearsalCard.code(of: $0.member).credential(in: identifier).publicKey)
        }
        return BallotCards(
            identifier: identifier, keys: Dictionary(keys, uniquingKeysWith: { first, _ in first }))
    }

    /// The electors that have no card.
    package func missing(_ electors: [Elector]) -> [MemberCode] {
        electors.map(\.member).filter { keys[$0] == nil }
    }
}
