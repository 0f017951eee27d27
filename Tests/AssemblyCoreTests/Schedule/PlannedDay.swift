import AssemblyCore
import PlenaryTestKit

/// A sitting with a plan, for stories of what becomes of it: 09:00 to 12:30, a break from 10:30 to 11:00, a panel.
enum PlannedDay {
    /// `HH:MM` of the planned day, in UTC.
    static func at(_ hour: Int, _ minute: Int) -> Moment {
        Moment(date: date, minuteOfDay: hour * 60 + minute, utcOffsetMinutes: 0)
    }

    static let date = CivilDate(daysSince1970: 20_031)

    static let agenda = [
        item("opening", "1", 9, 0, 30), item("report", "2", 9, 30, 60), item("budget", "3", 11, 0, 30),
        AgendaItem(
            id: "panel", number: "4", title: "Panel", kind: .panel, sitting: 1,
            panel: Panel(number: 1, start: at(11, 30), end: at(12, 0))),
        item("closing", "5", 12, 0, 30),
    ]

    static func item(_ id: ItemID, _ number: String, _ hour: Int, _ minute: Int, _ length: Int?) -> AgendaItem {
        AgendaItem(
            id: id, number: number, title: LocalizedText(id.rawValue), kind: .report, sitting: 1,
            plannedStart: at(hour, minute), plannedMinutes: length)
    }

    static func item(_ id: ItemID, _ number: String, length: Int? = nil, sitting: Int? = 1) -> AgendaItem {
        AgendaItem(
            id: id, number: number, title: LocalizedText(id.rawValue), kind: .report, sitting: sitting,
            plannedMinutes: length)
    }

    static func convocation(
        _ agenda: [AgendaItem] = agenda, opens: Moment? = at(9, 0), closes: Moment? = at(12, 30)
    ) -> Convocation {
        let ten = AssemblyFixture.convocation()
        return Convocation(
            title: ten.title, shortTitle: ten.shortTitle, place: ten.place, from: date, to: date, utcOffsetMinutes: 0,
            isRehearsal: false, languages: ten.languages, rulebook: ten.rulebook, members: ten.members,
            delegations: ten.delegations,
            sittings: [
                PlannedSitting(number: 1, title: "First", date: date, opens: opens, closes: closes),
                PlannedSitting(number: 2, title: "Second", date: CivilDate(daysSince1970: 20_032)),
            ], agenda: agenda, questions: [], notes: [])
    }

    /// A story in which the sitting was opened and its first item taken up, both at 09:00 unless told otherwise.
    static func begun(
        _ agenda: [AgendaItem] = agenda, at start: Moment = at(9, 0), closes: Moment? = at(12, 30)
    ) throws(Refusal) -> AssemblyStory {
        var story = AssemblyStory(convocation(agenda, closes: closes))
        try story.at(start, .sitting(.open(1)))
        if let first = agenda.first { try story.at(start, .agenda(.takeUp(first.id))) }
        return story
    }
}

extension AssemblyStory {
    /// Lets acts happen at a moment, all of them exactly then.
    mutating func at(_ moment: Moment, _ commands: Command...) throws(Refusal) {
        for command in commands {
            now = moment.adding(seconds: -1)
            try given(command)
        }
    }

    /// The schedule at a moment.
    func schedule(at moment: Moment) -> Schedule { Schedule(assembly, at: moment) }
}

extension Schedule {
    /// The clock of a projected start.
    func start(_ id: ItemID) -> String? { self[id]?.projectedStart?.clock(utcOffsetMinutes: 0) }
    /// The clock of a projected end.
    func end(_ id: ItemID) -> String? { self[id]?.projectedEnd?.clock(utcOffsetMinutes: 0) }
    /// The clock of the projected end of the sitting.
    var end: String? { projectedEnd?.clock(utcOffsetMinutes: 0) }
    /// The drift of an item in minutes.
    func minutesLate(_ id: ItemID) -> Int? { self[id]?.drift.map { $0 / 60 } }
}
