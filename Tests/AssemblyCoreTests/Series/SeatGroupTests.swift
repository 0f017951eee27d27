import AssemblyCore
import Language
import Testing

@Suite("Seats that are kept for groups")
struct SeatGroupTests {
    private static let africa = SeatGroup(name: "Africa", seats: 2, names: ["A1", "A2", "A3"])
    private static let asia = SeatGroup(name: "Asia", seats: 1, names: ["S1", "S2"])
    private static let rule = SeriesRules.rule([Stage(tests: [VoteTest(majority: .simple, base: .voting)])])

    private func series(_ groups: [SeatGroup], seats: Int = 3) -> Series {
        Series(rule: Self.rule, seats: seats, standing: ["A1", "A2", "A3", "S1", "S2"], groups: groups)
    }

    @Test("a group takes its own seats only, though a name of another group has more votes")
    func quota() throws {
        var series = series([Self.africa, Self.asia])
        let step = try series.record(.names(["A1": 90, "A2": 80, "A3": 70, "S1": 60, "S2": 10], papers: 110))
        #expect(step.elected == ["A1", "A2", "S1"])
        #expect(step.verdict.explanation.english.contains("S1 has 60 (a seat of Asia)"))
        #expect(step.verdict.explanation.english.contains("A3 with 70 also reaches it"))
    }

    @Test("when the seats of a group are filled, the rest of its names stand no longer")
    func filled() throws {
        var series = series([Self.africa, Self.asia])
        let step = try series.record(.names(["A1": 90, "A2": 80, "A3": 70, "S1": 50, "S2": 40], papers: 110))
        #expect(step.elected == ["A1", "A2"])
        #expect(step.eliminated == [Departure(name: "A3", reason: .seatsFilled(group: "Africa"))])
        #expect(step.next.names == ["S1", "S2"])
        #expect(try series.record(.names(["S1": 40, "S2": 60], papers: 100)).elected == ["S2"])
    }

    @Test("seats of no group go to the highest that are left, of any group")
    func free() throws {
        var series = series([Self.asia], seats: 2)
        let step = try series.record(.names(["A1": 75, "A2": 60, "A3": 7, "S1": 58, "S2": 20], papers: 110))
        #expect(step.elected == ["A1", "S1"])
    }

    @Test("equal names within a group wait for their tie, and the seats of the others are taken")
    func tie() throws {
        var series = series([Self.africa, Self.asia])
        let step = try series.record(.names(["A1": 90, "A2": 70, "A3": 70, "S1": 60, "S2": 10], papers: 110))
        #expect(step.elected == ["A1", "S1"])
        #expect(step.next.tie == Tie(between: ["A2", "A3"], places: 1, purpose: .seat))
        #expect(try series.record(.names(["A2": 40, "A3": 60])).elected == ["A3"])
        #expect(series.next == .decided)
    }

    @Test("groups with one name left each: the last seats need no trick")
    func last() throws {
        var series = series([Self.africa, Self.asia])
        try series.record(.names(["A1": 90, "A2": 20, "A3": 10, "S1": 50, "S2": 40], papers: 110))
        #expect(series.next.names == ["A2", "A3", "S1", "S2"])
        let step = try series.record(.names(["A2": 60, "A3": 40, "S1": 30, "S2": 60], papers: 100))
        #expect(step.elected == ["A2", "S2"])
    }
}
