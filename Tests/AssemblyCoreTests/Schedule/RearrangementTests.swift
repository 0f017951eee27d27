import AssemblyCore
import PlenaryTestKit
import Testing

@Suite("What moves if an item is adjourned")
struct RearrangementTests {
    @Test("the item in hand adjourned: what follows begins earlier, as far as nobody is waited for")
    func inHand() throws {
        var story = try PlannedDay.begun()
        try story.at(PlannedDay.at(9, 30), .agenda(.conclude("opening")), .agenda(.takeUp("report")))
        let schedule = story.schedule(at: PlannedDay.at(9, 50))
        let moved = try #require(schedule.whatMoves(ifAdjourned: "report"))
        #expect(moved.next == "budget")
        #expect(moved.moves.map(\.item) == ["budget"])
        #expect(moved.moves.first?.seconds == -40 * 60)
        #expect(moved.endMoves == 0, "the panel waits for its people, so the end stays")
    }

    @Test("a late day: each item moves up by what is gained, and so does the end")
    func late() throws {
        var story = try PlannedDay.begun()
        try story.at(PlannedDay.at(11, 0), .agenda(.conclude("opening")), .agenda(.takeUp("report")))
        let schedule = story.schedule(at: PlannedDay.at(11, 30))
        #expect(schedule.end == "13:30")
        let moved = try #require(schedule.whatMoves(ifAdjourned: "report"))
        #expect(moved.moves.map(\.item) == ["budget", "panel", "closing"])
        #expect(moved.moves.map(\.seconds) == [-1_800, -1_800, -1_800])
        #expect(moved.endMoves == -1_800 && moved.endAfter == PlannedDay.at(13, 0))
    }

    @Test("what was adjourned, and then really is, agree")
    func comesTrue() throws {
        var story = try PlannedDay.begun()
        try story.at(PlannedDay.at(10, 0), .agenda(.conclude("opening")), .agenda(.takeUp("report")))
        let foretold = try #require(story.schedule(at: PlannedDay.at(10, 20)).whatMoves(ifAdjourned: "report"))
        try story.at(PlannedDay.at(10, 20), .agenda(.adjourn("report")))
        let schedule = story.schedule(at: PlannedDay.at(10, 20))
        #expect(schedule.projectedEnd == foretold.endAfter && schedule.order.first == foretold.next)
        for move in foretold.moves { #expect(schedule[move.item]?.projectedStart == move.after) }
    }

    @Test("an item without a length in hand: adjourned, what follows can be told")
    func unknownLength() throws {
        let agenda = [PlannedDay.item("open", "1"), PlannedDay.item("next", "2", length: 15)]
        let schedule = try PlannedDay.begun(agenda, closes: nil).schedule(at: PlannedDay.at(9, 30))
        #expect(schedule.projectedEnd == nil)
        let moved = try #require(schedule.whatMoves(ifAdjourned: "open"))
        #expect(moved.moves.first?.before == nil && moved.moves.first?.after == PlannedDay.at(9, 30))
        #expect(moved.endBefore == nil && moved.endAfter == PlannedDay.at(9, 45))
    }

    @Test("nothing is said of an item that is neither in hand nor to come")
    func notOfThisSitting() throws {
        var story = try PlannedDay.begun(PlannedDay.agenda + [PlannedDay.item("tomorrow", "6", sitting: 2)])
        try story.at(PlannedDay.at(9, 30), .agenda(.conclude("opening")))
        let schedule = story.schedule(at: PlannedDay.at(9, 30))
        #expect(schedule.whatMoves(ifAdjourned: "opening") == nil)
        #expect(schedule.whatMoves(ifAdjourned: "tomorrow") == nil)
        #expect(schedule.whatMoves(ifAdjourned: "nothing") == nil)
    }
}
