import Answers
import AssemblyCore
import EditedFiles
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
        let present: DecimalFigure?
        let entitled: DecimalFigure?
        let weight: DecimalFigure?
        let population: Int?
    }

    /// The most decimals of any figure: where there are any, weights are counted.
    package var decimals: Int {
        let figures = [votesFor, against, abstain, invalid, weight, present, entitled] + candidates.map(Self.votes)
        return figures.compactMap { $0?.decimals }.max() ?? 0
    }

    /// The number in `NAME=VOTES`; `nil` where there is none.
    private static func votes(_ text: String) -> GivenFigure? {
        text.lastIndex(of: "=").flatMap { GivenFigure(String(text[text.index(after: $0)...])) }
    }

    /// What is given of the whole assembly.
    var whole: Whole {
        get throws {
            func counted(_ figure: GivenFigure?, _ name: String) throws -> Int? {
                guard let number = try figure?.number else { return nil }
                guard number >= 0 else {
                    throw CommandLineFault("The figure of --\(name) is \(number); a count is never negative.")
                }
                return number
            }
            func weighed(_ figure: GivenFigure?, _ name: String) throws -> DecimalFigure? {
                guard let figure = try figure?.figure else { return nil }
                guard figure.digits >= 0 else {
                    throw CommandLineFault("The figure of --\(name) is \(figure); a count is never negative.")
                }
                return figure
            }
            return Whole(
                members: try counted(members, "members"), present: try weighed(present, "present"),
                entitled: try weighed(entitled, "entitled"), weight: try weighed(weight, "weight"),
                population: try counted(population, "population"))
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
        guard decimals == 0 || tests.unit == .weight else {
            throw CommandLineFault(
                "Only votes by weight have decimals, but the rule counts by \(tests.unit.rawValue); give whole numbers."
            )
        }
        let vetoes = try vetoes(under: rule.rule)
        let votes: Votes
        if candidates.isEmpty {
            guard let votesFor, let against else {
                throw CommandLineFault("Give the votes: --for N --against N, or --candidate NAME=VOTES for each name.")
            }
            guard seats == nil else { throw CommandLineFault("Only an election fills seats; leave --seats out.") }
            guard try vetoes.isEmpty || DecimalFigure(vetoes.count) <= against.figure else {
                throw CommandLineFault(
                    "A member with a veto votes against, but there are fewer votes against than names at --veto.")
            }
            votes = .motion(for: try votesFor.units(of: decimals), against: try against.units(of: decimals))
        } else {
            votes = .names(try scores(rule))
        }
        let whole = try whole
        let outstanding = try whole.weight?.counted(in: decimals)
        let all: Int? =
            switch tests.unit {
            case .heads, .sectionShare: whole.members
            // Members are heads, and no bound for weights.
            case .weight: outstanding
            case .population: whole.population ?? whole.members
            }
        return Figures(
            votes: votes, abstentions: try abstain?.units(of: decimals) ?? 0,
            invalid: try invalid?.units(of: decimals) ?? 0,
            papers: try ballots.map { try DecimalFigure($0.number).counted(in: decimals) },
            present: try whole.present?.counted(in: decimals), entitled: try whole.entitled?.counted(in: decimals),
            members: all, weight: outstanding, seats: try seats?.number ?? 1,
            marks: rule.marks, vetoes: vetoes.isEmpty ? nil : vetoes, decimals: decimals)
    }

    /// The names with their votes, each name once.
    private func scores(_ rule: CountingRule) throws -> [Score] {
        var seen: [Likeness: String] = [:]
        return try candidates.map { text in
            let score = try score(text, rule)
            if let first = seen.updateValue(score.name, forKey: Likeness(score.name)) {
                throw CommandLineFault(
                    "The candidate '\(CommandLineFault.quoted(score.name))' is given twice\(first == score.name ? "" : ", in two spellings")."
                )
            }
            return score
        }
    }

    /// The members with a veto that voted against, as the rule calls them.
    private func vetoes(under rule: DecisionRule?) throws -> [String] {
        guard let rule else { return try Self.once(vetoes.map { (Likeness($0), $0) }) }
        let known = Dictionary(
            rule.franchise.vetoes.map { (Likeness($0.rawValue), $0.rawValue) }, uniquingKeysWith: { first, _ in first })
        guard !known.isEmpty || vetoes.isEmpty else {
            throw CommandLineFault("The decision does not provide for a veto; leave --veto out.")
        }
        return try Self.once(
            vetoes.map { name in
                guard let code = known[Likeness(name)] else {
                    throw CommandLineFault(
                        "'\(CommandLineFault.quoted(name))' has no veto here; those who have one are \(known.values.sorted().joined(separator: ", "))."
                    )
                }
                return (Likeness(name), code)
            })
    }

    private static func once(_ names: [(likeness: Likeness, name: String)]) throws -> [String] {
        var seen: Set<Likeness> = []
        for (likeness, name) in names where !seen.insert(likeness).inserted {
            throw CommandLineFault("'\(CommandLineFault.quoted(name))' is given twice at --veto.")
        }
        return names.map(\.name)
    }

    /// Reads `NAME=VOTES`; the name may contain an equals sign, the number may not.
    private func score(_ text: String, _ rule: CountingRule) throws -> Score {
        guard let equals = text.lastIndex(of: "="), let given = Self.votes(text) else {
            throw CommandLineFault(
                "'\(CommandLineFault.quoted(text))' is not NAME=VOTES; write for example --candidate 'Tedros=95'.")
        }
        let name = String(text[..<equals].drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        if let trouble = TextRule.trouble(with: name, as: "A candidate's name", limit: TextRule.longestName) {
            throw CommandLineFault(trouble.english)
        }
        return Score(name, try given.units(of: decimals)).knowingNone(rule.rule)
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
