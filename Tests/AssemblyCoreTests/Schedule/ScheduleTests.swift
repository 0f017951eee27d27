import AssemblyCore
import PlenaryTestKit
import Testing

@Suite("The schedule of a sitting")
struct ScheduleTests {
    @Test("on time, every item is expected as planned, and the break stays")
    func onTime() throws {
        let schedule = try PlannedDay.begun().schedule(at: PlannedDay.at(9, 10))
        #expect(schedule.order == ["report", "budget", "panel", "closing"])
        #expect(schedule.end("opening") == "09:30")
        #expect(schedule.order.map { schedule.start($0) } == ["09:30", "11:00", "11:30", "12:00"])
        #expect(schedule.order.map { schedule.minutesLate($0) } == [0, 0, 0, 0])
        #expect(schedule.drift == 0 && schedule.end == "12:30" && schedule.overrunOfClose == nil)
    }

    @Test("an item that began late makes the next one late; the break takes it up again")
    func breakAbsorbs() throws {
        let story = try PlannedDay.begun(at: PlannedDay.at(9, 20))
        let schedule = story.schedule(at: PlannedDay.at(9, 25))
        #expect(schedule.minutesLate("opening") == 20)
        #expect(schedule.start("report") == "09:50" && schedule.end("report") == "10:50")
        #expect(schedule.start("budget") == "11:00" && schedule.minutesLate("budget") == 0)
        #expect(schedule.drift == 20 * 60)
    }

    @Test("an item over its time moves all that follows, minute by minute, and the end past the announced close")
    func overrun() throws {
        var story = try PlannedDay.begun()
        try story.at(PlannedDay.at(9, 30), .agenda(.conclude("opening")), .agenda(.takeUp("report")))
        #expect(story.schedule(at: PlannedDay.at(10, 30))["report"]?.overrun == nil)
        let schedule = story.schedule(at: PlannedDay.at(11, 12))
        #expect(schedule["report"]?.overrun == 42 * 60)
        #expect(schedule.end("report") == "11:12")
        #expect(schedule.order.map { schedule.start($0) } == ["11:12", "11:42", "12:12"])
        #expect(schedule.end == "12:42" && schedule.overrunOfClose == 12 * 60)
        #expect(schedule.drift == 42 * 60)
        #expect(story.schedule(at: PlannedDay.at(11, 13)).end == "12:43")
    }

    @Test("ahead of its plan the day moves up, but a panel waits for its people")
    func ahead() throws {
        var story = try PlannedDay.begun()
        try story.at(PlannedDay.at(9, 15), .agenda(.conclude("opening")))
        let schedule = story.schedule(at: PlannedDay.at(9, 20))
        #expect(schedule.nextUp?.id == "report" && schedule.drift == -10 * 60)
        #expect(schedule.start("report") == "09:20" && schedule.start("budget") == "10:50")
        #expect(schedule.start("panel") == "11:30" && schedule.minutesLate("panel") == 0)
    }

    @Test("a suspension uses none of the time of the item in hand, and everything moves with it")
    func suspension() throws {
        var story = try PlannedDay.begun()
        try story.at(PlannedDay.at(9, 10), .sitting(.suspend))
        let schedule = story.schedule(at: PlannedDay.at(9, 40))
        #expect(schedule.end("opening") == "10:00" && schedule["opening"]?.overrun == nil)
        #expect(schedule.start("report") == "10:00" && schedule.drift == 30 * 60)
    }

    @Test("a suspension that is over is left out of the time of the item too, and of the next one's nothing")
    func pastSuspension() throws {
        var story = try PlannedDay.begun()
        try story.at(PlannedDay.at(9, 10), .sitting(.suspend))
        try story.at(PlannedDay.at(9, 40), .sitting(.resume))
        #expect(story.schedule(at: PlannedDay.at(9, 50)).end("opening") == "10:00")
        #expect(story.schedule(at: PlannedDay.at(10, 5))["opening"]?.overrun == 300)
        try story.at(PlannedDay.at(10, 5), .agenda(.conclude("opening")), .agenda(.takeUp("report")))
        #expect(story.schedule(at: PlannedDay.at(10, 5)).end("report") == "11:05")
    }

    @Test("with neither times nor lengths nothing is projected: only what has happened is told")
    func nothingAnnounced() throws {
        let agenda = [PlannedDay.item("one", "1"), PlannedDay.item("two", "2"), PlannedDay.item("three", "3")]
        var story = try PlannedDay.begun(agenda, closes: nil)
        try story.at(PlannedDay.at(9, 40), .agenda(.conclude("one")), .agenda(.takeUp("two")))
        let schedule = story.schedule(at: PlannedDay.at(10, 0))
        #expect(schedule["one"]?.actualStart == PlannedDay.at(9, 0))
        #expect(schedule["one"]?.actualEnd == PlannedDay.at(9, 40))
        #expect(schedule["two"]?.projectedEnd == nil && schedule["three"]?.projectedStart == nil)
        #expect(schedule.projectedEnd == nil && schedule.drift == nil && schedule.itemsWithoutLength == 2)
        #expect(schedule.nextUp?.id == "three")
    }

    @Test("lengths alone are enough: the projection starts from what really happened")
    func lengthsAlone() throws {
        let agenda = [
            PlannedDay.item("one", "1", length: 20), PlannedDay.item("two", "2", length: 40),
            PlannedDay.item("three", "3", length: 15),
        ]
        let story = try PlannedDay.begun(agenda, at: PlannedDay.at(9, 7), closes: nil)
        let schedule = story.schedule(at: PlannedDay.at(9, 8))
        #expect(schedule.start("two") == "09:27" && schedule.start("three") == "10:07" && schedule.end == "10:22")
        #expect(schedule["two"]?.drift == nil && schedule.drift == nil)
    }

    @Test("times alone: what comes is as late as what is in hand, until the plan is passed")
    func timesAlone() throws {
        let agenda = [
            PlannedDay.item("one", "1", 9, 0, nil), PlannedDay.item("two", "2", 9, 30, nil),
            PlannedDay.item("three", "3", 10, 15, nil),
        ]
        let story = try PlannedDay.begun(agenda, at: PlannedDay.at(9, 20))
        let early = story.schedule(at: PlannedDay.at(9, 25))
        #expect(early.start("two") == "09:50" && early.start("three") == "10:35" && early.end == "12:50")
        #expect(early.end("one") == nil)
        #expect(story.schedule(at: PlannedDay.at(10, 0)).start("three") == "10:45")
    }

    @Test("an unknown length hides what follows only until the next announced time")
    func gapOfKnowledge() throws {
        let agenda = [
            PlannedDay.item("one", "1", 9, 0, 30), PlannedDay.item("two", "2"), PlannedDay.item("three", "3"),
            PlannedDay.item("four", "4", 10, 30, 30),
        ]
        let schedule = try PlannedDay.begun(agenda, at: PlannedDay.at(9, 10)).schedule(at: PlannedDay.at(9, 15))
        #expect(schedule.start("two") == "09:40" && schedule.end("two") == nil && schedule.start("three") == nil)
        #expect(schedule.start("four") == "10:40" && schedule.end == "11:10")
    }
}
