import AssemblyCore
import Language
import Testing

@Suite("Elections of real assemblies go ballot by ballot as they did")
struct HistoricSeriesTests {
    private func standing(_ figures: Figures) -> [String] {
        guard case .names(let scores) = figures.votes else { return [] }
        return scores.map(\.name)
    }

    /// Takes the ballots one after the other and compares base and required number with those of the collection.
    private func run(_ rule: DecisionRule, _ ids: String...) throws -> (series: Series, steps: [SeriesStep]) {
        let all = try HistoricVote.all()
        var steps: [SeriesStep] = []
        var series: Series?
        for id in ids {
            let vote = try #require(all.first { $0.id == id })
            var figures = vote.figures
            if vote.base == "fixed 49" { figures.entitled = 49 }
            var now = series ?? Series(rule: rule, seats: 1, standing: standing(figures))
            let step = try now.record(figures)
            if let base = vote.baseVotes { #expect(step.base == base, "\(id)") }
            if step.required != nil { #expect(step.required == vote.required?.votes, "\(id)") }
            #expect(step.explanation.english.contains("\(step.base)"), "\(id)")
            steps.append(step)
            series = now
        }
        return (try #require(series), steps)
    }

    @Test("UNESCO 2017: four ballots, an extra one for the second place of the run-off, the fifth elects")
    func unesco() throws {
        let (series, steps) = try run(SeriesRules.fiveBallots, "K02a", "K02b", "K02c", "K02d", "K02e", "K02f")
        #expect(steps.map(\.state) == [.goesOn, .goesOn, .goesOn, .tie, .goesOn, .decided])
        #expect(steps[3].next.tie == Tie(between: ["Azoulay", "Khattab"], places: 1, purpose: .stay))
        #expect(steps[4].kind == .tieBreak)
        #expect(steps[4].elected.isEmpty)
        #expect(steps[4].out == ["Khattab"])
        #expect(Set(steps[4].next.names ?? []) == ["Al-Kawari", "Azoulay"])
        #expect(steps[5].number == 5)
        #expect(series.elected == ["Azoulay"])
        // Whoever withdrew between two ballots is not expected in the next one.
        #expect(steps[1].next.names?.contains("Bulbuloglu") == false)
    }

    @Test("African Union 2025: three ballots, three between two, then one name that still needs two thirds of 49")
    func africanUnion() throws {
        let (series, steps) = try run(
            SeriesRules.commission, "A01", "A02", "A03", "A04", "A05", "A06", "A07")
        #expect(steps.map(\.required) == Array(repeating: 33, count: 7))
        #expect(steps[1].out == [])
        #expect(steps[2].out == ["Randriamandrato"])
        #expect(Set(steps[2].next.names ?? []) == ["Odinga", "Youssouf"])
        #expect(steps[5].out == ["Odinga"])
        #expect(steps[5].next.names == ["Youssouf"])
        #expect(series.elected == ["Youssouf"])
        #expect(series.next == .decided)
    }

    @Test("African Union: the single name with 32 of 49 is not elected, and the election is put off")
    func singleNameFails() throws {
        var (series, _) = try run(SeriesRules.commission, "A01", "A02", "A03", "A04", "A05", "A06")
        let step = try series.record(.names(["Youssouf": 32], abstentions: 17, entitled: 49))
        #expect(step.next == .failed(.postponed))
        #expect(step.state == .failed)
        #expect(throws: FiguresRefusal.self) { try series.record(.names(["Youssouf": 33], entitled: 49)) }
    }

    @Test("World Health Assembly 2017: the lowest of three is out, 121 of 183 is one short, 133 elects")
    func healthAssembly() throws {
        let (series, steps) = try run(SeriesRules.directorGeneral, "W01", "W02", "W03")
        #expect(steps[0].out == ["Nishtar"])
        #expect(steps[0].eliminated.first?.reason.words == "fewest votes in ballot 1 (38 of 185)")
        #expect(steps[1].out == [])
        #expect(steps[1].verdict.shortfall?.changed == 1)
        #expect(series.elected == ["Tedros"])
    }

    @Test("FIFA 2010: half of the votes is no majority, the leader may lose a vote, the lowest goes each time")
    func federationHost() throws {
        let (series, steps) = try run(SeriesRules.host, "F04a", "F04b", "F04c", "F04d")
        #expect(steps.map(\.out) == [["Australia"], ["Japan"], ["Korea"], []])
        #expect(series.elected == ["Qatar"])
    }

    @Test("FIFA 2016: two thirds in the first ballot, more than half in the second, nobody out before it")
    func federationPresident() throws {
        let (series, steps) = try run(SeriesRules.federation, "F01a", "F01b")
        #expect(steps[0].out == [])
        #expect(steps[0].next.names?.count == 4)
        #expect(series.elected == ["Infantino"])
    }

    @Test("IOC 2005: the base grows as members of countries whose city is out vote again")
    func games2005() throws {
        let (series, steps) = try run(SeriesRules.games, "C01a", "C01b", "C01c", "C01d")
        #expect(steps.map(\.base) == [97, 100, 103, 104])
        #expect(steps.map(\.out) == [["Moscow"], ["New York"], ["Madrid"], []])
        #expect(steps[3].required == nil)
        #expect(series.elected == ["London"])
    }

    @Test("IOC 2013: two are equal at the end of the first ballot, a run-off says who stays")
    func games2013() throws {
        let (series, steps) = try run(SeriesRules.games, "C02a", "C02b", "C02c")
        #expect(steps[0].state == .tie)
        #expect(steps[0].out == [])
        #expect(steps[1].kind == .tieBreak)
        #expect(steps[1].out == ["Madrid"])
        #expect(steps[1].required == 48)
        #expect(series.elected == ["Tokyo"])
    }

    @Test("INTERPOL 2018: 101 of 162 is short of two thirds in ballots 1 and 2, and more than half in ballot 3")
    func president() throws {
        let (series, steps) = try run(SeriesRules.president, "I08a", "I08a", "I08b")
        #expect(steps.map(\.required) == [108, 108, 82])
        #expect(steps.allSatisfy { $0.eliminated.isEmpty })
        #expect(series.elected == ["Kim"])
    }

    @Test("several places of the Security Council: the base is 193 members, and three are elected at once")
    func securityCouncil() throws {
        var series = Series(rule: SeriesRules.severalSeats, seats: 3, standing: nil)
        let step = try series.record(try #require(try HistoricVote.all().first { $0.id == "U08b" }).figures)
        #expect(step.base == 193)
        #expect(step.required == 129)
        #expect(Set(step.elected) == ["Viet Nam", "Niger", "Tunisia"])
        #expect(series.next == .decided)
    }
}
