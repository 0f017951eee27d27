import AssemblyCore
import Foundation
import Language
import Testing

@Suite("Who stands in a series, and how it ends")
struct SeriesFieldTests {
    @Test("before the first ballot the series says what comes, and two names skip the stage that waits for two")
    func beginning() {
        let three = Series(rule: SeriesRules.games, seats: 1, standing: ["A", "B", "C"])
        #expect(
            three.next == .ballot(number: 1, stage: 0, tests: SeriesRules.half, standing: ["A", "B", "C"], seats: 1))
        let two = Series(rule: SeriesRules.games, seats: 1, standing: ["A", "B"])
        #expect(two.next == .ballot(number: 1, stage: 1, tests: SeriesRules.plurality, standing: ["A", "B"], seats: 1))
    }

    @Test("whoever withdraws stands no longer, and the stage follows from those that are left")
    func withdrawal() throws {
        var series = Series(rule: SeriesRules.games, seats: 1, standing: ["A", "B", "C"])
        series.withdraw("B")
        #expect(
            series.next == .ballot(number: 1, stage: 1, tests: SeriesRules.plurality, standing: ["A", "C"], seats: 1))
        #expect(throws: FiguresRefusal.self) { try series.record(.names(["A": 3, "B": 4])) }
        series.withdraw("A")
        series.withdraw("C")
        #expect(series.next == .failed(.furtherBallot))
    }

    @Test("a name that withdraws from a tie to stay lets the other one stay; one from a tie for a seat elects nobody")
    func withdrawalInTie() throws {
        var stay = Series(rule: SeriesRules.host, seats: 1, standing: ["A", "B", "C"])
        try stay.record(.names(["A": 9, "B": 5, "C": 5]))
        stay.withdraw("C")
        #expect(stay.next.names == ["A", "B"])
        #expect(stay.next.state == .goesOn)
        var seat = Series(rule: SeriesRules.host, seats: 1, standing: ["A", "B"])
        try seat.record(.names(["A": 9, "B": 9]))
        seat.withdraw("B")
        #expect(seat.elected.isEmpty)
        #expect(seat.next.names == ["A"])
    }

    @Test("a name that withdraws while the field is cut does not come back when it is open again")
    func withdrawalWhileCut() throws {
        let rule = SeriesRules.rule(
            [
                Stage(ballots: 1, tests: SeriesRules.twoThirds),
                Stage(ballots: 1, tests: SeriesRules.twoThirds, field: .leading(2)),
                Stage(tests: SeriesRules.twoThirds, field: .unrestricted),
            ])
        var series = Series(rule: rule, seats: 1, standing: ["A", "B", "C", "D"])
        try series.record(.names(["A": 9, "B": 8, "C": 7, "D": 6]))
        series.withdraw("C")
        try series.record(.names(["A": 9, "B": 9]))
        #expect(series.next.names == ["A", "B", "D"])
    }

    @Test("missing names have withdrawn, and cannot come back")
    func missing() throws {
        var series = Series(rule: SeriesRules.fiveBallots, seats: 1, standing: ["A", "B", "C"])
        #expect(try series.record(.names(["A": 9, "B": 9])).next.names == ["A", "B"])
        #expect(throws: FiguresRefusal.self) { try series.record(.names(["A": 9, "C": 9])) }
    }

    @Test("one name left that cannot get its majority ends a series that drops the lowest")
    func stuck() throws {
        let tests = [VoteTest(majority: .simple, base: .members)]
        let rule = SeriesRules.rule(
            [Stage(tests: tests, elimination: .lowest)], tie: .lost, onFailure: .newCandidate(hours: 24))
        var series = Series(rule: rule, seats: 1, standing: ["A", "B"])
        func figures(_ scores: [Score]) -> Figures { Figures(votes: .names(scores), members: 100) }
        #expect(try series.record(figures([Score("A", 20), Score("B", 10)])).out == ["B"])
        let end = try series.record(figures([Score("A", 40)]))
        #expect(end.next == .failed(.newCandidate(hours: 24)))
        #expect(end.explanation.english.contains("another name must be put forward within 24 hours"))
    }

    @Test("a series of a fixed number of ballots ends with them")
    func fixedLength() throws {
        let rule = SeriesRules.rule([Stage(ballots: 3, tests: SeriesRules.twoThirds)], onFailure: .rejected)
        var series = Series(rule: rule, seats: 1, standing: ["A", "B"])
        for _ in 1...2 { #expect(try series.record(.names(["A": 6, "B": 5])).state == .goesOn) }
        #expect(try series.record(.names(["A": 6, "B": 5])).next == .failed(.rejected))
    }

    @Test("stages that return to one that is always left out end, and do not go in a circle")
    func circle() throws {
        let rule = SeriesRules.rule(
            [
                Stage(ballots: 1, whileMoreThan: 5, tests: SeriesRules.twoThirds),
                Stage(ballots: 1, whileMoreThan: 5, tests: SeriesRules.twoThirds),
            ], returnsTo: 0, onFailure: .rejected)
        var series = Series(rule: rule, seats: 1, standing: ["A", "B"])
        #expect(try series.record(.names(["A": 6, "B": 5])).next == .failed(.rejected))
        #expect(rule.stageIndex(forBallot: 1_000, standing: 2) == 1)
        #expect(rule.stageIndex(forBallot: 1_000) == 1)
    }

    @Test("none of the candidates is a vote like the others, never elected, never out; its majority ends the series")
    func noneOfThem() throws {
        let rule = SeriesRules.rule(
            [Stage(tests: SeriesRules.half, elimination: .lowest)], onFailure: .rejected,
            paper: PaperForm(offersNone: true))
        var series = Series(rule: rule, seats: 1, standing: ["A", "B", "C"])
        let none = Candidate.noneName
        let first = try series.record(
            Figures(votes: .names([Score("A", 30), Score("B", 25), Score("C", 20), Score(none, 5)])))
        #expect(first.base == 80)
        #expect(first.out == ["C"])
        let second = try series.record(Figures(votes: .names([Score("A", 20), Score("B", 19), Score(none, 41)])))
        #expect(second.elected.isEmpty)
        #expect(second.next == .failed(.rejected))
    }

    @Test("everything zero is no result: nobody is elected, nobody is out")
    func zero() throws {
        var series = Series(rule: SeriesRules.games, seats: 1, standing: ["A", "B", "C"])
        let step = try series.record(.names(["A": 0, "B": 0, "C": 0], abstentions: 9))
        #expect(step.verdict.outcome == .noResult)
        #expect(step.out == [])
        #expect(step.next.names == ["A", "B", "C"])
    }

    @Test("a paper with exactly so many marks needs all of them")
    func exactMarks() throws {
        let rule = SeriesRules.rule(
            [Stage(tests: [VoteTest(majority: .simple, base: .voting)])], paper: PaperForm(marks: .exactly(2)))
        var series = Series(rule: rule, seats: 1, standing: ["A", "B", "C"])
        #expect(throws: FiguresRefusal.self) { try series.record(.names(["A": 9, "B": 8, "C": 2], papers: 10)) }
        #expect(try series.record(.names(["A": 9, "B": 8, "C": 3], papers: 10)).elected == ["A"])
    }

    @Test("a series reads back from what it writes, in the middle of a tie too")
    func coding() throws {
        var series = Series(rule: SeriesRules.games, seats: 1, standing: ["A", "B", "C"])
        let step = try series.record(.names(["A": 9, "B": 5, "C": 5]))
        let data = try JSONEncoder().encode(series)
        #expect(try JSONDecoder().decode(Series.self, from: data) == series)
        #expect(try JSONDecoder().decode(SeriesStep.self, from: JSONEncoder().encode(step)) == step)
    }
}
