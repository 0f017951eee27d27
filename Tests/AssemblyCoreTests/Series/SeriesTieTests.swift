import AssemblyCore
import Language
import Testing

@Suite("Ties in a series")
struct SeriesTieTests {
    private static let names = ["A", "B", "C"]

    private func lowest(_ cutTie: CutTieRule, tie: TieRule = .castingVote) -> Series {
        let rule = SeriesRules.rule(
            [Stage(tests: SeriesRules.half, elimination: .lowest)], tie: tie, cutTie: cutTie)
        return Series(rule: rule, seats: 1, standing: ["A", "B", "C", "D"])
    }

    @Test("two with half of the votes each: a second ballot, then lots (RPGA 52)")
    func secondBallot() throws {
        var series = Series(rule: SeriesRules.rule([Stage(tests: SeriesRules.half)]), seats: 1, standing: ["A", "B"])
        let first = try series.record(.names(["A": 50, "B": 50], abstentions: 3))
        #expect(first.verdict.outcome == .tied)
        #expect(first.elected.isEmpty)
        guard case .tieBreak(1, let tests, ["A", "B"], 1, .seat) = first.next else {
            Issue.record("a second ballot comes next")
            return
        }
        #expect(tests == SeriesRules.half)
        #expect(throws: FiguresRefusal.self) { try series.drawLots(seed: "123456") }
        let second = try series.record(.names(["A": 50, "B": 51]))
        #expect(second.elected == ["B"])
        #expect(second.required == 51)
    }

    @Test("three names and nobody with half: nothing is said about it, so a further ballot follows")
    func three() throws {
        var series = Series(
            rule: SeriesRules.rule([Stage(tests: SeriesRules.half)]), seats: 1, standing: Self.names)
        #expect(try series.record(.names(["A": 40, "B": 40, "C": 20])).state == .goesOn)
        #expect(series.next.names == Self.names)
    }

    @Test("the chair's casting vote names one of the equal names, and only as many as there are places")
    func castingVote() throws {
        var series = Series(rule: SeriesRules.host, seats: 1, standing: ["A", "B"])
        let step = try series.record(.names(["A": 11, "B": 11]))
        #expect(step.next == .castingVote(between: ["A", "B"], places: 1, purpose: .seat))
        #expect(throws: FiguresRefusal.self) { try series.castingVote(for: []) }
        #expect(throws: FiguresRefusal.self) { try series.castingVote(for: ["A", "B"]) }
        #expect(throws: FiguresRefusal.self) { try series.castingVote(for: ["C"]) }
        #expect(throws: FiguresRefusal.self) { try series.record(.names(["A": 12, "B": 10])) }
        #expect(try series.castingVote(for: ["B"]).elected == ["B"])
    }

    @Test("equality is no election where the rule lets it be lost")
    func lost() throws {
        let rule = SeriesRules.rule([Stage(ballots: 1, tests: SeriesRules.half)], tie: .lost, onFailure: .rejected)
        var series = Series(rule: rule, seats: 1, standing: ["A", "B"])
        #expect(try series.record(.names(["A": 5, "B": 5])).next == .failed(.rejected))
    }

    @Test("further ballots go on as long as they are equal")
    func further() throws {
        var series = Series(
            rule: SeriesRules.rule([Stage(tests: SeriesRules.half)], tie: .furtherBallot), seats: 1,
            standing: ["A", "B"])
        for _ in 1...20 { #expect(try series.record(.names(["A": 7, "B": 7])).state == .tie) }
        #expect(try series.record(.names(["A": 8, "B": 6])).elected == ["A"])
    }

    @Test("the lowest are equal: an extra ballot, all out, all stay, or lots")
    func lowestEqual() throws {
        let figures = Figures.names(["A": 9, "B": 5, "C": 4, "D": 4])
        var extra = lowest(.extraBallot)
        #expect(try extra.record(figures).next.tie == Tie(between: ["C", "D"], places: 1, purpose: .stay))
        #expect(try extra.record(.names(["C": 12, "D": 10])).out == ["D"])
        #expect(extra.next.names == ["A", "B", "C"])

        var all = lowest(.dropAll)
        #expect(try all.record(figures).out == ["C", "D"])
        #expect(all.next.names == ["A", "B"])

        var none = lowest(.keepAll)
        #expect(try none.record(figures).out == [])
        #expect(none.next.names == ["A", "B", "C", "D"])

        var lots = lowest(.lots)
        #expect(try lots.record(figures).next == .lots(between: ["C", "D"], places: 1, purpose: .stay))
        #expect(try lots.drawLots(seed: "777777").out == ["C"], "777777 is odd: D stays")
    }

    @Test("equal again in the run-off of the lowest: the chair decides")
    func equalAgain() throws {
        var series = lowest(.extraBallot)
        try series.record(.names(["A": 9, "B": 5, "C": 4, "D": 4]))
        let again = try series.record(.names(["C": 11, "D": 11]))
        #expect(again.next == .castingVote(between: ["C", "D"], places: 1, purpose: .stay))
        #expect(try series.castingVote(for: ["D"]).out == ["C"])
        #expect(series.next.names == ["A", "B", "D"])
    }

    @Test("three are equal at the end: one of them goes, whoever has the fewest in the extra ballot")
    func threeLowest() throws {
        var series = lowest(.extraBallot)
        let step = try series.record(.names(["A": 9, "B": 4, "C": 4, "D": 4]))
        #expect(step.next.tie == Tie(between: ["B", "C", "D"], places: 2, purpose: .stay))
        let extra = try series.record(.names(["B": 9, "C": 6, "D": 6]))
        #expect(extra.next.tie == Tie(between: ["C", "D"], places: 1, purpose: .stay))
        #expect(extra.out == [])
        try series.castingVote(for: ["C"])
        #expect(series.next.names == ["A", "B", "C"])
    }

    @Test("all names equal and all of them lowest: dropping all would leave nobody, so all go on")
    func allEqual() throws {
        var series = lowest(.dropAll)
        #expect(try series.record(.names(["A": 4, "B": 4, "C": 4, "D": 4])).out == [])
        #expect(series.next.names == ["A", "B", "C", "D"])
    }

    @Test("the extra ballot takes no other names, and a ballot no name that is out, elected or unknown")
    func strangers() throws {
        var series = lowest(.extraBallot)
        try series.record(.names(["A": 9, "B": 5, "C": 4, "D": 4]))
        #expect(throws: FiguresRefusal.self) { try series.record(.names(["A": 9, "D": 4])) }
        try series.record(.names(["C": 12, "D": 10]))
        let before = series
        do throws(FiguresRefusal) {
            try series.record(.names(["A": 9, "D": 9]))
            Issue.record("D is out")
        } catch {
            #expect(
                error.sentence
                    == "'D' is out (fewest votes in the extra ballot after ballot 1) and cannot stand in ballot 2.")
        }
        #expect(throws: FiguresRefusal.self) { try series.record(.names(["A": 9, "Z": 9])) }
        #expect(throws: FiguresRefusal.self) { try series.record(Figures(votes: .motion(for: 1, against: 0))) }
        #expect(series == before, "what is refused changes nothing")
    }
}
