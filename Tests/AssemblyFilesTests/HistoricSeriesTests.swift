import AssemblyCore
import AssemblyFiles
import EditedFiles
import Testing

@Suite("Elections as they were, by the rulebooks that are compiled in")
struct HistoricSeriesTests {
    /// One ballot: the scores, abstentions, who is elected after it and who may stand in the next one.
    struct Round {
        let scores: [(String, Int)]
        var abstentions = 0
        var invalid = 0
        var elected: [String] = []
        var next: [String]?
    }

    private func run(
        _ book: String, _ decision: DecisionID, entitled: Int? = nil, _ rounds: [Round]
    ) throws -> (next: NextBallot, steps: [SeriesStep]) {
        let rule = try #require(RulebookFile.builtIn(named: book)?[decision])
        var series = Series(rule: rule, seats: 1, standing: rounds[0].scores.map(\.0))
        var steps: [SeriesStep] = []
        for (number, round) in rounds.enumerated() {
            let scores = round.scores.map { Score($0.0, $0.1) }
            let step = try series.record(
                Figures(
                    votes: .names(scores), abstentions: round.abstentions, invalid: round.invalid, entitled: entitled))
            steps.append(step)
            #expect(step.elected == round.elected, "ballot \(number + 1): \(step.explanation)")
            if let next = round.next { #expect(step.next.names.map(Set.init) == Set(next), "ballot \(number + 1)") }
        }
        return (series.next, steps)
    }

    @Test("UNESCO 2017: four ballots, an extra one for the second place, a fifth between two")
    func unesco() throws {
        let series = try run(
            "unesco", "director-general",
            [
                Round(scores: [
                    ("Al-Kawari", 19), ("Azoulay", 13), ("Khattab", 11), ("El Khoury", 6), ("Tang", 5), ("Pham", 2),
                    ("Bulbuloglu", 2),
                ]),
                Round(scores: [
                    ("Al-Kawari", 20), ("Azoulay", 13), ("Khattab", 12), ("Tang", 5), ("Pham", 5), ("El Khoury", 3),
                ]),
                Round(scores: [
                    ("Al-Kawari", 18), ("Azoulay", 18), ("Khattab", 13), ("Tang", 5), ("El Khoury", 4),
                ]),
                Round(
                    scores: [("Al-Kawari", 22), ("Azoulay", 18), ("Khattab", 18)], next: ["Azoulay", "Khattab"]),
                Round(scores: [("Azoulay", 31), ("Khattab", 25)], next: ["Al-Kawari", "Azoulay"]),
                Round(scores: [("Azoulay", 30), ("Al-Kawari", 28)], elected: ["Azoulay"]),
            ])
        #expect(series.next == .decided)
    }

    @Test("African Union 2025: the last of three is out after ballot 3, the leader alone needs 33 of 49")
    func africanUnion() throws {
        let three = ["Odinga", "Youssouf", "Randriamandrato"]
        func round(_ votes: [Int], _ abstentions: Int, next: [String]? = nil, elected: [String] = []) -> Round {
            Round(
                scores: Array(zip(three, votes)), abstentions: abstentions, elected: elected, next: next)
        }
        let series = try run(
            "au", "commission-chair", entitled: 49,
            [
                round([20, 18, 10], 1, next: three), round([22, 19, 7], 1, next: three),
                round([20, 23, 5], 1, next: ["Odinga", "Youssouf"]), round([21, 25], 2), round([21, 26], 2),
                round([22, 26], 1, next: ["Youssouf"]),
                Round(scores: [("Youssouf", 33)], elected: ["Youssouf"]),
            ])
        #expect(series.next == .decided)
    }

    @Test("WHO 2017: 121 of 183 is one short of two thirds")
    func who() throws {
        let series = try run(
            "who", "director-general",
            [
                Round(scores: [("Tedros", 95), ("Nabarro", 52), ("Nishtar", 38)], next: ["Tedros", "Nabarro"]),
                Round(scores: [("Tedros", 121), ("Nabarro", 62)], abstentions: 2, next: ["Tedros", "Nabarro"]),
                Round(scores: [("Tedros", 133), ("Nabarro", 50)], abstentions: 2, elected: ["Tedros"]),
            ])
        #expect(series.steps.map(\.required) == [124, 122, 122])
    }

    @Test(
        "FIFA 2010 and 2016: half is no majority; the lowest is out, for the President only from the second ballot on")
    func fifa() throws {
        let host = try run(
            "fifa", "host",
            [
                Round(
                    scores: [("Qatar", 11), ("Korea", 4), ("USA", 3), ("Japan", 3), ("Australia", 1)],
                    next: ["Qatar", "Korea", "USA", "Japan"]),
                Round(
                    scores: [("Qatar", 10), ("USA", 5), ("Korea", 5), ("Japan", 2)], next: ["Qatar", "USA", "Korea"]),
                Round(scores: [("Qatar", 11), ("USA", 6), ("Korea", 5)], next: ["Qatar", "USA"]),
                Round(scores: [("Qatar", 14), ("USA", 8)], elected: ["Qatar"]),
            ])
        #expect(host.next == .decided)
        let president = try run(
            "fifa", "president",
            [
                Round(
                    scores: [("Infantino", 88), ("Salman", 85), ("Ali", 27), ("Champagne", 7)],
                    next: ["Infantino", "Salman", "Ali", "Champagne"]),
                Round(
                    scores: [("Infantino", 115), ("Salman", 88), ("Ali", 4), ("Champagne", 0)], elected: ["Infantino"]),
            ])
        #expect(president.steps.map(\.required) == [138, 104])
    }

    @Test("IOC 2005 and 2013: the base grows; a run-off decides who is lowest")
    func ioc() throws {
        let london = try run(
            "ioc", "host",
            [
                Round(scores: [("London", 22), ("Paris", 21), ("Madrid", 20), ("New York", 19), ("Moscow", 15)]),
                Round(scores: [("Madrid", 32), ("London", 27), ("Paris", 25), ("New York", 16)]),
                Round(scores: [("London", 39), ("Paris", 33), ("Madrid", 31)], next: ["London", "Paris"]),
                Round(scores: [("London", 54), ("Paris", 50)], elected: ["London"]),
            ])
        #expect(london.steps.map(\.base) == [97, 100, 103, 104])
        let tokyo = try run(
            "ioc", "host",
            [
                Round(scores: [("Tokyo", 42), ("Istanbul", 26), ("Madrid", 26)], next: ["Istanbul", "Madrid"]),
                Round(scores: [("Istanbul", 49), ("Madrid", 45)], next: ["Tokyo", "Istanbul"]),
                Round(scores: [("Tokyo", 60), ("Istanbul", 36)], elected: ["Tokyo"]),
            ])
        #expect(tokyo.next == .decided)
    }

    @Test(
        "one seat of the Security Council: open, three times two names, three times open, three times two names again")
    func securityCouncil() throws {
        let rule = try #require(RulebookFile.builtIn(named: "un-general-assembly")?["security-council-seat"])
        var series = Series(rule: rule, seats: 1, standing: ["A", "B", "C"])
        var fields: [Int] = []
        for _ in 1...12 {
            let names = series.next.names
            fields.append(names?.count ?? 0)
            let all = [("A", 100), ("B", 70), ("C", 15)].filter { names?.contains($0.0) ?? true }
            _ = try series.record(Figures(votes: .names(all.map { Score($0.0, $0.1) })))
        }
        // 0: anybody who is eligible.
        #expect(fields == [0, 2, 2, 2, 0, 0, 0, 2, 2, 2, 0, 0])
    }
}
