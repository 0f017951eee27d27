import AssemblyCore
import Testing

@Suite("Series against a naive count")
struct SeriesPropertyTests {
    /// Voters with an order of preference each; a ballot is a vote for the first of those that stand.
    private struct Voters {
        let preferences: [[String]]

        init(_ count: Int, names: [String], using generator: inout CountingGenerator) {
            preferences = (0..<count).map { _ in names.shuffled(using: &generator) }
        }

        func count(_ standing: [String]) -> [String: Int] {
            var votes = Dictionary(uniqueKeysWithValues: standing.map { ($0, 0) })
            for order in preferences {
                if let first = order.first(where: standing.contains) { votes[first, default: 0] += 1 }
            }
            return votes
        }

        func figures(_ standing: [String]) -> Figures {
            let votes = count(standing)
            return Figures(votes: .names(standing.map { Score($0, votes[$0] ?? 0) }))
        }

        /// Elimination as one would do it with heaps of papers: the winner, or `nil` where equality stops it.
        func winner(_ names: [String], out: inout [String]) -> String? {
            var standing = names
            while true {
                let votes = count(standing)
                if standing.count > 2, let winner = standing.first(where: { 2 * (votes[$0] ?? 0) > preferences.count })
                {
                    return winner
                }
                if standing.count <= 2 {
                    let most = votes.values.max() ?? 0
                    let winners = standing.filter { votes[$0] == most }
                    return winners.count == 1 ? winners[0] : nil
                }
                let fewest = votes.values.min() ?? 0
                var lowest = standing.filter { votes[$0] == fewest }
                if lowest.count > 1 {
                    let again = count(lowest)
                    let least = again.values.min() ?? 0
                    lowest = lowest.filter { again[$0] == least }
                }
                guard lowest.count == 1 else { return nil }
                out.append(lowest[0])
                standing.removeAll { $0 == lowest[0] }
            }
        }
    }

    @Test("a thousand elections by elimination go as with heaps of papers", arguments: [11, 12, 13, 14, 15])
    func elimination(_ seed: UInt64) throws {
        var generator = CountingGenerator(state: seed)
        for _ in 0..<200 {
            let names = (0..<Int.random(in: 2...6, using: &generator)).map { "c\($0)" }
            let voters = Voters(Int.random(in: 1...25, using: &generator), names: names, using: &generator)
            var expectedOut: [String] = []
            let expected = voters.winner(names, out: &expectedOut)
            var series = Series(rule: SeriesRules.games, seats: 1, standing: names)
            var out: [String] = []
            loop: while true {
                switch series.next {
                case .ballot(_, _, _, let standing, _): out += try series.record(voters.figures(standing ?? [])).out
                case .tieBreak(_, _, let between, _, _): out += try series.record(voters.figures(between)).out
                case .decided, .failed, .lots, .castingVote: break loop
                }
            }
            #expect(series.elected.first == expected, "\(voters.preferences)")
            #expect(out == expectedOut)
            #expect((series.next == .decided) == (expected != nil))
        }
    }

    @Test("several seats: each ballot elects whom a naive count elects, and the field is never too large")
    func severalSeats() throws {
        var generator = CountingGenerator(state: 99)
        for _ in 0..<300 {
            let names = (0..<Int.random(in: 2...8, using: &generator)).map { "c\($0)" }
            let seats = Int.random(in: 1...3, using: &generator)
            var series = Series(rule: SeriesRules.severalSeats, seats: seats, standing: nil)
            for _ in 0..<12 {
                guard case .ballot(let number, let stage, _, let standing, let left) = series.next else { break }
                if let standing, stage == 1 { #expect(standing.count <= 2 * left, "ballot \(number)") }
                let pool = standing ?? names.filter { !series.elected.contains($0) }
                guard !pool.isEmpty else { break }
                let papers = 30
                let scores = marks(pool, papers: papers, each: left, using: &generator)
                let step = try series.record(Figures(votes: .names(scores), papers: papers))
                let reaching = scores.filter { 3 * $0.votes >= 2 * papers }
                let naive = reaching.filter { one in
                    reaching.count { $0.name != one.name && $0.votes >= one.votes } < left
                }
                #expect(Set(step.elected) == Set(naive.map(\.name)))
                #expect(step.required == 20)
            }
            #expect(series.elected.count <= seats)
            #expect(Set(series.elected).count == series.elected.count)
        }
    }

    /// Marks as papers with up to so many names each would give them, every paper with at least one.
    private func marks(
        _ names: [String], papers: Int, each: Int, using generator: inout CountingGenerator
    ) -> [Score] {
        var votes = Dictionary(uniqueKeysWithValues: names.map { ($0, 0) })
        for _ in 0..<papers {
            let count = Int.random(in: 1...max(1, min(each, names.count)), using: &generator)
            // A bias to the first names, so that some reach two thirds.
            let order = names.enumerated().map { ($0.offset + Int.random(in: 0...2, using: &generator), $0.element) }
                .sorted { $0.0 < $1.0 }
            for name in order.prefix(count) { votes[name.1, default: 0] += 1 }
        }
        return names.map { Score($0, votes[$0] ?? 0) }
    }

    @Test("any rule with any figures: never a crash, never more elected than seats, never somebody back from the dead")
    func anything() throws {
        var generator = CountingGenerator(state: 4)
        for _ in 0..<600 {
            let rule = randomRule(using: &generator)
            let names = (0..<Int.random(in: 1...5, using: &generator)).map { "c\($0)" }
            let seats = Int.random(in: 1...2, using: &generator)
            var series = Series(rule: rule, seats: seats, standing: Bool.random(using: &generator) ? names : nil)
            for _ in 0..<30 {
                let before = series.elected
                switch series.next {
                case .decided: #expect(series.elected.count == seats)
                case .failed: #expect(series.elected.count < seats)
                case .lots: try series.drawLots(seed: String(Int.random(in: 100_000...999_999, using: &generator)))
                case .castingVote(let between, let places, _):
                    #expect(places < between.count)
                    try series.castingVote(for: Array(between.shuffled(using: &generator).prefix(places)))
                case .ballot(_, let stage, _, let standing, let left):
                    #expect(rule.stages.indices.contains(stage))
                    #expect(left == seats - series.elected.count)
                    let pool = (standing ?? names).filter { !series.elected.contains($0) }
                    #expect(standing == nil || pool.count == standing?.count, "nobody elected stands")
                    guard !pool.isEmpty else { break }
                    let figures = randomFigures(pool, using: &generator)
                    // Into an open ballot somebody may be written who is out for good; that is refused.
                    if standing == nil { _ = try? series.record(figures) } else { try series.record(figures) }
                case .tieBreak(_, _, let between, let places, _):
                    #expect(places < between.count)
                    try series.record(randomFigures(between, using: &generator))
                }
                #expect(series.elected.starts(with: before), "a seat is never lost")
                if series.next.state == .decided || series.next.state == .failed { break }
            }
        }
    }

    private func randomFigures(_ names: [String], using generator: inout CountingGenerator) -> Figures {
        let scores = names.map { Score($0, Int.random(in: 0...4, using: &generator)) }
        return Figures(votes: .names(scores), abstentions: Int.random(in: 0...2, using: &generator))
    }

    private func randomRule(using generator: inout CountingGenerator) -> DecisionRule {
        let fields: [Field] = [.all, .unrestricted, .leading(1), .leading(2), .leadingPerSeat(1), .leadingPerSeat(2)]
        let tests = [SeriesRules.half, SeriesRules.twoThirds, SeriesRules.plurality]
        let count = Int.random(in: 1...3, using: &generator)
        let stages = (0..<count).map { index in
            Stage(
                ballots: Bool.random(using: &generator) || index < count - 1
                    ? Int.random(in: 1...3, using: &generator) : nil,
                whileMoreThan: Int.random(in: 0...3, using: &generator) == 0 ? 2 : nil,
                tests: tests[Int.random(in: 0..<3, using: &generator)],
                field: index == 0 ? .all : fields[Int.random(in: 0..<fields.count, using: &generator)],
                elimination: Bool.random(using: &generator) ? .lowest : .none)
        }
        let ties: [TieRule] = [.lost, .lots, .castingVote, .secondBallotThenLots, .furtherBallot]
        return SeriesRules.rule(
            stages, returnsTo: Bool.random(using: &generator) ? 0 : nil,
            tie: ties[Int.random(in: 0..<ties.count, using: &generator)],
            cutTie: CutTieRule.allCases[Int.random(in: 0..<4, using: &generator)],
            onFailure: Bool.random(using: &generator) ? .furtherBallot : .rejected)
    }
}
