import Answers
import AssemblyCore
import AssemblyFiles
import EditedFiles
import Language

/// The figures of a recorded vote, counted from a file with every member's vote.
struct VotesCount {
    /// The tests, with what they count.
    let tests: [VoteTest]
    /// The figures in the unit of the tests.
    let figures: Figures

    /// Counts a file.
    /// - Parameter options: figures that the file cannot know: of members that are absent.
    init(_ path: String, rule: CountingRule, options: GivenFigures) throws {
        guard !options.hasVotes else {
            throw CommandLineFault("The votes are in the file of --votes; leave out the options that give votes.")
        }
        try self.init(VotesFile.load(path), of: path, rule: rule, options: options)
    }

    /// Counts the votes of a file that has been read.
    init(_ list: VotesList, of path: String, rule: CountingRule, options: GivenFigures) throws {
        if let only = rule.rule?.franchise.only {
            let known = Set(only.map(\.rawValue))
            if let stranger = list.votes.first(where: { !known.contains($0.member) }) {
                throw EditedFileFault([
                    Diagnostic(
                        file: path, at: Place(line: stranger.line, column: 1),
                        sentence: "'\(CommandLineFault.quoted(stranger.member))' does not vote on this decision")
                ])
            }
        }
        tests = rule.tests(withWeights: list.hasWeights)
        figures = try Self.figures(list, tests, rule.rule, options.whole)
    }

    private static func figures(
        _ list: VotesList, _ tests: [VoteTest], _ rule: DecisionRule?, _ whole: GivenFigures.Whole
    ) throws -> Figures {
        let unit = tests.unit
        var measures: [Metric: Measure] = [.heads: try measure(list.votes, .heads, whole)]
        if list.hasWeights { measures[.weight] = try measure(list.votes, .weight, whole, list.weightDecimals) }
        if list.hasPopulations { measures[.population] = try measure(list.votes, .population, whole) }
        // Sections without weights are counted by heads: each member weighs one.
        if unit == .weight, !list.hasWeights, !tests.contains(where: { $0.metric == .weight }) {
            measures[.weight] = try measure(list.votes, .weight, whole, list.weightDecimals)
        }
        guard let main = measures.removeValue(forKey: unit) else {
            throw CommandLineFault(
                "The rule counts by \(unit.rawValue), but the file of votes has no column '\(unit.rawValue)'.")
        }
        var sections: [String: Measure]?
        if list.hasSections {
            sections = try Dictionary(grouping: list.votes, by: \.section).mapValues { votes in
                try measure(votes, .weight, nil, list.weightDecimals)
            }
        }
        let vetoes = try vetoes(in: list, rule)
        return Figures(
            votes: main.votes, abstentions: main.abstentions, invalid: main.invalid, present: main.present,
            entitled: main.entitled, members: main.members,
            weight: try whole.weight?.counted(in: list.weightDecimals) ?? (unit == .weight ? main.members : nil),
            measures: measures.isEmpty ? nil : measures, sections: sections,
            vetoes: vetoes.isEmpty ? nil : vetoes, decimals: main.decimals)
    }

    /// The members with a veto that voted against. Each that voted against has to be known by its code: a veto must not
    /// get lost because somebody is called by name.
    private static func vetoes(in list: VotesList, _ rule: DecisionRule?) throws -> [String] {
        let known = rule?.franchise.vetoes.map(\.rawValue) ?? []
        guard !known.isEmpty else { return [] }
        return try list.votes.filter { $0.choice == .no }.compactMap { vote in
            if let code = known.first(where: { Likeness($0) == Likeness(vote.member) }) { return code }
            guard vote.member.count <= 3 else {
                throw CommandLineFault(
                    "'\(CommandLineFault.quoted(vote.member))' (line \(vote.line)) voted against, and some members have a veto here; write members by their codes, so that it is known who has one (\(known.joined(separator: ", ")))."
                )
            }
            return nil
        }
    }

    /// The votes in one unit.
    /// - Parameter whole: figures of the whole assembly; `nil` for a part of it.
    private static func measure(
        _ votes: [RecordedVote], _ unit: Metric, _ whole: GivenFigures.Whole?, _ decimals: Int = 0
    ) throws -> Measure {
        var sums: [RecordedVote.Choice: Int] = [:]
        var total = 0
        for vote in votes {
            let size =
                switch unit {
                case .heads: 1
                case .weight, .sectionShare: vote.weight
                case .population: vote.population
                }
            // No choice has more than all of them, so that one check is enough.
            let (sum, overflow) = total.addingReportingOverflow(size)
            guard !overflow else { throw CommandLineFault(FiguresRefusal.tooLarge.sentence.english) }
            total = sum
            sums[vote.choice, default: 0] += size
        }
        // When every member has a line, what all of them weigh is known.
        let wholeTotal = whole?.members == votes.count ? total : nil
        let all =
            switch unit {
            case .heads: whole?.members
            case .weight, .sectionShare: try whole?.weight?.counted(in: decimals) ?? wholeTotal
            case .population: whole?.population ?? wholeTotal
            }
        // Whoever is present without voting has a weight that the file does not tell.
        let (present, entitled) = (try whole?.present?.counted(in: 0), try whole?.entitled?.counted(in: 0))
        let isEveryonePresent = present.map { $0 == votes.count } ?? true
        return Measure(
            votes: .motion(for: sums[.yes] ?? 0, against: sums[.no] ?? 0), abstentions: sums[.abstain] ?? 0,
            invalid: sums[.invalid] ?? 0,
            present: unit == .heads ? present ?? total : isEveryonePresent ? total : nil,
            entitled: unit == .heads ? entitled : nil, members: all, decimals: decimals)
    }
}
