/// Where a host keeps what secret ballots need beside the journal.
package struct BallotFiles: Sendable {
    /// Where the boards are published, one file a ballot.
    package let boards: String
    /// Where keys and lists are kept; only the host's own user may enter.
    package let keys: String

    /// Two directories, which are made when they are needed.
    package init(boards: String, keys: String) { (self.boards, self.keys) = (boards, keys) }

    /// The seeds of the scrutineers of a rehearsal.
    var rehearsalSeeds: String { keys + "/rehearsal-scrutineers" }

    /// The registrar's list with a certain hash.
    func credentials(_ digest: String) -> String { "\(keys)/public-credentials-\(digest.prefix(16)).json" }
}
