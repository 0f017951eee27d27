public import Language

/// A name that no longer stands, with the reason.
public struct Departure: Hashable, Codable, Sendable {
    /// Why a name no longer stands; the ballots are counted from 1.
    public enum Reason: Hashable, Codable, Sendable {
        /// It had the fewest votes of a ballot, so many of its base.
        case fewestVotes(ballot: Int, votes: Int, base: Int)
        /// It had the fewest votes in the extra ballot between equal names after a ballot.
        case fewestInExtraBallot(after: Int)
        /// The seats of its group are filled.
        case seatsFilled(group: String)
        /// Every seat that it could take is filled, and it is of no group.
        case noSeatLeft
        /// It is not among so many leading names of a ballot; with its votes where it stood in that ballot.
        case notLeading(names: Int, ballot: Int, votes: Int?)
        /// Lots drawn after a ballot were for others.
        case lots(after: Int)
        /// The chair's casting vote was for others.
        case castingVote
    }

    /// The name.
    public let name: String
    /// Why it no longer stands.
    public let reason: Reason

    /// A name that no longer stands.
    public init(name: String, reason: Reason) { (self.name, self.reason) = (name, reason) }
}

extension Departure.Reason {
    /// The reason to stand after a name: `fewest votes in ballot 2 (5 of 22)`.
    public var words: Message {
        switch self {
        case .fewestVotes(let ballot, let votes, let base): "fewest votes in ballot \(ballot) (\(votes) of \(base))"
        case .fewestInExtraBallot(let ballot): "fewest votes in the extra ballot after ballot \(ballot)"
        case .seatsFilled(let group): "the seats of \(group) are filled"
        case .noSeatLeft: "no seat is left"
        case .notLeading(let names, let ballot, let votes?):
            "\(Self.notLeading(names, ballot)) (\(votes))"
        case .notLeading(let names, let ballot, nil): Self.notLeading(names, ballot)
        case .lots(let ballot): "lost by lots after ballot \(ballot)"
        case .castingVote: "lost by the chair's casting vote"
        }
    }

    private static func notLeading(_ names: Int, _ ballot: Int) -> Message {
        plural(
            names, "in ballot \(ballot) not the leading name",
            "in ballot \(ballot) not among the \(names) leading names")
    }
}

extension Departure.Reason: CustomStringConvertible {
    /// The reason in English, for logs.
    public var description: String { words.english }
}
