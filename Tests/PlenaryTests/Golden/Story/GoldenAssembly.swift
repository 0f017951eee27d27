import AssemblyCore
import Language

/// A small assembly of countries whose rules allow everything that can happen in an assembly.
enum GoldenAssembly {
    static let convocation = Convocation(
        title: LocalizedText(
            "Golden Conference",
            [.french: "Conférence d’or", .spanish: "Conferencia de oro", .arabic: "المؤتمر الذهبي"]),
        shortTitle: "GOLDEN", place: "Geneva", from: day(0), to: day(1), utcOffsetMinutes: 60, isRehearsal: false,
        languages: [.english, .french, .spanish, .arabic], rulebook: rulebook, members: members,
        delegations: delegations,
        sittings: [
            PlannedSitting(number: 1, title: "Sitting 1", date: day(0), opens: at(9), closes: at(13)),
            PlannedSitting(number: 2, title: "Sitting 2", date: day(1)),
        ], agenda: agenda, questions: questions, notes: ["Simulated"],
        offices: [
            HeldOffice(
                id: "treasurer", body: "bureau", title: "Treasurer", decision: "seat", holder: "New Zealand",
                member: "NZ", region: .asia, until: day(1))
        ])

    private static func day(_ number: Int) -> CivilDate { CivilDate(daysSince1970: 20_032 + number) }

    static func at(_ hour: Int) -> Moment { Moment(date: day(0), minuteOfDay: hour * 60, utcOffsetMinutes: 60) }

    private static let members: [Member] = [
        Member(
            code: "BR", name: name("Brazil", "Brésil", "Brasil", "البرازيل"), region: .americas, order: 1, weight: 2,
            population: 203, section: "one"),
        Member(code: "EG", name: name("Egypt", "Égypte", "Egipto", "مصر"), region: .africa, order: 2),
        Member(code: "FR", name: name("France", "France", "Francia", "فرنسا"), region: .europe, order: 3),
        Member(code: "GB", name: "United Kingdom", region: .europe, order: 4),
        Member(code: "JP", name: name("Japan", "Japon", "Japón", "اليابان"), region: .asia, order: 5),
        Member(code: "KE", name: "Kenya", region: .africa, order: 6),
        Member(code: "NZ", name: "New Zealand", region: .asia, order: 7),
    ]

    private static func name(_ english: String, _ french: String, _ spanish: String, _ arabic: String) -> LocalizedText
    {
        LocalizedText(english, [.french: french, .spanish: spanish, .arabic: arabic])
    }

    private static let delegations: [Delegation] = members.map { member in
        Delegation(
            member: member.code, head: member.name.english, delegates: member.code == "FR" ? ["France 1"] : [],
            observers: member.code == "FR" ? ["France 2"] : [],
            credentials: member.code == "EG" ? .pending : .accepted, isPresent: member.code != "NZ",
            arrears: member.code == "NZ" ? Arrears(reason: "2023", waiver: "Decision 1") : nil,
            needsAssistance: member.code == "NZ")
    }

    private static let agenda: [AgendaItem] = [
        AgendaItem(
            id: "opening", number: "1", title: "Opening", kind: .opening, sitting: 1, plannedStart: at(9),
            plannedMinutes: 10, note: "Formal", speakers: ["France"]),
        AgendaItem(id: "work", number: "2", title: "Work", kind: .resolution),
        AgendaItem(id: "texts", parent: "work", number: "2.1", title: "Texts", kind: .resolution, sitting: 1),
        AgendaItem(id: "elections", parent: "work", number: "2.2", title: "Elections", kind: .election),
        AgendaItem(
            id: "talk", number: "3", title: "Talk", kind: .panel,
            panel: Panel(
                number: 1, room: "Room A", moderator: "Kenya", panellists: ["Brazil"], start: at(12), end: at(13))),
    ]

    static func candidate(_ member: MemberCode) -> Candidate {
        let name = members.first { $0.code == member }?.name.english ?? "\(member)"
        return Candidate(id: CandidateID(rawValue: member.rawValue.lowercased()), name: name, member: member)
    }

    private static let questions: [Question] = [
        text("alpha", sponsors: ["FR", "KE"]), text("beta"), text("gamma"), text("delta", sponsors: ["GB"]),
        text("epsilon"), text("zeta"), text("eta"), text("theta", "quiet"), text("iota", "equal"), text("kappa"),
        text("lambda", "cards"), text("admission", "admission"), text("secret", "secret"),
        Question(
            id: "lots", item: "elections", title: "Post of lots", decision: "seat", form: .election(seats: 1),
            candidates: [candidate("BR"), candidate("JP")], note: "Two stand"),
        Question(
            id: "pair", item: "elections", title: "Post of two", decision: "chairs-seat", form: .election(seats: 1),
            candidates: [candidate("BR"), candidate("JP")]),
        Question(
            id: "groups", item: "elections", title: "Seats of groups", decision: "seat", form: .election(seats: 2),
            candidates: [candidate("BR"), candidate("KE"), candidate("JP")],
            groups: [
                SeatQuota(name: "A", seats: 1, regions: [.africa]),
                SeatQuota(name: "B", seats: 1, regions: [.americas, .asia]),
            ],
            eligibleRegions: [.africa, .americas, .asia]),
        Question(
            id: "post", item: "elections", title: "Post by machine", decision: "post", form: .election(seats: 1),
            candidates: [candidate("BR"), candidate("JP")]),
        Question(
            id: "paper", item: "elections", title: "Post on paper", decision: "post", form: .election(seats: 1),
            candidates: [candidate("BR"), candidate("JP")]),
        Question(
            id: "written", item: "elections", title: "Post by any name", decision: "open", form: .election(seats: 1),
            candidates: [candidate("BR")]),
        Question(
            id: "name", item: "elections", title: "Post with a name", decision: "named", form: .election(seats: 1),
            candidates: [candidate("BR")]),
    ]

    private static func text(
        _ id: QuestionID, _ decision: DecisionID = "resolution", sponsors: [MemberCode] = []
    ) -> Question {
        let word = id.rawValue.prefix(1).uppercased() + id.rawValue.dropFirst()
        return Question(
            id: id, item: "texts", title: LocalizedText("\(word)"),
            text: LocalizedText("We resolve.", [.french: "Nous décidons."]), decision: decision, sponsors: sponsors)
    }
}
