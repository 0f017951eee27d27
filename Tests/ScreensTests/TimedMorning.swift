import AssemblyCore
import AssemblyFiles
import Host
import PlenaryTestKit
import TerminalKit

@testable import Screens

/// A morning with a plan, made up for these stories: three topics, a break, three panels, of which the last has no end.
enum TimedMorning {
    static let date = CivilDate(daysSince1970: 20_031)

    /// `HH:MM` of the day.
    static func at(_ hour: Int, _ minute: Int) -> Moment {
        Moment(date: date, minuteOfDay: hour * 60 + minute, utcOffsetMinutes: 0)
    }

    /// The second topic is beyond its time, so that everything after it is late.
    static func late() throws -> HeardMeeting {
        var meeting = HeardMeeting(convocation)
        for member in meeting.assembly.roll {
            try meeting.carryOut(.delegations(.decideCredentials(member, .accepted)), by: HeardMeeting.secretariat)
            try meeting.carryOut(.delegations(.registerPresence(member, present: true)), by: HeardMeeting.secretariat)
        }
        meeting.now = at(9, 6)
        try meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp("resolution-1")))
        meeting.now = at(9, 50)
        try meeting.carryOut(.agenda(.conclude("resolution-1")), .agenda(.takeUp("resolution-2")))
        meeting.now = at(10, 47)
        return meeting
    }

    /// The first panel runs over its time.
    static func panel() throws -> HeardMeeting {
        var meeting = try late()
        try meeting.carryOut(.agenda(.adjourn("resolution-2")), .agenda(.takeUp("other-topics")))
        meeting.now = at(11, 10)
        try meeting.carryOut(
            .agenda(.conclude("other-topics")), .agenda(.takeUp("panel-1")), .agenda(.startPanel("panel-1")))
        meeting.now = at(11, 57)
        return meeting
    }

    /// A page of the chair's console with the day as a line of time; the topic that comes next has the focus.
    static func day(_ chair: OfficeStory<ChairProgram>, _ size: Size, isLinear: Bool = false) -> Scene {
        var desk = chair.state.desk
        desk.focus = AgendaParts.id(of: "other-topics")
        return desk.scene(
            "day", office: "chair", keys: chair.program.keys(in: chair.state),
            DayView(desk: desk, size: size, isLinear: isLinear).parts)
    }

    private static var convocation: Convocation {
        let known = AssemblyFile.builtIn()
        return Convocation(
            title: known.title, shortTitle: known.shortTitle, place: known.place, from: date, to: known.to,
            utcOffsetMinutes: 0, isRehearsal: true, languages: known.languages, rulebook: known.rulebook,
            members: known.members, delegations: [],
            sittings: [
                PlannedSitting(number: 1, title: "First day", date: date, opens: at(9, 0), closes: at(13, 0)),
                PlannedSitting(number: 2, title: "Second day", date: CivilDate(daysSince1970: 20_032)),
            ], agenda: known.agenda.map(planned), questions: known.questions, notes: [])
    }

    private static func planned(_ item: AgendaItem) -> AgendaItem {
        let isToday = item.number.hasPrefix("5") || ["6", "6.1", "6.2", "6.3"].contains(item.number)
        let plan = plan[item.id]
        return AgendaItem(
            id: item.id, parent: item.parent, number: item.number, title: item.title, kind: item.kind,
            sitting: isToday ? 1 : 2, plannedStart: plan?.start, plannedMinutes: plan?.minutes, note: item.note,
            speakers: item.speakers, panel: panels[item.id] ?? item.panel)
    }

    private static var plan: [ItemID: (start: Moment, minutes: Int)] {
        ["resolution-1": (at(9, 0), 30), "resolution-2": (at(9, 30), 30), "other-topics": (at(10, 0), 30)]
    }

    private static var panels: [ItemID: Panel] {
        [
            "panel-1": Panel(number: 1, room: "Hall 1", start: at(11, 0), end: at(11, 45)),
            "panel-2": Panel(number: 2, room: "Hall 1", start: at(11, 45), end: at(12, 30)),
            "panel-3": Panel(number: 3, start: at(12, 30)),
        ]
    }
}
