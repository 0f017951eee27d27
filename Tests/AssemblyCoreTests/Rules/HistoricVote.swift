import AssemblyCore
import Foundation

/// A vote of a real assembly with the outcome that its rule gave.
struct HistoricVote: Decodable, Sendable, CustomStringConvertible {
    let id: String
    let kind: String
    let seats: Int?
    let candidates: [String: Int]?
    let votesFor: Int?
    let votesAgainst: Int?
    let abstain: Int?
    let invalid: Int?
    let majority: String?
    let base: String?
    let baseVotes: Int?
    let required: Requirement?
    let outcome: String?
    let elected: [String]?
    let statesFor: Int?
    let statesAgainst: Int?
    let statesAbstain: Int?
    let statesTotal: Int?

    var description: String { id }

    /// A number, or words where two tests must hold.
    enum Requirement: Decodable, Sendable {
        case votes(Int)
        case words(String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let votes = try? container.decode(Int.self) {
                self = .votes(votes)
            } else {
                self = .words(try container.decode(String.self))
            }
        }

        /// The number, where it is one.
        var votes: Int? {
            if case .votes(let votes) = self { return votes }
            return nil
        }
    }

    static func all() throws -> [HistoricVote] {
        guard let url = Bundle.module.url(forResource: "historic-votes", withExtension: "json", subdirectory: "Data")
        else { return [] }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode([HistoricVote].self, from: Data(contentsOf: url))
    }

    /// The test in the rulebook's words: `at least 2/3` is `>=2/3`.
    var test: VoteTest? {
        guard let majority, let base else { return nil }
        let share = majority.replacing("at least ", with: ">=").replacing("more than ", with: ">")
        if share != "plurality", Majority(share) == nil { return nil }
        let words = base.replacing("fixed ", with: "fixed:")
        let names = ["votes expressed": "expressed", "weighted marks": "expressed", "members voting": "voting"]
        guard let known = Base(names[words] ?? words) else { return nil }
        return VoteTest(majority: Majority(share), base: known)
    }

    /// The figures of the ballot.
    var figures: Figures {
        let votes: Votes =
            candidates.map { names in .names(names.sorted { $0.key < $1.key }.map { Score($0.key, $0.value) }) }
            ?? .motion(for: votesFor ?? 0, against: votesAgainst ?? 0)
        return Figures(
            votes: votes, abstentions: abstain ?? 0, invalid: invalid ?? 0,
            papers: test?.base == .voting ? baseVotes : nil, seats: seats ?? 1)
    }
}
