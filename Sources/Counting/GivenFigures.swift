import Answers
import AssemblyCore
import Language

/// The figures that were given.
package struct GivenFigures: Sendable {
    /// Votes for, and votes against.
    package var votesFor, against: GivenFigure?
    /// Candidates with their votes, each `NAME=VOTES`.
    package var candidates: [String] = []
    /// Abstentions, blank papers among them, and invalid papers.
    package var abstain, invalid: GivenFigure?
    /// Seats to be filled.
    package var seats: GivenFigure?
    /// Papers with a valid mark, where several names may be marked.
    package var ballots: GivenFigure?
    /// All members, those present, those entitled to vote.
    package var members, present, entitled: GivenFigure?
    /// All weight outstanding, and the population of all members.
    package var weight, population: GivenFigure?
    /// Members with a veto that voted against.
    package var vetoes: [String] = []

    /// No figures yet.
    package init() {}

    /// Whether a vote is given, as it would be in a file of votes.
    package var hasVotes: Bool {
        votesFor != nil || against != nil || !candidates.isEmpty || abstain != nil || invalid != nil || ballots != nil
            || seats != nil || !vetoes.isEmpty
    }

    /// Whether no figure is given.
    package var isEmpty: Bool {
        !hasVotes && members == nil && present == nil && entitled == nil && weight == nil && population == nil
    }

    /// Figures of the whole assembly, which no vote tells.
    struct Whole {
        let members: Int?
        let present: Int?
        let entitled: Int?
        let weight: Int?
        let population: Int?
    }

    /// What is given of the whole assembly.
    var whole: Whole {
        get throws {
            Whole(
                members: try members?.number, present: try present?.number, entitled: try entitled?.number,
                weight: try weight?.number, population: try population?.number)
        }
    }

    /// The figures in the unit of the tests.
    func figures(for rule: CountingRule, tests: [VoteTest]) throws -> Figures {
        guard candidates.isEmpty || (votesFor == nil && against == nil) else {
            throw CommandLineFault("Give either --for and --against, or candidates, not both.")
        }
        guard candidates.isEmpty || vetoes.isEmpty else {
            throw CommandLineFault("A veto is against a motion; an election has none.")
        }
        if !vetoes.isEmpty, rule.rule.map({ $0.franchise.vetoes.isEmpty }) ?? false {
            throw CommandLineFault("The decision does not provide for a veto; leave --veto out.")
        }
        let votes: Votes
        if candidates.isEmpty {
            guard let votesFor, let against else {
                throw CommandLineFault("Give the votes: --for N --against N, or --candidate NAME=VOTES for each name.")
            }
            votes = .motion(for: try votesFor.number, against: try against.number)
        } else {
            votes = .names(try candidates.map { try score($0, rule) })
        }
        let whole = try whole
        let all: Int? =
            switch tests.unit {
            case .heads, .sectionShare: whole.members
            case .weight: whole.members ?? whole.weight
            case .population: whole.population ?? whole.members
            }
        return Figures(
            votes: votes, abstentions: try abstain?.number ?? 0, invalid: try invalid?.number ?? 0,
            papers: try ballots?.number, present: whole.present, entitled: whole.entitled, members: all,
            weight: whole.weight, seats: try seats?.number ?? 1, marks: rule.marks,
            vetoes: vetoes.isEmpty ? nil : vetoes)
    }

    /// Reads `NAME=VOTES`; the name may contain an equals sign, the number may not.
    private func score(_ text: String, _ rule: CountingRule) throws -> Score {
        guard let equals = text.lastIndex(of: "="), let votes = Int(text[text.index(after: equals)...]) else {
            throw CommandLineFault(
                "'\(CommandLineFault.quoted(text))' is not NAME=VOTES; write for example --candidate 'Tedros=95'.")
        }
        let name = String(text[..<equals])
        if let trouble = TextRule.trouble(with: name, as: "A candidate's name", limit: TextRule.longestName) {
            throw CommandLineFault(trouble.english)
        }
        return Score(name, votes).knowingNone(rule.rule)
    }
}

extension Score {
    /// The same score; where the paper offers "none of the candidates" and the name says so in other words, under its
    /// proper name, because it can be voted for and never elected.
    func knowingNone(_ rule: DecisionRule?) -> Score {
        guard let rule, rule.paper.offersNone else { return self }
        let words = ["none", "none of them", "none of the above", "none of the candidates"]
        return words.contains(name.lowercased()) ? Score(Candidate.noneName, votes) : self
    }
}
