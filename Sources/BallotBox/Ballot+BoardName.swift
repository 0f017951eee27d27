package import AssemblyCore
import SealedBallot

extension Ballot {
    /// The name of the file that holds its board, from the identifier of its election; `nil` where it has none.
    package var boardName: String? {
        seal.flatMap { try? Election(bytes: Array($0.election.utf8)) }.map { "\($0.identifier).bel" }
    }
}
