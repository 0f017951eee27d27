import AssemblyCore
import Language
import Testing

@Suite("Series of the United Nations: rules 93 and 94")
struct UnitedNationsSeriesTests {
    @Test("one seat: one open ballot, three between two, three open ones, and so on for a hundred ballots")
    func cycle() throws {
        var series = Series(rule: SeriesRules.oneSeat, seats: 1, standing: nil)
        for number in 1...100 {
            guard case .ballot(let next, _, _, let standing, 1) = series.next else {
                Issue.record("ballot \(number) does not come next")
                return
            }
            #expect(next == number)
            let isRestricted = number > 1 && ((number - 2) / 3).isMultiple(of: 2)
            #expect(standing == (isRestricted ? ["Guatemala", "Venezuela"] : nil), "ballot \(number)")
            try series.record(.names(["Guatemala": 100, "Venezuela": 80]))
        }
    }

    @Test("a restricted ballot is between the leaders of the last open one, and an open one lets everybody back")
    func leaders() throws {
        var series = Series(rule: SeriesRules.oneSeat, seats: 1, standing: nil)
        let first = try series.record(.names(["A": 60, "B": 50, "C": 40, "D": 1]))
        #expect(first.next.names == ["A", "B"])
        #expect(first.out == ["C", "D"])
        #expect(first.eliminated[0].reason.words == "in ballot 1 not among the 2 leading names (40)")
        #expect(throws: FiguresRefusal.self) { try series.record(.names(["A": 70, "C": 60])) }
        for _ in 2...4 { try series.record(.names(["A": 75, "B": 75])) }
        #expect(series.next.names == nil, "an open ballot follows")
        for _ in 5...7 { try series.record(.names(["A": 20, "C": 70, "E": 61])) }
        #expect(series.next.names == ["C", "E"], "of ballot 7, not of ballot 1")
        let last = try series.record(.names(["C": 100, "E": 50]))
        #expect(last.elected == ["C"])
    }

    @Test("an equal second place of the restricted ballot needs an extra ballot")
    func equalSecond() throws {
        var series = Series(rule: SeriesRules.oneSeat, seats: 1, standing: nil)
        let first = try series.record(.names(["A": 60, "B": 40, "C": 40]))
        #expect(first.next.tie == Tie(between: ["B", "C"], places: 1, purpose: .stay))
        let extra = try series.record(.names(["B": 70, "C": 60]))
        #expect(
            extra.next == .ballot(number: 2, stage: 1, tests: SeriesRules.ofVoting, standing: ["A", "B"], seats: 1))
    }

    @Test(
        "an extra ballot counts invalid papers where the rule does, and decides nothing when nobody reaches more than half"
    )
    func invalidInExtraBallot() throws {
        let stage = Stage(tests: [VoteTest(majority: .simple, base: .expressedAndInvalid)])
        var series = Series(rule: SeriesRules.rule([stage], tie: .furtherBallot), seats: 2, standing: ["A", "B", "C"])
        let first = try series.record(.names(["A": 6, "B": 4, "C": 4], papers: 7))
        guard case .tieBreak(_, let tests, ["B", "C"], 1, .seat) = first.next else {
            Issue.record("no extra ballot follows: \(first.next)")
            return
        }
        #expect(tests.map(\.base) == [.expressedAndInvalid])
        let short = try series.record(.names(["B": 3, "C": 2], papers: 5, invalid: 1))
        #expect(short.elected.isEmpty, "3 of 6 are not more than half")
        #expect(short.next.names == ["B", "C"])
        let last = try series.record(.names(["B": 4, "C": 2], papers: 6))
        #expect(last.elected == ["B"])
    }

    @Test("where most votes win, nobody is said to have reached what nothing asks for")
    func plurality() throws {
        let rule = SeriesRules.rule([Stage(tests: [VoteTest(majority: nil, base: .expressed)])])
        var series = Series(rule: rule, seats: 1, standing: ["A", "B"])
        let step = try series.record(.names(["A": 3, "B": 2]))
        #expect(step.elected == ["A"])
        #expect(!step.verdict.explanation.english.contains("also reaches"))
    }

    @Test("where two thirds are needed, half and half goes on; where more than half is, lots decide in ballot 2")
    func halves() throws {
        var special = Series(rule: SeriesRules.oneSeat, seats: 1, standing: nil)
        try special.record(.names(["A": 90, "B": 90]))
        #expect(try special.record(.names(["A": 90, "B": 90])).state == .goesOn)

        var simple = Series(rule: SeriesRules.oneSeatSimple, seats: 1, standing: nil)
        let first = try simple.record(.names(["A": 90, "B": 90]))
        #expect(first.state == .goesOn, "not yet: the second ballot is between the two")
        let second = try simple.record(.names(["A": 90, "B": 90]))
        #expect(second.next == .lots(between: ["A", "B"], places: 1, purpose: .seat))
        let lots = try simple.drawLots(seed: "123456")
        #expect(lots.elected == ["A"])
        #expect(lots.kind == .lots)
        #expect(simple.next == .decided)
    }

    @Test("several seats: whoever reaches is elected, and twice as many leaders as seats are left stand next")
    func several() throws {
        var series = Series(rule: SeriesRules.severalSeats, seats: 3, standing: nil)
        let first = try series.record(
            .names(["A": 150, "B": 120, "C": 100, "D": 90, "E": 60, "F": 50, "G": 3], papers: 193))
        #expect(first.required == 129)
        #expect(first.elected == ["A"])
        #expect(first.next.names == ["B", "C", "D", "E"])
        let second = try series.record(.names(["B": 130, "C": 120, "D": 100, "E": 30], papers: 192))
        #expect(second.elected == ["B"])
        #expect(second.next.names == ["C", "D"], "one seat is left, so two stand")
        #expect(throws: FiguresRefusal.self, "two marks on a paper for one seat") {
            try series.record(.names(["C": 190, "D": 190], papers: 192))
        }
        try series.record(.names(["C": 100, "D": 92], papers: 192))
        let fourth = try series.record(.names(["C": 101, "D": 91], papers: 192))
        #expect(fourth.next.names == nil, "three restricted ballots were inconclusive")
    }

    @Test("more names reach the majority than there are seats: the highest are elected")
    func tooMany() throws {
        var series = Series(rule: SeriesRules.severalSeats, seats: 3, standing: nil)
        let step = try series.record(.names(["A": 150, "B": 140, "D": 131, "C": 135], papers: 190, abstentions: 1))
        #expect(step.elected == ["A", "B", "C"])
        #expect(step.explanation.english.contains("D with 131 also reaches it, but the seats are taken"))
    }

    @Test("equal names for the last seat: a special ballot, then lots")
    func special() throws {
        var series = Series(rule: SeriesRules.severalSeats, seats: 3, standing: nil)
        let step = try series.record(.names(["A": 150, "X": 140, "B": 130, "C": 130], papers: 193))
        #expect(step.elected == ["A", "X"])
        #expect(step.next.tie == Tie(between: ["B", "C"], places: 1, purpose: .seat))
        let again = try series.record(.names(["B": 90, "C": 90]))
        #expect(again.next == .lots(between: ["B", "C"], places: 1, purpose: .seat))
        let lots = try series.drawLots(seed: "000 001")
        #expect(lots.elected == ["C"])
        #expect(series.elected == ["A", "X", "C"])
    }
}
