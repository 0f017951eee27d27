import AssemblyCore
import PlenaryTestKit
import Testing

@Suite("What belongs to a sitting, and in which order")
struct ScheduleOrderTests {
    @Test("before the sitting the plan stands; late for the opening, everything moves")
    func beforeTheSitting() {
        let story = AssemblyStory(PlannedDay.convocation())
        #expect(story.schedule(at: PlannedDay.at(8, 0)).start("opening") == "09:00")
        let late = story.schedule(at: PlannedDay.at(9, 10))
        #expect(late.start("opening") == "09:10" && late.drift == 600 && late.start("budget") == "11:00")
    }

    @Test("held on another date, as a rehearsal is, the plan is compared by the time of the day")
    func anotherDate() throws {
        let later = PlannedDay.at(9, 20).adding(seconds: 500 * 86_400)
        var story = try PlannedDay.begun(at: later)
        #expect(story.schedule(at: later).minutesLate("opening") == 20)
        #expect(story.schedule(at: later).start("report") == "09:50")
        try story.given(.agenda(.schedule("budget", start: PlannedDay.at(11, 30), minutes: 30)))
        #expect(story.schedule(at: later).minutesLate("budget") == 0)
    }

    @Test("announced times put items in order; those without one stay behind the item that they follow")
    func order() throws {
        let agenda = [
            PlannedDay.item("first", "1", 9, 0, 30), PlannedDay.item("late", "2", 11, 0, 30),
            PlannedDay.item("after late", "3", length: 10), PlannedDay.item("early", "4", 9, 30, 30),
            PlannedDay.item("other day", "5", length: 10, sitting: 2),
        ]
        let schedule = try PlannedDay.begun(agenda).schedule(at: PlannedDay.at(9, 5))
        #expect(schedule.order == ["early", "late", "after late"])
        #expect(schedule["other day"]?.standing == .anotherSitting)
    }

    @Test("what one sitting leaves over belongs to the next, without the times of the day that is past")
    func leftOver() throws {
        let tomorrow = PlannedDay.at(9, 0).adding(seconds: 86_400)
        var story = try PlannedDay.begun(PlannedDay.agenda + [PlannedDay.item("new", "6", length: 20, sitting: 2)])
        try story.at(PlannedDay.at(10, 0), .agenda(.conclude("opening")), .sitting(.close))
        try story.at(tomorrow, .sitting(.open(2)))
        let schedule = story.schedule(at: tomorrow)
        #expect(schedule.order == ["report", "budget", "panel", "closing", "new"])
        #expect(schedule["report"]?.drift == nil && schedule.drift == nil)
        #expect(schedule.start("report") == "09:00" && schedule.start("budget") == "10:00" && schedule.end == "11:50")
    }

    @Test("an adjourned item is out of the day until a later time is announced for it")
    func adjourned() throws {
        var story = try PlannedDay.begun()
        try story.at(PlannedDay.at(9, 10), .agenda(.adjourn("opening")), .agenda(.takeUp("report")))
        #expect(story.schedule(at: PlannedDay.at(9, 10))["opening"]?.standing == .adjourned)
        try story.given(.agenda(.schedule("opening", start: PlannedDay.at(12, 30), minutes: 30)))
        let schedule = story.schedule(at: PlannedDay.at(9, 11))
        #expect(schedule.order == ["budget", "panel", "closing", "opening"])
        #expect(schedule["opening"]?.projectedEnd == schedule["opening"]?.projectedStart?.adding(seconds: 1_200))
    }

    @Test("a heading says what its items say together, and gives its time to the first of them")
    func headings() throws {
        let heading = AgendaItem(
            id: "group", number: "1", title: "Group", kind: .report, sitting: 1, plannedStart: PlannedDay.at(9, 0))
        let agenda = [
            heading,
            AgendaItem(id: "one", parent: "group", number: "1.1", title: "One", kind: .report, plannedMinutes: 30),
            AgendaItem(id: "two", parent: "group", number: "1.2", title: "Two", kind: .report, plannedMinutes: 10),
        ]
        var story = AssemblyStory(PlannedDay.convocation(agenda))
        try story.at(PlannedDay.at(9, 5), .sitting(.open(1)), .agenda(.takeUp("one")))
        let schedule = story.schedule(at: PlannedDay.at(9, 6))
        #expect(schedule.minutesLate("one") == 5 && schedule["two"]?.drift == nil)
        #expect(schedule["group"]?.standing == .inHand && schedule["group"]?.actualStart == PlannedDay.at(9, 5))
        #expect(schedule.end("group") == "09:45" && schedule.order == ["two"])
    }

    @Test("after the close the schedule tells when the sitting ended; with all done it ends now")
    func ended() throws {
        var story = try PlannedDay.begun([PlannedDay.item("only", "1", 9, 0, 30)])
        try story.at(PlannedDay.at(9, 20), .agenda(.conclude("only")))
        let done = story.schedule(at: PlannedDay.at(9, 25))
        #expect(done.end == "09:25" && done.nextUp == nil && done.drift == -600)
        try story.at(PlannedDay.at(9, 30), .sitting(.close), .sitting(.closeSession))
        #expect(story.schedule(at: PlannedDay.at(15, 0)).end == "09:30")
    }
}
